// A process that files complaints at an even pace through the product's own command, by the database's clock, on the
// platforms that people complain about, until it is asked to stop.
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { productionContext } from "@/lib/complaint/engine/context";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { rereadEnv } from "@/lib/base/env";
import { aFiling } from "@/tests/support/stories";

export interface FilingReport {
  readonly filed: number;
  readonly refused: number;
}

/** Filings a second. */
const RATE = Number(process.argv[2]);
const MOST_WAITING = 64;

rereadEnv();
const { db } = productionContext();
const rows = await db.execute<{ platform_id: string }>(
  sql`select platform_id from complaint tablesample system (0.5) limit 5000`,
);
const report = { filed: 0, refused: 0 };
let [waiting, stopped] = [0, false];

async function file(platformId: string): Promise<void> {
  waiting += 1;
  const result = await fileComplaint(productionContext(), null, aFiling(platformId, new Date()));
  if (result.ok) report.filed += 1;
  else report.refused += 1;
  waiting -= 1;
}

process.on("disconnect", () => process.exit(0));
process.once("message", () => {
  stopped = true;
});
process.send?.("ready");
const began = performance.now();
for (let n = 0; !stopped; n += 1) {
  await sleep(Math.max(0, began + (n * 1_000) / RATE - performance.now()));
  // A database that cannot keep the pace is not buried under it.
  if (waiting < MOST_WAITING) void file(rows[n % rows.length]?.platform_id ?? "");
}
while (waiting > 0) await sleep(10);
process.send?.(report satisfies FilingReport);
