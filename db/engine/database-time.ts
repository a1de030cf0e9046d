// The one clock that everybody shares.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";

/** The database's clock_timestamp(), in whole milliseconds. */
export async function readDatabaseTime(executor: Executor): Promise<Date> {
  const rows = await executor.execute<{ ms: number }>(
    sql`select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as ms`,
  );
  return new Date(Number(rows[0]?.ms));
}
