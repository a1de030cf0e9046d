// Races at chosen instants: the answers and the rounds that write the breach really contend for the same rows, and are given
// instants within 5 ms of the deadline, in an order of their own. No machine is too busy for that.
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "@/db/engine/client";
import { contextAt } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import type { OwnDatabase } from "@/tests/chaos/support/processes/own-database";
import { ANSWERS, CLOSE_MS, prepareRace, runRace } from "@/tests/chaos/support/races/races";
import type { Ground, Run } from "@/tests/chaos/support/races/races";

/** Races at once: as many as the pool has connections, or they would only wait for each other there. */
const BATCH = 18;
const ROUNDS = 3;
const APART_MS = 60_000;

const within = (least: number, most: number): number =>
  least + Math.floor(Math.random() * (most - least + 1));

export async function scriptedRaces(own: OwnDatabase, ground: Ground, races: number): Promise<Run[]> {
  const clocks = createClient(own.url, { max: ROUNDS });
  const runs: Run[] = [];
  // A few hours back: past the breaches, and before anything else comes due on the answered ones.
  let deadline = Date.now() - Math.ceil(races / BATCH) * APART_MS;
  const round = async (): Promise<void> => {
    await sleep(within(0, 6));
    await settleDue(contextAt(clocks.db, new Date(deadline + within(0, CLOSE_MS))), {
      limit: within(1, BATCH),
    });
  };
  try {
    for (; runs.length < races; deadline += APART_MS) {
      const at = deadline;
      const ready = await Promise.all(
        Array.from({ length: BATCH }, (_, n) =>
          prepareRace(ground, ANSWERS[n % ANSWERS.length] ?? ANSWERS[0], at),
        ),
      );
      // The warnings are over: what comes next on each of them is the breach.
      await settleDue(contextAt(own.db, new Date(at - 1_000)), { limit: BATCH });
      const answers = ready.map(async (race) => {
        await sleep(within(0, 6));
        return runRace(ground, race, contextAt(own.db, new Date(at + within(-CLOSE_MS, CLOSE_MS))));
      });
      const [ran] = await Promise.all([Promise.all(answers), ...Array.from({ length: ROUNDS }, round)]);
      runs.push(...ran);
      await settleDue(contextAt(own.db, new Date(at + APART_MS / 2)), { limit: BATCH });
    }
  } finally {
    await clocks.close();
  }
  return runs;
}
