// R9: a person answers in the very moment in which a complaint breaches, five thousand times. Each race must have one
// outcome, and the log must say why.
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { clockedRaces } from "@/tests/chaos/support/races/clocked-races";
import { unexplained } from "@/tests/chaos/support/races/explained";
import { withOwnDatabase } from "@/tests/chaos/support/processes/own-database";
import { isClose } from "@/tests/chaos/support/races/races";
import type { Run } from "@/tests/chaos/support/races/races";
import { scriptedRaces } from "@/tests/chaos/support/races/scripted-races";
import type { Measure } from "@/tests/figures/figure";
import { givenAgent, givenPlatform } from "@/tests/support/stories";

const RACES = { short: 180, normal: 5_004, large: 5_004 } as const;
const CLOCKED = { short: 0, normal: 1_500, large: 3_000 } as const;
const FULL = 5_000;

/** "5,004 within 5 ms of the deadline (1,200 before it, 3,804 at or after it)" */
function tally(runs: readonly Run[]): string {
  const close = runs.filter(isClose);
  const early = close.filter((run) => run.done.at.getTime() < run.deadline).length;
  const count = (n: number): string => n.toLocaleString("en");
  return `${count(close.length)} within 5 ms of the deadline (${count(early)} before it, ${count(close.length - early)} at or after it)`;
}

export const measure: Measure = ({ size, say }) =>
  withOwnDatabase(async (own) => {
    const shop = await givenPlatform(own.db);
    const ground = { db: own.db, shop, agent: await givenAgent(own.db, shop) };
    const scripted = await scriptedRaces(own, ground, RACES[size]);
    say(`  at chosen instants: ${tally(scripted)}`);
    const clocked = await clockedRaces(own, ground, CLOCKED[size]);
    const runs = [...scripted, ...clocked];
    await settleDue({ db: own.db, now: "database" }, { limit: runs.length });
    const faults = await unexplained(own, runs);
    for (const fault of faults.slice(0, 10)) say(`  ${fault}`);
    const { broken, events } = await verifyLog(own.db);
    if (broken !== null) say(`  the log is broken: ${JSON.stringify(broken)}`);
    const byClock =
      clocked.length === 0 ? "" : `; by the database's clock ${tally(clocked)} of ${String(clocked.length)}`;
    return [
      {
        key: "R9",
        value: faults.length + (broken === null ? 0 : 1),
        full: runs.filter(isClose).length >= FULL,
        note: `at chosen instants ${tally(scripted)}${byClock}; ${events.toLocaleString("en")} events verified`,
      },
    ];
  });
