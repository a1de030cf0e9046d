// R21: web and worker are restarted one after the other, and every migration is applied, under load. Nobody who tries a
// second time sees a failure, and nothing is filed twice.
import { setTimeout as sleep } from "node:timers/promises";
import type { OwnDatabase } from "@/tests/chaos/support/processes/own-database";
import { withOwnDatabase } from "@/tests/chaos/support/processes/own-database";
import { migrateUnderLoad } from "@/tests/chaos/support/processes/migrate-under-load";
import { Visitors } from "@/tests/chaos/support/filings/visitors";
import { startTwoWebs } from "@/tests/chaos/support/processes/two-webs";
import type { Measure, Measured, MeasureOptions } from "@/tests/figures/figure";
import { undoing } from "@/tests/figures/undo";
import { givenPlatform } from "@/tests/support/stories";

const RESTARTS = { short: 6, normal: 100, large: 200 } as const;
const VISITORS = 4;
/** The worker is restarted together with every fifth web. */
const WORKER_EVERY = 5;
/** Between two restarts, so that each finds both at work. */
const PAUSE_MS = 300;

async function countFiled(own: OwnDatabase): Promise<{ rows: number; numbers: ReadonlySet<string> }> {
  const rows = await own.sql<{ number: string }[]>`select number from complaint`;
  return { rows: rows.length, numbers: new Set(rows.map(({ number }) => number)) };
}

/** Resolves when the product is stopped, so that what it wrote is all there. */
async function restartUnderVisitors(slug: string, url: string, { size, say }: MeasureOptions) {
  return undoing(async (undo) => {
    const product = await startTwoWebs(url, undo, say);
    const visitors = new Visitors(product.addresses, slug);
    undo(() => Promise.resolve(visitors.stop()));
    const over = visitors.start(VISITORS);
    for (let n = 0; n < RESTARTS[size]; n += 1) {
      await product.webs[n % product.webs.length]?.restart();
      if (n % WORKER_EVERY === 0) await product.worker.restart();
      await sleep(PAUSE_MS);
      if (n % 10 === 9) say(`  ${String(n + 1)} restarts, ${visitors.said()}`);
    }
    visitors.stop();
    await over;
    return { product, visitors };
  });
}

async function rollingRestarts(
  own: OwnDatabase,
  options: MeasureOptions,
): Promise<{ failures: number; note: string }> {
  const { size, say } = options;
  const { slug } = await givenPlatform(own.db);
  const { product, visitors } = await restartUnderVisitors(slug, own.url, options);
  const { rows, numbers } = await countFiled(own);
  const lost = visitors.filed.filter((number) => !numbers.has(number)).length;
  const twice = rows - visitors.filed.length - visitors.unheard;
  const falls = [...product.webs, product.worker].reduce((sum, one) => sum + one.falls, 0);
  const through = product.proxied ? "through nginx" : "one process or the other";
  say(
    `  ${through}: ${visitors.said()}; lost ${String(lost)}, twice ${String(twice)}, fallen ${String(falls)}`,
  );
  return {
    failures: visitors.failures + lost + Math.max(0, twice) + falls,
    note: `${String(RESTARTS[size])} restarts, ${visitors.said()} ${through}`,
  };
}

export const measure: Measure = (options) =>
  withOwnDatabase(async (own): Promise<Measured[]> => {
    const migrated = await migrateUnderLoad(own, options.say);
    const restarted = await rollingRestarts(own, options);
    return [
      {
        key: "R21",
        value: restarted.failures + migrated.failures,
        note: `${restarted.note}; ${migrated.note}`,
        full: options.size !== "short",
      },
    ];
  });
