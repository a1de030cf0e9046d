// R1: two web processes take turns at being killed outright while people file and do not give up.
import { setTimeout as sleep } from "node:timers/promises";
import type { Measure } from "@/tests/figures/figure";
import { answersIn, auditFilings, faultsIn } from "@/tests/chaos/support/filings/audit-filings";
import { fileByForm } from "@/tests/chaos/support/filings/filing-client";
import { withOwnProduct } from "@/tests/chaos/support/processes/own-product";

const FULL = { filings: 100_000, kills: 300 };
const SIZES = { short: { filings: 400, kills: 6 }, normal: FULL, large: FULL } as const;
const PATIENCE_MS = 20_000;
const PEOPLE = 24;
const FEWEST_BETWEEN = 20;
/** On a slow machine a run ends earlier than full, and says so; `--large` takes the time it takes. */
const BUDGET_MS = { short: 60_000, normal: 25 * 60_000, large: Infinity } as const;

export const measure: Measure = ({ size, say }) =>
  withOwnProduct({ webs: 2, workers: 1, platforms: 200, say }, async (product) => {
    const { kills: wanted, filings } = SIZES[size];
    const began = performance.now();
    const everyMs = BUDGET_MS[size] / wanted;
    let kills = 0;
    let receipts = 0;
    const filing = fileByForm({
      addresses: product.addresses,
      slugs: product.platforms.map(({ slug }) => slug),
      goesOn: (begun) => begun < filings && performance.now() - began < BUDGET_MS[size],
      people: PEOPLE,
      patienceMs: PATIENCE_MS,
      onReceipt: () => {
        receipts += 1;
        if (receipts % 2_000 === 0) say(`  ${String(receipts)} filed, ${String(kills)} kills`);
      },
    });
    const over = new AbortController();
    const goesOn = () => !over.signal.aborted;
    let before = 0;
    let lastKill = began;
    // Spread evenly over the filings, so that each process falls with some in its hands; on a slow machine by time, but
    // never before somebody was served in between: who kills faster than a process starts measures nothing.
    const isTime = () =>
      receipts >= ((kills + 0.5) / wanted) * filings ||
      (performance.now() - lastKill >= everyMs && receipts >= before + FEWEST_BETWEEN);
    const killing = (async () => {
      while (kills < wanted && goesOn()) {
        const web = product.webs[kills % product.webs.length];
        const pid = web?.pid();
        if (!isTime() || typeof pid !== "number") {
          await sleep(20);
          continue;
        }
        process.kill(pid, "SIGKILL");
        kills += 1;
        before = receipts;
        lastKill = performance.now();
      }
    })();
    const run = await filing;
    over.abort();
    await killing;
    const audit = await auditFilings(product.client, run);
    const value = audit.lost + audit.doubled + audit.withoutClock + run.unanswered + faultsIn(run);
    const note =
      `${run.acknowledged.length.toLocaleString("en")} filings acknowledged, ${String(kills)} kills; ` +
      `${String(audit.lost)} lost, ${String(audit.doubled)} doubled, ${String(audit.withoutClock)} without a clock; ` +
      `answers: ${answersIn(run)}`;
    const full = run.acknowledged.length >= FULL.filings && kills >= FULL.kills;
    return [{ key: "R1", value, note, full }];
  });
