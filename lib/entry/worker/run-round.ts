// Runs one round in a loop until it is stopped. Its failures stop no other round.
import { setTimeout as sleep } from "node:timers/promises";
import { noteRound } from "@/db/operations/round";
import { productionContext } from "@/lib/complaint/engine/context";
import type { Round } from "@/lib/entry/worker/timetable";
import { log } from "@/lib/base/log";

/** Pauses after failures grow from the first to the last of these, in milliseconds. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;
/** A round is noted at most this often: a draining one runs a hundred times a second. */
const NOTE_MS = 1_000;
const NOTHING = { runs: 0, failures: 0, busySeconds: 0 };

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}

/** Resolves when `signal` aborts and the batch at hand is done. Never rejects. */
export async function runRound(round: Round, signal: AbortSignal): Promise<void> {
  let failures = 0;
  let noted = -NOTE_MS;
  let since = { ...NOTHING };
  while (!signal.aborted) {
    const started = performance.now();
    try {
      const context = productionContext();
      const more = await round.run(context);
      failures = 0;
      since.runs += 1;
      since.busySeconds += (performance.now() - started) / 1000;
      if (performance.now() - noted >= NOTE_MS) {
        await noteRound(context.db, round.name, since);
        since = { ...NOTHING };
        noted = performance.now();
      }
      if (!more) await pause(round.everyMs, signal);
    } catch (error) {
      failures += 1;
      since.failures += 1;
      log("worker").error({ err: error, round: round.name, failures }, "a round failed");
      await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * failures), signal);
    }
  }
}
