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

/** One column of a set of rows: its name, PostgreSQL's name of its type, and what a row has there. An object goes as JSON. */
export interface ArrayColumn<Row> {
  readonly name: string;
  readonly type: string;
  /** Its cells are epoch milliseconds: read as numbers, which costs both sides less than their texts. */
  readonly instant?: boolean;
  readonly cell: (row: Row) => Cell;
}

/** `(select … from unnest(…)) as alias`, for a `from`. The text is the same for any number of rows. */
export function rowsAsArrays<Row>(
  alias: string,
  columns: readonly ArrayColumn<Row>[],
  rows: readonly Row[],
): SQL {
  const arrays = columns.map(({ type, instant, cell }) => {
    const cells = QUOTED.has(type)
      ? rows.map((row) => quoted(cell(row)))
      : rows.map((row) => plain(cell(row) as Plain));
    return sql`${`{${cells.join(",")}}`}::${sql.raw(instant === true ? "float8" : type)}[]`;
  });
  const names = columns.map(({ name }) => name).join(", ");
  const read = columns.map(({ name, instant }) =>
    instant === true ? `timestamptz 'epoch' + ${name} * interval '1 millisecond' as ${name}` : name,
  );
  return sql`(select ${sql.raw(read.join(", "))} from unnest(${sql.join(arrays, sql`, `)}) as cells(${sql.raw(names)}))
    as ${sql.raw(alias)}`;
}
