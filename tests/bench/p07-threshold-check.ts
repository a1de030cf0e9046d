// P7: what counting one filing and asking the thresholds costs on a platform with a long past, against one with ten
// complaints. The past of both is outside every window, and both get the same filings.
import { sql } from "drizzle-orm";
import { contextAt } from "@/lib/complaint/engine/context";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { LONG_PAST, loadedId, TEN_PAST } from "@/tests/bench/support/load-people";
import { loadedDatabase, type LoadedDatabase, type LoadSize } from "@/tests/bench/support/loaded-database";
import { median, ratioOf, timeRounds, type Side } from "@/tests/bench/support/rounds";
import { aFiling, must } from "@/tests/support/stories";
import type { Measure, Size } from "@/tests/figures/figure";

const SIZES: Readonly<Record<Size, LoadSize>> = { short: "100k", normal: "1M", large: "1M" };
const ROUNDS: Readonly<Record<Size, { rounds: number; times: number }>> = {
  short: { rounds: 10, times: 10 },
  normal: { rounds: 24, times: 20 },
  large: { rounds: 24, times: 20 },
};

/** Filings wait as requests to recount before the clock starts; each is then recounted alone, as when they come one by one. */
function foldingSide(name: string, { db, asOf }: LoadedDatabase, platformId: string): Side {
  const file = async () => {
    const filed = must(await fileComplaint(contextAt(db, asOf), null, aFiling(platformId, asOf)));
    await db.execute(sql`
      update complaint set proved_at = now() where id = ${filed.complaintId}::uuid`);
  };
  return {
    name,
    prepare: async (times) => {
      for (let n = 0; n < times; n += 1) await file();
    },
    run: async (times) => {
      for (let n = 0; n < times; n += 1) {
        const { taken } = await recountPeople({ db, now: "database" }, { limit: 1 });
        if (taken !== 1) throw new Error("A filing was not there to be counted.");
      }
    },
  };
}

export const measure: Measure = async ({ size, say }) => {
  const load = SIZES[size];
  const loaded = await loadedDatabase(load, say);
  try {
    const past = loaded.counts.longPast;
    const many = foldingSide("long past", loaded, loadedId("platform", LONG_PAST));
    const ten = foldingSide("ten past", loaded, loadedId("platform", TEN_PAST));
    const timed = await timeRounds([many, ten], ROUNDS[size]);
    const [long = 0, short = 0] = timed.each.map((each) => median(each));
    const { rounds, times } = ROUNDS[size];
    return [
      {
        key: "P7",
        ...ratioOf(timed, 0, 1),
        full: past >= 1_000_000,
        note: `${past.toLocaleString("en")} complaints outside the windows; each filing recounted in a transaction of its own; ${String(rounds)} rounds of ${String(times)}`,
        series: [
          { label: "10 past complaints", value: short, unit: "ms" },
          { label: `${past.toLocaleString("en")} past complaints`, value: long, unit: "ms" },
        ],
      },
    ];
  } finally {
    await loaded.close();
  }
};
