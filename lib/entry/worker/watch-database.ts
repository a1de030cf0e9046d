// Whether the pool of this process still speaks to PostgreSQL. Connections recover on their own; should a pool ever fail
// while a fresh connection works, it is replaced, and when that does not help either the process ends: its supervisor
// starts another. While PostgreSQL itself is away there is nothing to do but wait.
import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase, createClient, database } from "@/db/engine/client";
import type { Db } from "@/db/engine/client";
import { readDatabaseTime } from "@/db/engine/database-time";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { tally } from "@/lib/base/metrics";

const EVERY_MS = 3_000;
const PATIENCE_MS = 5_000;
/** A pool that fails so often in a row, though PostgreSQL answers, is beyond help. */
const GIVE_UP_AFTER = 4;

export class PoolBroken extends Error {}

async function answers(db: Db): Promise<boolean> {
  const late = new AbortController();
  const timeout = sleep(PATIENCE_MS, false, { signal: late.signal }).catch(() => false);
  const answer = readDatabaseTime(db).then(
    () => true,
    () => false,
  );
  const answered = await Promise.race([answer, timeout]);
  late.abort();
  return answered;
}

async function freshlyAnswers(): Promise<boolean> {
  const { DATABASE_URL } = env();
  if (DATABASE_URL === undefined) return false;
  const fresh = createClient(DATABASE_URL, { max: 1, name: "jietong-watchdog" });
  try {
    return await answers(fresh.db);
  } finally {
    await fresh.close();
  }
}

/** Resolves when `signal` aborts. Throws PoolBroken when the process cannot be helped. */
export async function watchDatabase(signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const answered = await answers(database());
    tally().databaseAnswers = answered;
    if (answered) {
      failures = 0;
    } else if (await freshlyAnswers()) {
      failures += 1;
      if (failures >= GIVE_UP_AFTER) throw new PoolBroken("PostgreSQL answers, but not through the pool.");
      tally().poolReplacements += 1;
      log("database").warn("PostgreSQL answers, but not through the pool; replacing it");
      // Work at hand ends in its own time: the next question opens the new pool.
      void closeDatabase().catch(() => undefined);
    } else {
      failures = 0;
      log("database").warn("PostgreSQL does not answer");
    }
    await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}
