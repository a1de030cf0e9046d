// Answers every document in order, writes in large pieces, and waits when the reader is slower than the rules.
import { once } from "node:events";
import { BadInput } from "./bad-input";
import type { RawDocument } from "./documents";
import { findRepeatedKey } from "./repeated-key";

const PIECE = 256 * 1024;

const LONGEST_KEY = 60;

/** Exit code of a run in which something could not be answered. */
const BAD = 2;

export type Answer = (document: unknown) => object;

/**
 * Answers documents until the input ends.
 * @returns the exit code: 0, or 2 when a document could not be answered
 */
export async function answerAll(
  documents: AsyncIterable<readonly RawDocument[]>,
  answer: Answer,
  out: NodeJS.WritableStream,
  errors: NodeJS.WritableStream,
): Promise<number> {
  let index = 0;
  let code = 0;
  let piece = "";
  const flush = async (): Promise<void> => {
    const ready = out.write(piece);
    piece = "";
    if (!ready) await once(out, "drain");
  };

  for await (const group of documents) {
    for (const raw of group) {
      const answered = answerOne(raw, answer);
      if (answered.ok) {
        piece += `${JSON.stringify(answered.value)}\n`;
      } else {
        code = BAD;
        if (raw.single) errors.write(`${answered.error}\n`);
        else piece += `${JSON.stringify({ error: answered.error, line: raw.line, index })}\n`;
      }
      index += 1;
      if (piece.length >= PIECE) await flush();
    }
  }
  if (piece !== "") await flush();
  if (index > 0) return code;
  errors.write("no document on standard input\n");
  return BAD;
}

type Answered =
  { readonly ok: true; readonly value: object } | { readonly ok: false; readonly error: string };

function answerOne(raw: RawDocument, answer: Answer): Answered {
  try {
    const document: unknown = JSON.parse(raw.text);
    const repeated = findRepeatedKey(raw.text);
    if (repeated !== null) return { ok: false, error: `key given twice: ${quoted(repeated)}` };
    return { ok: true, value: answer(document) };
  } catch (error) {
    if (error instanceof BadInput) return { ok: false, error: error.message };
    if (error instanceof SyntaxError) return { ok: false, error: `not JSON: ${oneLine(error.message)}` };
    throw error;
  }
}

/** A key, cut to the length that still shows which one is meant. */
function quoted(key: string): string {
  return JSON.stringify(key.slice(0, LONGEST_KEY));
}

/** The parser quotes what it choked on, line breaks included. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
