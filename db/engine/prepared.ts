// Hot statements: prepared once per connection, so that one costs one round trip and no planning.
import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Sql } from "postgres";
import type { Executor } from "@/db/engine/client";

const dialect = new PgDialect();

/** drizzle hides the client of a session; its own `.prepare()` saves the building of the text, not the parsing of it. */
function clientOf(executor: Executor): Pick<Sql, "unsafe"> {
  const { session } = executor as unknown as { session: { client: Pick<Sql, "unsafe"> } };
  return session.client;
}

/**
 * Runs one statement as a prepared one and answers its rows. Its text must be the same at every call: values go in as
 * parameters, sets of rows as one JSON parameter. Instants come back as text.
 */
export async function runPrepared<Row extends object>(executor: Executor, statement: SQL): Promise<Row[]> {
  const { sql, params } = dialect.sqlToQuery(statement);
  return runText<Row>(executor, sql, params);
}

/** The same, of a statement that was written once: `$1`, `$2` … stand for `params`. */
export async function runText<Row extends object>(
  executor: Executor,
  text: string,
  params: readonly unknown[],
): Promise<Row[]> {
  const rows = await clientOf(executor).unsafe<Row[]>(text, params as never[], { prepare: true });
  return [...rows];
}

/** A set of rows as one parameter, for `json_to_recordset`. */
export function asJson(rows: unknown): string {
  return JSON.stringify(rows);
}
