// How a table's columns are called and stored, read off its schema, so that statements over many of them need no list of
// their own.
import { getTableColumns } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";

export interface StoredColumn {
  /** Its name in the code, and in the database. */
  readonly key: string;
  readonly name: string;
  /** PostgreSQL's name of its type. */
  readonly type: string;
  /** Whether it holds an instant: epoch milliseconds in the rules, ISO text on the way to the database. */
  readonly instant: boolean;
}

function storedColumn(key: string, column: PgColumn): StoredColumn {
  const type = column.getSQLType();
  return { key, name: column.name, type, instant: type.startsWith("timestamp") };
}

/** Columns of a table in the order of its schema: those named, or all but some. */
export function storedColumns(
  table: PgTable,
  { only, except = [] }: { readonly only?: readonly string[]; readonly except?: readonly string[] } = {},
): readonly StoredColumn[] {
  return Object.entries(getTableColumns(table))
    .filter(([key]) => (only === undefined || only.includes(key)) && !except.includes(key))
    .map(([key, column]) => storedColumn(key, column));
}

type Cell = string | number | boolean | object | null;

/** Values by their names in the code as a row by the columns' names; epoch milliseconds become ISO texts. */
export function asRow(
  columns: readonly StoredColumn[],
  values: Readonly<Record<string, Cell>>,
): Record<string, Cell> {
  const row: Record<string, Cell> = {};
  for (const { key, name, instant } of columns) {
    const value = values[key] ?? null;
    row[name] = instant && typeof value === "number" ? new Date(value).toISOString() : value;
  }
  return row;
}

/** `name, name, …`, each after a prefix such as `t.`. */
export function namesOf(columns: readonly StoredColumn[], prefix = ""): string {
  return columns.map(({ name }) => `${prefix}${name}`).join(", ");
}

/** `name type, name type, …`: the shape of a record. */
export function recordOf(columns: readonly StoredColumn[]): string {
  return columns.map(({ name, type }) => `${name} ${type}`).join(", ");
}
