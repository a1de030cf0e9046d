// The rows of a pasted or uploaded table: lines and cells, whatever the spreadsheet puts between them.
import { cleanText } from "@/lib/domain/shared/clean-text";

export interface TableRow {
  /** As the table counts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = ["\t", ",", "，", ";"] as const;
/** How spreadsheets write a number that is to keep its zeros: ="00123". */
const QUOTED_NUMBER = /^="([\w-]{1,40})"$/;

/** A first line with which a spreadsheet says what stands between cells. It is no row. */
const SEPARATOR_LINE = /^sep=(.)$/iu;

/** Every line that holds something, cut into clean cells. The first line says what stands between them. */
export function tableRows(text: string): readonly TableRow[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const said = SEPARATOR_LINE.exec(lines[0] ?? "")?.[1];
  const delimiter = said ?? delimiterOf(lines.find((line) => line.trim() !== "") ?? "");
  return lines
    .map((line, index) => ({ line: index + 1, cells: cellsOf(line, delimiter) }))
    .slice(said === undefined ? 0 : 1)
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

function delimiterOf(line: string): string {
  return DELIMITERS.find((one) => line.includes(one)) ?? ",";
}

/** The cells of one line; quotes as in RFC 4180, without line ends inside. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (line.charAt(at + 1) === '"') {
        cell += sign;
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === "") {
      cell = "";
      quoted = true;
    } else if (sign === delimiter) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell].map((one) => cleanText(one.replace(QUOTED_NUMBER, "$1")));
}
