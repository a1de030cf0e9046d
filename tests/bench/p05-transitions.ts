// P5: what one due complaint costs when a thousand, ten thousand and a hundred thousand are due at once, and how many
// transitions, each with its event and its outbox row, one worker writes in a second. Commits wait for the disk.
import { sql } from "drizzle-orm";
import { contextAt } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { SETTLE_BATCH, SETTLE_LANES } from "@/lib/entry/worker/timetable";
import { loadedCopy, type LoadedDatabase, type LoadSize } from "@/tests/bench/support/loaded-database";
import { median } from "@/tests/bench/support/rounds";
import type { Measure, Measured, Size } from "@/tests/figures/figure";

interface Plan {
  readonly load: LoadSize;
  /** How many are due, batch of batches after another; small ones and large ones in turn. */
  readonly due: readonly number[];
}

const FULL = [1_000, 10_000, 1_000, 100_000, 1_000, 10_000, 1_000, 10_000, 1_000] as const;
const PLANS: Readonly<Record<Size, Plan>> = {
  short: { load: "100k", due: [1_000, 10_000, 1_000, 10_000, 1_000, 10_000, 1_000] },
  normal: { load: "1M", due: FULL },
  large: { load: "1M", due: FULL },
};
/** Statements are prepared and plans are chosen by then. */
const WARM_UP = 2_000;

interface Settled {
  readonly due: number;
  readonly complaints: number;
  readonly events: number;
  readonly ms: number;
}

/** Lets time pass until so many complaints are due, and settles them as a worker does. */
async function settleNext({ db }: LoadedDatabase, due: number): Promise<Settled> {
  const [next] = await db.execute<{ ms: number }>(sql`
    select (extract(epoch from next_due_at) * 1000)::float8 as ms from complaint
    where next_due_at is not null and stuck_at is null order by next_due_at offset ${due - 1} limit 1`);
  if (next === undefined) throw new Error(`Fewer than ${String(due)} complaints are left to come due.`);
  const context = contextAt(db, new Date(Number(next.ms)));
  let [complaints, events] = [0, 0];
  const lane = async () => {
    for (;;) {
      const batch = await settleDue(context, { limit: SETTLE_BATCH });
      complaints += batch.settled;
      events += batch.events;
      if (batch.settled < SETTLE_BATCH) return;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: SETTLE_LANES }, lane));
  return { due, complaints, events, ms: performance.now() - began };
}

async function countOutboxRows({ db }: LoadedDatabase): Promise<number> {
  const [row] = await db.execute<{ rows: number }>(
    sql`select count(*)::int as rows from outbox where due_at is null`,
  );
  return row?.rows ?? NaN;
}

export const measure: Measure = async ({ size, say }) => {
  const { load, due } = PLANS[size];
  const loaded = await loadedCopy(load, say);
  try {
    const runs: Settled[] = [];
    // Another measurement may have filed in the database that this one is a copy of.
    const rowsBefore = await countOutboxRows(loaded);
    for (const n of [WARM_UP, ...due]) {
      const run = await settleNext(loaded, n);
      say(`  ${String(n)} due: ${(run.events / run.ms).toFixed(1)} transitions per millisecond`);
      runs.push(run);
    }
    const events = runs.reduce((sum, run) => sum + run.events, 0);
    const rows = (await countOutboxRows(loaded)) - rowsBefore;
    if (rows !== events) throw new Error(`${String(events)} events, but ${String(rows)} outbox rows.`);
    const measured = runs.slice(1);
    const sizes = [...new Set(due)].sort((a, b) => a - b);
    const of = (n: number) => measured.filter((run) => run.due === n);
    const cost = sizes.map((n) => median(of(n).map((run) => (run.ms / run.complaints) * 1_000)));
    const most = of(sizes.at(-1) ?? 0);
    const rates = most.map((run) => (run.events / run.ms) * 1_000);
    // Rounds of other sizes are no interval of this one's, and one round has none.
    const interval = rates.length > 1 ? { min: Math.min(...rates), max: Math.max(...rates) } : {};
    const note = `${loaded.counts.open.toLocaleString("en")} open, ${String(SETTLE_LANES)} batches of ${String(SETTLE_BATCH)} at once in one worker`;
    const full = sizes.at(-1) === 100_000;
    const linear: Measured = {
      key: "P5.linear",
      value: Math.max(...cost) / Math.min(...cost),
      note,
      full,
      series: sizes.map((n, index) => {
        return { label: `${n.toLocaleString("en")} due`, value: cost[index] ?? NaN, unit: "µs each" };
      }),
    };
    const rate: Measured = {
      key: "P5.rate",
      value: median(rates),
      note,
      full,
      ...interval,
    };
    // A rate depends on what else the machine does: the short form, which must hold anywhere, keeps to the ratio.
    return size === "short" ? [linear] : [linear, rate];
  } finally {
    await loaded.close();
  }
};
