// P4: what the clock's round costs when nothing is due, against one row found by its key, and as complaints grow.
import { sql } from "drizzle-orm";
import { runPrepared } from "@/db/engine/prepared";
import { contextAt } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { loadedDatabase, type LoadedDatabase, type LoadSize } from "@/tests/bench/support/loaded-database";
import { median, ratioOf, timeRounds, type Side } from "@/tests/bench/support/rounds";
import type { Measure, Size } from "@/tests/figures/figure";

const SIZES: Readonly<Record<Size, LoadSize>> = { short: "100k", normal: "1M", large: "10M" };
const LIMIT = 500;
/**
 * Long turns: each database has a server process of its own, and the kernel needs some hundred statements to bring it
 * to the processor it does best on. In turns of 20 or 200, one side stood at twice its time for no reason of its own.
 */
const ROUNDS = { rounds: 20, times: 2_000 } as const;

function idleRound(name: string, { db, asOf }: LoadedDatabase): Side {
  const context = contextAt(db, asOf);
  const run = async (times: number) => {
    for (let n = 0; n < times; n += 1) {
      const { settled } = await settleDue(context, { limit: LIMIT });
      if (settled > 0) throw new Error("The round was not idle.");
    }
  };
  return { name, run };
}

/** The least that a database can be asked: one row by its primary key, as a prepared statement. */
async function pointQuery({ db }: LoadedDatabase): Promise<Side> {
  const rows = await db.execute<{ id: string }>(
    sql`select id from complaint tablesample system (1) limit 200`,
  );
  const run = async (times: number) => {
    for (let n = 0; n < times; n += 1) {
      const id = rows[n % rows.length]?.id ?? "";
      await runPrepared(db, sql`select version from complaint where id = ${id}::uuid`);
    }
  };
  return { name: "point query", run };
}

export const measure: Measure = async ({ size, say }) => {
  const small = await loadedDatabase("10k", say);
  const large = await loadedDatabase(SIZES[size], say);
  try {
    const open = large.counts.open;
    const total = open + large.counts.closed + large.counts.longPast;
    const sides = [idleRound("10 k open", small), idleRound("many open", large), await pointQuery(large)];
    const timed = await timeRounds(sides, ROUNDS);
    const [few = 0, many = 0, point = 0] = timed.each.map((each) => median(each) * 1_000);
    const note = `${open.toLocaleString("en")} open of ${total.toLocaleString("en")} complaints, ${String(ROUNDS.rounds)} rounds of ${String(ROUNDS.times)}`;
    return [
      {
        key: "P4.query",
        ...ratioOf(timed, 1, 2),
        note,
        full: size === "large",
        series: [
          { label: "point query", value: point, unit: "µs" },
          { label: "idle round", value: many, unit: "µs" },
        ],
      },
      {
        key: "P4.growth",
        ...ratioOf(timed, 1, 0),
        note,
        full: open >= 1_000_000,
        series: [
          { label: "10,000 open", value: few, unit: "µs" },
          { label: `${open.toLocaleString("en")} open`, value: many, unit: "µs" },
        ],
      },
    ];
  } finally {
    await small.close();
    await large.close();
  }
};
