// R4: every backend of the database is ended four times a second, under filings over HTTP, a worker and a pool of our own.
import { setTimeout as sleep } from "node:timers/promises";
import type { Measure } from "@/tests/figures/figure";
import { answersIn, auditFilings, faultsIn, refusedIn } from "@/tests/chaos/support/filings/audit-filings";
import { fileByForm } from "@/tests/chaos/support/filings/filing-client";
import { withOwnProduct } from "@/tests/chaos/support/processes/own-product";
import { staysWhole } from "@/tests/chaos/support/processes/stays-whole";

const FULL_S = 60;
const SECONDS = { short: 12, normal: FULL_S, large: FULL_S } as const;
const EVERY_MS = 250;
const PATIENCE_MS = 20_000;
const LIMIT_MS = 10_000;

export const measure: Measure = ({ size, say }) =>
  withOwnProduct({ webs: 1, workers: 1, platforms: 20, say }, async (product) => {
    const { client, addresses, platforms, url } = product;
    let storming = true;
    let ended = 0;
    const storm = async () => {
      const until = performance.now() + SECONDS[size] * 1_000;
      while (performance.now() < until) {
        const next = sleep(EVERY_MS);
        const rows = await client.sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and backend_type = 'client backend' and application_name <> 'jietong-audit'`;
        ended += rows.length;
        await next;
      }
      storming = false;
    };
    const filing = fileByForm({
      addresses,
      slugs: platforms.map(({ slug }) => slug),
      goesOn: () => storming,
      people: 8,
      patienceMs: PATIENCE_MS,
    });
    const [run, whole] = await Promise.all([filing, staysWhole(url, storm())]);
    const audit = await auditFilings(client, run);
    // Pages of the product itself, too: ten of ten.
    const pages = await Promise.all(
      platforms.slice(0, 10).map(({ slug }) => fetch(`${addresses[0] ?? ""}/zh/platforms/${slug}`)),
    );
    const unhealthy = whole.unhealthy + pages.filter((page) => !page.ok).length;
    const deaths = [...product.webs, ...product.workers].reduce((sum, one) => sum + one.deaths(), 0);
    const slow = whole.over10s + run.hung + (run.slowestMs > LIMIT_MS ? 1 : 0);
    const broken = audit.lost + audit.doubled + audit.withoutClock + run.unanswered + faultsIn(run);
    const note =
      `${String(SECONDS[size])} s, ${ended.toLocaleString("en")} backends ended; ${String(whole.uncaught)} uncaught, ` +
      `${String(deaths)} processes fallen; ${whole.asked.toLocaleString("en")} questions (${whole.refused.toLocaleString("en")} refused, ` +
      `the slowest ${(whole.slowestMs / 1000).toFixed(1)} s); ${run.acknowledged.length.toLocaleString("en")} filings acknowledged, ` +
      `${String(audit.lost)} lost, ${String(audit.doubled)} doubled, ${String(audit.withoutClock)} without a clock; answers: ${answersIn(run)}; slowest ${(run.slowestMs / 1000).toFixed(1)} s`;
    const value = whole.uncaught + deaths + slow + unhealthy + broken;
    const full = SECONDS[size] >= FULL_S;
    return [
      { key: "R4", value, note, full },
      { key: "R4.refused", ...refusedIn(run), full },
    ];
  });
