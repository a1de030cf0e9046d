// Many rows as the parameters of one statement, an array per column. A JSON document would say every column's name in
// every row, and PostgreSQL would read each of them again: a third of the cost of writing a complaint's move.
import { sql, type SQL } from "drizzle-orm";

type Plain = string | number | boolean | null;
type Cell = Plain | object;

/** Types whose values may hold what an array literal gives a meaning of its own; those of all others never do. */
const QUOTED: ReadonlySet<string> = new Set(["text", "jsonb", "bytea"]);
const SPECIAL = /[\\"]/g;

function plain(cell: Plain): string {
  return cell === null ? "NULL" : String(cell);
}

function quoted(cell: Cell): string {
  if (cell === null) return "NULL";
  const text = typeof cell === "object" ? JSON.stringify(cell) : String(cell);
  return `"${text.replace(SPECIAL, "\\$&")}"`;
}

/** The columns of a set of rows and PostgreSQL's names of their types. An object in a cell goes as JSON. */
export type Columns<Row> = Readonly<Record<keyof Row & string, string>>;

/** `unnest(…) as alias(columns)`, for a `from`. The text is the same for any number of rows. */
export function unnested<Row extends object>(
  alias: string,
  columns: Columns<Row>,
  rows: readonly Readonly<Row>[],
): SQL {
  const names = Object.keys(columns) as (keyof Row & string)[];
  const arrays = names.map((name) => {
    const type = columns[name];
    const cells = QUOTED.has(type)
      ? rows.map((row) => quoted(row[name] as Cell))
      : rows.map((row) => plain(row[name] as Plain));
    return sql`${`{${cells.join(",")}}`}::${sql.raw(type)}[]`;
  });
  return sql`unnest(${sql.join(arrays, sql`, `)}) as ${sql.raw(`${alias}(${names.join(", ")})`)}`;
}
