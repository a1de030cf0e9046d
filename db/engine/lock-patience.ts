// Changing a table needs a lock that waits for every reader, and everybody who comes later queues up behind it. So a
// change waits briefly, steps back to let the queue pass, and tries again.
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/engine/client";

/** How long everybody else may stand behind the change, in milliseconds: less than the patience of a request. */
const LOCK_WAIT_MS = 1_000;
const PAUSE_MS = 500;
/** Longer than any transaction of the product lives; a report of somebody else's may take longer. */
const GIVE_UP_AFTER_MS = 600_000;

/** lock_not_available, deadlock_detected */
const WORTH_ANOTHER_TRY = new Set(["55P03", "40P01"]);

function sqlState(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  return sqlState(error.cause);
}

/**
 * Runs `change` (one transaction on the only connection of `db`) until it gets its locks. Throws what it throws, and after ten
 * minutes of waiting the last refusal.
 */
export async function withPatience(db: Db, change: () => Promise<void>): Promise<void> {
  await db.execute(sql.raw(`set lock_timeout = ${String(LOCK_WAIT_MS)}`));
  const started = performance.now();
  for (;;) {
    try {
      return await change();
    } catch (error) {
      const again = WORTH_ANOTHER_TRY.has(sqlState(error) ?? "");
      if (!again || performance.now() - started >= GIVE_UP_AFTER_MS) throw error;
    }
    await sleep(PAUSE_MS);
  }
}
