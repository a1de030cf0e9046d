// Whether the database can be written to now: a row that is committed, and room on the disk for more than one.
import { sql } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { noteRound, WRITE_CHECK } from "@/db/operations/round";

/** Rows of a list that PostgreSQL has to lay down on its disk: about 2 MB, as much as it takes at once for a growing table. */
const LAID_DOWN = 60_000;

/**
 * Throws what PostgreSQL says when it cannot be written to. A row alone would not show it: it finds a place in a page that is
 * there already, on a disk on which no table can grow. What is laid down is gone with the statement.
 */
export async function checkWrites(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local work_mem = '64kB'`);
    await tx.execute(sql`set local temp_tablespaces = ''`);
    await tx.execute(sql`select count(*) from generate_series(1, ${sql.raw(String(LAID_DOWN))})`);
    await noteRound(tx, WRITE_CHECK, { runs: 1, failures: 0, busySeconds: 0 });
  });
}

const NO_ROOM = /^53[14]00$/;
const READ_ONLY = "25006";

/** Why it cannot, by the class of the error that PostgreSQL gave; drizzle wraps it. */
export function whyNoWrites(error: unknown): "no_room" | "read_only" | "refuses" {
  if (!(error instanceof Error)) return "refuses";
  const code = "code" in error ? String(error.code) : "";
  if (NO_ROOM.test(code)) return "no_room";
  return code === READ_ONLY ? "read_only" : whyNoWrites(error.cause);
}
