// P6: how late milestones are written while people file, and while one of the two workers is killed again and again.
// Late is from the instant a thing was due to the commit that others can see, of whatever came due meanwhile, without anybody's act.
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import { loadedCopy, type LoadSize } from "@/tests/bench/support/loaded-database";
import type { FilingReport } from "@/tests/bench/support/filing-load";
import { removeMail, startProcess, startWorker, stopProcess } from "@/tests/bench/support/worker-process";
import type { Measure, Measured, MeasureOptions, Size } from "@/tests/figures/figure";

const SIZES: Readonly<Record<Size, LoadSize>> = { short: "100k", normal: "1M", large: "1M" };
/** What all of China's market-regulation hotlines take in a second, fifty times over. */
const FILINGS_PER_SECOND = 70;
const SECONDS = { short: 60, normal: 100, large: 300 } as const;
/** One of the two is killed so often, and started again at once, as a supervisor would. The other stays. */
const KILL_EVERY_S = 10;
/** Written this long after a window's end, or not in time for anything. */
const GRACE_MS = 15_000;
/** A loaded database has every threshold of every platform to ask for the first time. */
const CATCH_UP_MS = 15 * 60_000;

interface Late {
  readonly events: number;
  readonly median: number;
  readonly p99: number;
  readonly most: number;
  /** Due in the window and still not written. */
  readonly missing: number;
}

const iso = (ms: number): string => new Date(ms).toISOString();

async function lateness(sql: postgres.Sql, fromMs: number, toMs: number): Promise<Late> {
  const [row] = await sql<Late[]>`
    with late as materialized (
      select extract(epoch from pg_xact_commit_timestamp(xmin) - due_at)::float8 as seconds from complaint_event
      where side = 'clock' and recorded_at >= ${iso(fromMs)} and due_at >= ${iso(fromMs)} and due_at < ${iso(toMs)}
    )
    select count(*)::int as events, percentile_cont(0.5) within group (order by seconds) as median,
      percentile_cont(0.99) within group (order by seconds) as p99, max(seconds) as most,
      (select count(*)::int from complaint where next_due_at < ${iso(toMs)}) as missing
    from late`;
  if (row === undefined || row.events === 0) throw new Error("Nothing came due.");
  if (row.missing > 0) throw new Error(`${String(row.missing)} complaints are due and were passed over.`);
  return row;
}

/** What came due while the copy was made is written first. */
async function caughtUp(sql: postgres.Sql): Promise<void> {
  const end = performance.now() + CATCH_UP_MS;
  for (;;) {
    const [row] = await sql<{ due: boolean; deltas: boolean; outbox: boolean }[]>`
      select exists(select from complaint where next_due_at < clock_timestamp() - interval '2 seconds') as due,
        exists(select from platform_delta where at < clock_timestamp() - interval '5 seconds') as deltas,
        exists(select from outbox where due_at is null and created_at < clock_timestamp() - interval '5 seconds') as outbox`;
    const waits = Object.entries(row ?? {}).flatMap(([name, some]) => (some ? [name] : []));
    if (waits.length === 0) return;
    if (performance.now() > end) throw new Error(`The workers did not catch up with ${waits.join(", ")}.`);
    await sleep(500);
  }
}

async function window(sql: postgres.Sql, seconds: number, meanwhile: () => Promise<void>): Promise<Late> {
  const from = Date.now();
  const until = sleep(seconds * 1_000);
  await meanwhile();
  await until;
  const to = Date.now();
  await sleep(GRACE_MS);
  return lateness(sql, from, to);
}

function figure(key: Measured["key"], late: Late, note: string, full: boolean): Measured {
  const seconds = (n: number): string => `${n.toFixed(2)} s`;
  return {
    key,
    value: late.p99,
    full,
    note: `${late.events.toLocaleString("en")} milestones and lapses, median ${seconds(late.median)}, latest ${seconds(late.most)}; ${note}`,
  };
}

async function measureOn(database: Awaited<ReturnType<typeof loadedCopy>>, { size, say }: MeasureOptions) {
  const { sql, url, counts } = database;
  const seconds = SECONDS[size];
  const workers = [startWorker(url), startWorker(url)];
  const filing = startProcess("tests/bench/support/filing-load.ts", [String(FILINGS_PER_SECOND)], {
    DATABASE_URL: url,
  });
  let kills = 0;
  try {
    await once(filing, "message");
    // The filings that come in while the workers catch up are counted, so that time is, too.
    const began = performance.now();
    await caughtUp(sql);
    say("  both workers run");
    const calm = await window(sql, seconds, () => Promise.resolve());
    say("  one of them is killed");
    const killed = await window(sql, seconds, async () => {
      for (; kills < seconds / KILL_EVERY_S - 1; kills += 1) {
        workers[0]?.kill("SIGKILL");
        workers[0] = startWorker(url);
        await sleep(KILL_EVERY_S * 1_000);
      }
    });
    const took = (performance.now() - began) / 1_000;
    filing.send("stop");
    const [report] = (await once(filing, "message")) as [FilingReport];
    const rate = (report.filed / took).toFixed(0);
    const note = `${counts.open.toLocaleString("en")} open, two worker processes, about ${rate} filings a second by commands from a third process`;
    return [
      figure("P6.late", calm, note, counts.open >= 1_000_000),
      figure("P6.killed", killed, `${String(kills)} kills; ${note}`, counts.open >= 1_000_000),
    ];
  } finally {
    filing.kill("SIGKILL");
    await Promise.all(workers.map(stopProcess));
    await removeMail();
  }
}

export const measure: Measure = async (options) => {
  const database = await loadedCopy(SIZES[options.size], options.say);
  try {
    return await measureOn(database, options);
  } finally {
    await database.close();
  }
};
