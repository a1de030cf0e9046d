// R2: complaints warn, breach and escalate while the workers that write it down are killed one after another.
import type { Measure } from "@/tests/figures/figure";
import { killWorkers } from "@/tests/chaos/support/processes/kill-workers";
import { withOwnDatabase } from "@/tests/chaos/support/processes/own-database";

const FULL = { complaints: 100_000, workers: 3, kills: 200, everyMs: 2_000 };
const SIZES = {
  short: { complaints: 240, workers: 2, kills: 4, everyMs: 2_500 },
  normal: FULL,
  large: FULL,
} as const;
/** On a slow machine a run files less than the full number, and says so; `--large` takes the time it takes. */
const FILE_WITHIN_MS = { short: 60_000, normal: 20 * 60_000, large: Infinity } as const;

export const measure: Measure = ({ size }) =>
  withOwnDatabase(async ({ db, sql, url }) => {
    const plan = { db, sql, url, ...SIZES[size], fileWithinMs: FILE_WITHIN_MS[size] };
    const { complaints, kills, workersFallen, events, notifications, brokenLinks, waiting } =
      await killWorkers(plan);
    const value =
      events.missing + events.surplus + notifications.wrong + brokenLinks + waiting + workersFallen;
    const note =
      `${complaints.toLocaleString("en")} complaints, ${String(kills)} kills of ${String(plan.workers)} workers; ` +
      `${events.found.toLocaleString("en")} of ${events.expected.toLocaleString("en")} milestone events, ` +
      `${notifications.found.toLocaleString("en")} of ${notifications.expected.toLocaleString("en")} notifications; ` +
      `${String(events.missing)} missing, ${String(events.surplus)} doubled, ${String(brokenLinks)} broken links, ` +
      `${String(waiting)} still waiting, ${String(workersFallen)} workers fallen by themselves`;
    const full = complaints >= FULL.complaints && kills >= FULL.kills;
    return [{ key: "R2", value, note, full }];
  });
