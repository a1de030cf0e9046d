// Splits standard input into documents without holding it: one JSON document over any number of lines, or one per
// line. A whole input that parses as one document is one; everything else is read line by line.

/** `line` counts from 1 in the input. `single`: there is this one document only. */
export interface RawDocument {
  readonly text: string;
  readonly line: number;
  readonly single: boolean;
}

interface Line {
  readonly text: string;
  readonly number: number;
}

/** More than this is never held in search of the end of one document (characters). */
const LONGEST_HEAD = 64 * 1024 * 1024;

async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<Line[]> {
  input.setEncoding("utf8");
  let rest = "";
  let number = 0;
  for await (const chunk of input) {
    const parts = (rest + String(chunk)).split("\n");
    rest = parts.pop() ?? "";
    const lines: Line[] = [];
    for (const text of parts) {
      number += 1;
      if (text.trim() !== "") lines.push({ text: number === 1 ? withoutMark(text) : text, number });
    }
    if (lines.length > 0) yield lines;
  }
  if (rest.trim() !== "") yield [{ text: number === 0 ? withoutMark(rest) : rest, number: number + 1 }];
}

/** A byte-order mark is no part of the document. */
function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Documents in the order of the input, in groups so that a million lines cost no million turns of the event loop. */
export async function* readDocuments(input: NodeJS.ReadableStream): AsyncGenerator<RawDocument[]> {
  const head: Line[] = [];
  let held = 0;
  let firstIsWhole = false;
  let batch = false;
  for await (const lines of readLines(input)) {
    if (batch) {
      yield lines.map(inBatch);
      continue;
    }
    for (const line of lines) held += line.text.length + 1;
    if (head.length === 0) firstIsWhole = isJson(lines[0]?.text ?? "");
    head.push(...lines);
    // A first line that is whole, and then another line: that can only be one document per line.
    batch = (firstIsWhole && head.length > 1) || held > LONGEST_HEAD;
    if (batch) yield head.splice(0).map(inBatch);
  }
  if (!batch && head.length > 0) yield endOf(head);
}

function inBatch(line: Line): RawDocument {
  return { text: line.text, line: line.number, single: false };
}

/** The whole input is in hand: one document if it parses, if it is the only line, or if it is a broken one on many. */
function endOf(head: readonly Line[]): RawDocument[] {
  const text = head.map((line) => line.text).join("\n");
  if (head.length === 1 || isJson(text) || !isOnePerLine(head)) {
    return [{ text, line: head[0]?.number ?? 1, single: true }];
  }
  return head.map(inBatch);
}

/** Some line stands alone; or none does, and each begins a new document, or the first does not begin a document at all. */
function isOnePerLine(head: readonly Line[]): boolean {
  const begins = (line: Line): boolean => line.text.startsWith("{");
  const [first] = head;
  if (first !== undefined && !/^\s*[{[]/.test(first.text)) return true;
  return head.every(begins) || head.some((line) => begins(line) && isJson(line.text));
}
