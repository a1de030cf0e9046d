// R3: PostgreSQL itself is killed outright, again and again, under people who file.
import { setTimeout as sleep } from "node:timers/promises";
import type { Measure } from "@/tests/figures/figure";
import { answersIn, auditFilings, faultsIn } from "@/tests/chaos/support/filings/audit-filings";
import { fileByForm } from "@/tests/chaos/support/filings/filing-client";
import { withOwnProduct } from "@/tests/chaos/support/processes/own-product";

const FULL_KILLS = 20;
const KILLS = { short: 2, normal: FULL_KILLS, large: FULL_KILLS } as const;
const PATIENCE_MS = 20_000;
const LONGEST_WAIT_MS = 30_000;

export const measure: Measure = ({ size, say }) =>
  withOwnProduct({ webs: 1, workers: 1, platforms: 50, say }, async (product) => {
    let filing = true;
    let lastReceiptAt = 0;
    const running = fileByForm({
      addresses: product.addresses,
      slugs: product.platforms.map(({ slug }) => slug),
      goesOn: () => filing,
      people: 16,
      patienceMs: PATIENCE_MS,
      onReceipt: ({ at }) => {
        lastReceiptAt = at;
      },
    });
    const waits: number[] = [];
    for (let kill = 0; kill < KILLS[size]; kill += 1) {
      await sleep(1_500 + Math.random() * 1_500);
      await product.crashPostgres();
      const recovered = performance.now();
      while (lastReceiptAt <= recovered && performance.now() - recovered < LONGEST_WAIT_MS) await sleep(10);
      waits.push((performance.now() - recovered) / 1_000);
      say(`  kill ${String(kill + 1)}: served again after ${(waits.at(-1) ?? 0).toFixed(2)} s`);
    }
    filing = false;
    const run = await running;
    const audit = await auditFilings(product.client, run);
    const deaths = product.webs.reduce((sum, web) => sum + web.deaths(), 0);
    const full = waits.length >= FULL_KILLS;
    const note =
      `${String(waits.length)} kills; ${run.acknowledged.length.toLocaleString("en")} filings acknowledged, ` +
      `${String(audit.lost)} lost, ${String(audit.doubled)} doubled, ${String(audit.withoutClock)} without a clock; ` +
      `answers: ${answersIn(run)}; the web fell ${String(deaths)} times`;
    const value = audit.lost + audit.doubled + audit.withoutClock + run.unanswered + faultsIn(run) + deaths;
    return [
      { key: "R3.lost", value, note, full },
      {
        key: "R3.recovery",
        value: Math.max(...waits),
        min: Math.min(...waits),
        max: Math.max(...waits),
        note: `${String(waits.length)} recoveries, without a restart of the web`,
        full,
      },
    ];
  });
