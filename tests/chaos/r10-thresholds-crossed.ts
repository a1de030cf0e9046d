// R10: 64 writers push a hundred platforms over their thresholds at once, while real worker processes recount and breach.
// Each such platform has exactly one review, no other has any, and every row of the roll-up equals a full recount.
import { setTimeout as sleep } from "node:timers/promises";
import { fileForAll, givenCrossings } from "@/tests/chaos/support/filings/crossing";
import type { Crossing } from "@/tests/chaos/support/filings/crossing";
import { withOwnDatabase } from "@/tests/chaos/support/processes/own-database";
import type { OwnDatabase } from "@/tests/chaos/support/processes/own-database";
import { WorkerPool } from "@/tests/chaos/support/processes/worker-pool";
import type { Measure } from "@/tests/figures/figure";
import { platformsThatDiffer } from "@/tests/support/recount";

const WRITERS = 64;
const WORKERS = 2;
const SIZES = {
  short: { platforms: 12, people: 26 },
  normal: { platforms: 100, people: 60 },
  large: { platforms: 100, people: 60 },
} as const;
const PATIENCE_MS = 120_000;

/** Until nothing is due, and nothing waits to be counted or sent. Throws after two minutes. */
async function settled({ sql }: OwnDatabase): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const [row] = await sql<{ n: number }[]>`select (select count(*) from outbox where due_at is null)::int
      + (select count(*) from platform_delta where at <= clock_timestamp())::int
      + (select count(*) from complaint where next_due_at <= clock_timestamp())::int as n`;
    if (row?.n === 0) return;
    if (performance.now() > end) throw new Error(`${String(row?.n)} rows still wait after two minutes.`);
    await sleep(200);
  }
}

/** Platforms with more or fewer reviews than they should have, in words. */
async function wrongReviews(
  { sql }: OwnDatabase,
  crossings: readonly Crossing[],
): Promise<readonly string[]> {
  const rows = await sql<{ id: string; reviews: number; people: number; listed: number }[]>`
    select f.id, count(distinct r.id)::int as reviews,
      (select count(*) from platform_person where platform_id = f.id and last_filed_at is not null)::int as people,
      count(distinct c.complaint_id)::int as listed
    from platform f left join special_review r on r.platform_id = f.id
      left join review_complaint c on c.review_id = r.id group by f.id`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return crossings.flatMap(({ platformId, crosses, people }) => {
    const row = byId.get(platformId);
    const right = row?.reviews === (crosses ? 1 : 0) && row.people === people && row.listed > 0 === crosses;
    return right ? [] : [`${JSON.stringify(row)}, ${String(people)} people filed`];
  });
}

export const measure: Measure = ({ size, say }) =>
  withOwnDatabase(async (own) => {
    const { platforms, people } = SIZES[size];
    const crossings = await givenCrossings(own, platforms, people);
    const pool = new WorkerPool(own.url, WORKERS);
    let filed: number;
    try {
      filed = await fileForAll(own, crossings, WRITERS);
      say(`  ${String(filed)} filed`);
      await settled(own);
    } finally {
      await pool.stop();
    }
    const reviews = await wrongReviews(own, crossings);
    const differing = await platformsThatDiffer(own.sql);
    for (const wrong of [...reviews, ...differing].slice(0, 10)) say(`  ${wrong}`);
    const [row] = await own.sql<{ triggers: number; numbers: number; reviews: number }[]>`
      select count(*)::int as triggers, count(distinct r.number)::int as numbers, count(distinct r.id)::int as reviews
      from special_review r join review_trigger t on t.review_id = r.id`;
    const twice = (row?.reviews ?? 0) - (row?.numbers ?? 0);
    return [
      {
        key: "R10",
        value: reviews.length + differing.length + twice,
        full: platforms >= SIZES.normal.platforms,
        note:
          `${String(WRITERS)} writers, ${filed.toLocaleString("en")} filings, ${String(crossings.length)} platforms ` +
          `of which ${String(platforms)} cross, ${String(WORKERS)} worker processes; ${String(row?.reviews)} reviews ` +
          `with ${String(row?.triggers)} triggers`,
      },
    ];
  });
