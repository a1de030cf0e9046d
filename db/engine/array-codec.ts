// Arrays as PostgreSQL writes them, one dimension after another: {1,NULL,"a \"b\""}.

type Parse = (text: string) => unknown;

interface Cursor {
  readonly text: string;
  at: number;
}

function readQuoted(cursor: Cursor): string {
  let word = "";
  for (cursor.at += 1; cursor.text[cursor.at] !== '"'; cursor.at += 1) {
    if (cursor.text[cursor.at] === "\\") cursor.at += 1;
    word += cursor.text[cursor.at] ?? "";
  }
  cursor.at += 1;
  return word;
}

function readBare(cursor: Cursor): string {
  const start = cursor.at;
  while (cursor.text[cursor.at] !== "," && cursor.text[cursor.at] !== "}") cursor.at += 1;
  return cursor.text.slice(start, cursor.at);
}

function readArray(cursor: Cursor, parse: Parse): unknown[] {
  const found: unknown[] = [];
  cursor.at += 1;
  while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== "}") {
    const mark = cursor.text[cursor.at];
    if (mark === ",") {
      cursor.at += 1;
    } else if (mark === "{") {
      found.push(readArray(cursor, parse));
    } else if (mark === '"') {
      found.push(parse(readQuoted(cursor)));
    } else {
      const word = readBare(cursor);
      found.push(word === "NULL" ? null : parse(word));
    }
  }
  cursor.at += 1;
  return found;
}

/** Reads an array whose elements `parse` understands. */
export function parseArray(text: string, parse: Parse): unknown[] {
  return readArray({ text, at: text.indexOf("{") }, parse);
}

/** Writes an array; what is text already passes as it is. */
export function writeArray(value: unknown, write: (element: unknown) => string): string {
  if (!Array.isArray(value)) return String(value);
  const elements = value.map((element: unknown) => {
    if (element === null || element === undefined) return "NULL";
    if (Array.isArray(element)) return writeArray(element, write);
    return `"${write(element).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  });
  return `{${elements.join(",")}}`;
}
