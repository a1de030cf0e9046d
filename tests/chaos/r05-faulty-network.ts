// R5: between the web and PostgreSQL stands a network that delays, falls silent, cuts answers in the middle, and cuts
// connections whose COMMIT is on its way.
import { setTimeout as sleep } from "node:timers/promises";
import type { Measure } from "@/tests/figures/figure";
import { answersIn, auditFilings, faultsIn } from "@/tests/chaos/support/filings/audit-filings";
import { startFaultProxy, throughProxy } from "@/tests/chaos/support/network/fault-proxy";
import type { FaultProxy } from "@/tests/chaos/support/network/fault-proxy";
import { fileByForm } from "@/tests/chaos/support/filings/filing-client";
import { withOwnProduct } from "@/tests/chaos/support/processes/own-product";

const FULL_FILINGS = 10_000;
const FILINGS = { short: 150, normal: FULL_FILINGS, large: FULL_FILINGS } as const;
const STALL_MS = { short: 6_000, normal: 30_000, large: 30_000 } as const;
/** On a slow machine a run ends earlier than full, and says so; `--large` takes the time it takes. */
const BUDGET_MS = { short: 60_000, normal: 15 * 60_000, large: Infinity } as const;
const HUNG_MS = 15_000;
const PATIENCE_MS = 25_000;
const LONGEST_ANSWER_BYTES = 600;

/** One after the other: cuts in answers and after COMMIT all the time, seconds of delay, one silence at one third. */
async function misbehave(
  proxy: FaultProxy,
  stallMs: number,
  progress: () => number,
  over: () => boolean,
): Promise<{ readonly stalls: number; readonly commitsCut: number }> {
  let stalls = 0;
  let commitsCut = 0;
  for (let n = 0; !over(); n += 1) {
    await sleep(100);
    if (n % 3 === 0) {
      proxy.cutAfterNextCommit();
      commitsCut += 1;
    } else proxy.cutNextAnswerAfter(Math.floor(Math.random() * LONGEST_ANSWER_BYTES));
    proxy.setLatency(n % 100 < 15 ? 200 : 0);
    if (stalls === 0 && progress() > 1 / 3) {
      stalls += 1;
      proxy.stall(stallMs);
      await sleep(stallMs);
    }
  }
  return { stalls, commitsCut };
}

export const measure: Measure = async ({ size, say }) => {
  let proxy: FaultProxy | undefined;
  const route = async (url: string) => {
    const { hostname, port } = new URL(url);
    proxy = await startFaultProxy({ host: hostname, port: Number(port) });
    return throughProxy(url, proxy);
  };
  const found = await withOwnProduct({ webs: 1, workers: 0, platforms: 100, say, route }, async (product) => {
    if (proxy === undefined) throw new Error("There is no proxy.");
    const filings = FILINGS[size];
    const began = performance.now();
    const progress = () => Math.max(receipts / filings, (performance.now() - began) / BUDGET_MS[size]);
    let receipts = 0;
    let over = false;
    const misbehaving = misbehave(proxy, STALL_MS[size], progress, () => over);
    const run = await fileByForm({
      addresses: product.addresses,
      slugs: product.platforms.map(({ slug }) => slug),
      goesOn: (begun) => begun < filings && performance.now() - began < BUDGET_MS[size],
      people: 24,
      patienceMs: PATIENCE_MS,
      onReceipt: () => {
        receipts += 1;
        if (receipts % 1_000 === 0) say(`  ${String(receipts)} filed, ${String(proxy?.cuts)} cuts`);
      },
    });
    over = true;
    const { stalls, commitsCut } = await misbehaving;
    const audit = await auditFilings(product.client, run);
    const slow = run.hung + (run.slowestMs > HUNG_MS ? 1 : 0);
    const deaths = product.webs.reduce((sum, web) => sum + web.deaths(), 0);
    const note =
      `${run.acknowledged.length.toLocaleString("en")} filings acknowledged; ${String(proxy.cuts)} connections cut, ` +
      `up to ${String(commitsCut)} of them after COMMIT; ${String(stalls)} silence of ${String(STALL_MS[size] / 1_000)} s, latency of 200 ms; ` +
      `${String(audit.lost)} lost, ${String(audit.doubled)} doubled; slowest answer ${(run.slowestMs / 1_000).toFixed(1)} s; ` +
      `answers: ${answersIn(run)}; the web fell ${String(deaths)} times`;
    const value =
      audit.lost + audit.doubled + audit.withoutClock + run.unanswered + slow + deaths + faultsIn(run);
    const full = run.acknowledged.length >= FULL_FILINGS && stalls > 0;
    return [{ key: "R5" as const, value, note, full }];
  });
  await proxy?.close();
  return found;
};
