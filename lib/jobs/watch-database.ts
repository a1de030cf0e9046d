// postgres.js can wedge its pool for good under a storm of killed backends. The watchdog asks, replaces the pool, and
// when that does not help either, gives up: the process ends and its supervisor starts another.
import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase, database } from "@/db/client";
import { findDatabaseNow } from "@/db/queries/round";
import { log } from "@/lib/log";

const EVERY_MS = 3_000;
const PATIENCE_MS = 5_000;
/** Without an answer for so long the process ends. */
const GIVE_UP_MS = 60_000;

export class DatabaseLost extends Error {}

async function answers(): Promise<boolean> {
  const late = new AbortController();
  const timeout = sleep(PATIENCE_MS, false, { signal: late.signal }).catch(() => false);
  const answer = findDatabaseNow(database()).then(
    () => true,
    () => false,
  );
  const answered = await Promise.race([answer, timeout]);
  late.abort();
  return answered;
}

/** Resolves when `signal` aborts. Throws DatabaseLost when the database has not answered for a minute. */
export async function watchDatabase(signal: AbortSignal): Promise<void> {
  let lastAnswer = performance.now();
  while (!signal.aborted) {
    if (await answers()) {
      lastAnswer = performance.now();
    } else if (performance.now() - lastAnswer >= GIVE_UP_MS) {
      throw new DatabaseLost("The database has not answered for a minute.");
    } else {
      log("worker").warn("the database does not answer; replacing the pool");
      // The old pool may never end: it is left to itself, and the next question opens a new one.
      void closeDatabase().catch(() => undefined);
    }
    await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}
