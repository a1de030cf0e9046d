// The people of a pasted or uploaded table, one a line, and what is wrong with a line. Columns are name, staff number and
// role, in the order of the first line when it names them.
import { cleanText } from "@/lib/domain/shared/clean-text";
import { LIMITS, textLength } from "@/lib/domain/shared/limits";

export const LINE_FAULTS = ["no_name", "no_number", "too_long", "formula", "twice", "taken"] as const;
export type LineFault = (typeof LINE_FAULTS)[number];

export interface PersonLine {
  /** As the table counts, from 1. */
  readonly line: number;
  readonly name: string;
  readonly staffNo: string;
  readonly roleTitle: string;
  readonly fault: LineFault | null;
}

type Field = "name" | "staffNo" | "roleTitle";

const HEADS: Readonly<Record<Field, readonly string[]>> = {
  name: ["姓名", "名字", "name"],
  staffNo: ["工号", "员工编号", "员工号", "staff number", "staff no", "staff no."],
  roleTitle: ["职务", "岗位", "角色", "role", "title"],
};
const FIELDS: readonly Field[] = ["name", "staffNo", "roleTitle"];
const DELIMITERS = ["\t", ",", "，", ";"] as const;
/** What a spreadsheet would run. Such a cell is refused, whatever it says. */
const FORMULA = /^[=+\-@＝＋－＠]/;
/** How spreadsheets write a number that is to keep its zeros: ="00123". */
const QUOTED_NUMBER = /^="([\w-]{1,40})"$/;

/** @param taken staff numbers that are or were somebody's, in upper case */
export function readPeople(text: string, taken: ReadonlySet<string>): PersonLine[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const delimiter = delimiterOf(lines.find((line) => line.trim() !== "") ?? "");
  const rows = lines
    .map((line, index) => ({ line: index + 1, cells: cellsOf(line, delimiter) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const order = orderOf(rows[0]?.cells ?? []);
  const seen = new Set<string>();
  return (order === null ? rows : rows.slice(1)).map(({ line, cells }) => {
    const cell = (field: Field): string => cells[(order ?? FIELDS).indexOf(field)] ?? "";
    const person = {
      name: cell("name"),
      staffNo: cell("staffNo").toUpperCase(),
      roleTitle: cell("roleTitle"),
    };
    const fault = faultOf(person, seen, taken);
    seen.add(person.staffNo);
    return { line, ...person, fault };
  });
}

function faultOf(
  { name, staffNo, roleTitle }: Readonly<Record<Field, string>>,
  seen: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): LineFault | null {
  const cells = [name, staffNo, roleTitle];
  if (cells.some((cell) => FORMULA.test(cell))) return "formula";
  if (name === "") return "no_name";
  if (staffNo === "") return "no_number";
  if (cells.some((cell) => textLength(cell) > LIMITS.person_name)) return "too_long";
  if (seen.has(staffNo)) return "twice";
  return taken.has(staffNo) ? "taken" : null;
}

function delimiterOf(line: string): string {
  return DELIMITERS.find((one) => line.includes(one)) ?? ",";
}

/** The order that a first line gives its columns; null when it is no head. */
function orderOf(cells: readonly string[]): readonly (Field | null)[] | null {
  const order = cells.map(
    (cell) => FIELDS.find((field) => HEADS[field].includes(cell.toLowerCase())) ?? null,
  );
  return order.includes("name") && order.includes("staffNo") ? order : null;
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
