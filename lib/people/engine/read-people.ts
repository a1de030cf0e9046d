// The people of a pasted or uploaded table, one a line, and what is wrong with a line. Columns are name, staff number and
// role, in the order of the first line when it names them.
import { LIMITS, textLength } from "@/lib/domain/shared/limits";
import { tableRows } from "@/lib/base/forms/table-rows";

type LineFault = "no_name" | "no_number" | "too_long" | "formula" | "twice" | "taken";

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
/** What a spreadsheet would run. Such a cell is refused, whatever it says. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** @param taken staff numbers that are or were somebody's, in upper case */
export function readPeople(text: string, taken: ReadonlySet<string>): PersonLine[] {
  const rows = tableRows(text);
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

/** The order that a first line gives its columns; null when it is no head. */
function orderOf(cells: readonly string[]): readonly (Field | null)[] | null {
  const order = cells.map(
    (cell) => FIELDS.find((field) => HEADS[field].includes(cell.toLowerCase())) ?? null,
  );
  return order.includes("name") && order.includes("staffNo") ? order : null;
}
