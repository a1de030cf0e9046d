// R16: a change of the log behind the product's back is found; verifying it is quick; filing hardly pays for it.
// A chain rewritten to its end with the complaint's head is not among the tampers: only a head that was given out before, in
// a mail or on a receipt, shows that.
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { measureChainCost } from "@/tests/chaos/support/log/chain-cost";
import { withChainDatabase } from "@/tests/chaos/support/log/chain-database";
import { complaintAttacks } from "@/tests/chaos/support/log/complaint-attacks";
import { tellLives } from "@/tests/chaos/support/log/lives";
import { growLog } from "@/tests/chaos/support/log/many-events";
import { runTampers } from "@/tests/chaos/support/log/tamper-run";
import { medianInterval } from "@/tests/bench/support/rounds";
import type { Measure } from "@/tests/figures/figure";
import { givenPlatform, givenRulebook } from "@/tests/support/stories";

const TRIES = { short: 400, normal: 10_000, large: 10_000 } as const;
const EVENTS = { short: 20_000, normal: 1_000_000, large: 1_000_000 } as const;
/** So many that the 95 % of the median are narrower than the tenth that the chain may cost. */
const ROUNDS = { short: 12, normal: 200, large: 200 } as const;
/** Each reads all of the log; the figure is the middle one. */
const VERIFIED = { short: 1, normal: 3, large: 3 } as const;
const SEED = 16;

export const measure: Measure = ({ size, say }) =>
  withChainDatabase(async (client) => {
    await givenRulebook(client.db);
    const cost = await measureChainCost(client, (await givenPlatform(client.db)).id, ROUNDS[size]);
    // Filings without a chain were written for comparison: the log starts empty.
    await client.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      for (const table of ["complaint_event", "complaint_text", "attempt", "attempt_barrier", "complaint"])
        await sql.unsafe(`delete from ${table}`);
    });
    await tellLives(client.db, 4);
    const run = await runTampers(client, await complaintAttacks(client), TRIES[size], SEED);
    for (const name of run.unseen.slice(0, 10)) say(`  not seen: ${name}`);
    await growLog(client, EVENTS[size], say);
    await client.sql`vacuum analyze`;
    const speeds: number[] = [];
    let report = { events: 0, texts: 0, complaints: 0 };
    for (let n = 0; n < VERIFIED[size]; n += 1) {
      const started = performance.now();
      const found = await verifyLog(client.db);
      const seconds = (performance.now() - started) / 1_000;
      if (found.broken !== null) throw new Error(`the copied log is broken: ${JSON.stringify(found.broken)}`);
      report = found;
      speeds.push((seconds * 1_000_000) / report.events);
    }
    const count = (n: number): string => n.toLocaleString("en");
    const full = size !== "short";
    return [
      {
        key: "R16.detected",
        value: run.unseen.length,
        full,
        note: `${count(run.tried)} tampers of ${String(run.kinds)} kinds, each found at the complaint that was touched`,
      },
      {
        key: "R16.speed",
        ...medianInterval(speeds),
        full,
        note:
          `${count(report.events)} events, ${count(report.texts)} texts and ${count(report.complaints)} stored clocks ` +
          `in ${String(VERIFIED[size])} runs`,
      },
      {
        key: "R16.cost",
        value: cost.ratio,
        min: cost.min,
        max: cost.max,
        full,
        note: `${count(cost.rounds)} rounds of 30 filings on one connection, with and without chain and digests in turns; the range is the median's 95 %, single rounds lay between ${cost.lowest.toFixed(2)} and ${cost.highest.toFixed(2)}`,
      },
    ];
  });
