// Keeps public pages off a replica that has fallen behind. The rounds leave a mark every second; how far the replica's
// newest mark is behind the database's is how far it is behind, whatever the clocks of the two machines say.
import { setTimeout as sleep } from "node:timers/promises";
import type { Db } from "@/db/engine/client";
import { lookAtReplica } from "@/db/engine/replica";
import { findNewestMark } from "@/db/operations/round";
import { log } from "@/lib/base/log";
import { tally } from "@/lib/base/metrics";

const EVERY_MS = 3_000;
/** Figures are counted every thirty seconds: a page may be as old as that. */
const MOST_BEHIND_MS = 30_000;

export async function isFresh(replica: Db, database: Db): Promise<boolean> {
  // The replica is asked first: it can only look older than it is, never younger.
  const copied = await findNewestMark(replica);
  const written = await findNewestMark(database);
  return written - copied <= MOST_BEHIND_MS;
}

/** Resolves when `signal` aborts, and at once where no replica is set. */
export async function watchReplica(signal: AbortSignal): Promise<void> {
  let before: boolean | null = null;
  while (!signal.aborted) {
    const trusted = await lookAtReplica(isFresh);
    if (trusted === null) return;
    tally().replicaTrusted = trusted;
    if (trusted !== before) {
      if (trusted) log("web").info("public pages are read from the replica");
      else log("web").warn("the replica is silent or behind; public pages are read from the database");
    }
    before = trusted;
    await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}
