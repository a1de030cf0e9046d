// Reads a multipart form as browsers write it, and nothing looser: two readers that differ are how checks are evaded.

export interface Part {
  readonly name: string;
  /** In bytes as they came, one character each (latin1). */
  readonly value: string;
  readonly isFile: boolean;
}

const BOUNDARY = /^multipart\/form-data; *boundary=(?:"([^"\r\n]{1,70})"|([\w'()+,\-./:=?]{1,70}))$/i;
const DISPOSITION = /^content-disposition: form-data; name="([^"\r\n]*)"(; filename="[^"\r\n]*")?$/i;
const MOST_PARTS = 2_000;

/** The parts in their order, or null when the body is not one whole form. */
export function readMultipart(type: string, body: Buffer): readonly Part[] | null {
  const found = BOUNDARY.exec(type);
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) return null;
  const text = body.toString("latin1");
  const open = `--${boundary}\r\n`;
  const end = text.endsWith("\r\n") ? text.slice(0, -2) : text;
  if (end === `--${boundary}--`) return [];
  if (!end.startsWith(open) || !end.endsWith(`\r\n--${boundary}--`)) return null;
  const inner = end.slice(open.length, -`\r\n--${boundary}--`.length);
  const pieces = inner.split(`\r\n${open}`);
  if (pieces.length > MOST_PARTS || inner.includes(`\r\n--${boundary}--`)) return null;
  const parts = pieces.map(readPart);
  return parts.every((part) => part !== null) ? parts : null;
}

function readPart(piece: string): Part | null {
  const gap = piece.indexOf("\r\n\r\n");
  if (gap === -1) return null;
  const [first = "", ...rest] = piece.slice(0, gap).split("\r\n");
  const named = DISPOSITION.exec(first);
  const others = rest.every((line) => /^content-type: [^\r\n]+$/i.test(line));
  if (named === null || !others || rest.length > 1) return null;
  return { name: named[1] ?? "", value: piece.slice(gap + 4), isFile: named[2] !== undefined };
}
