// Counting distinct people in windows, each by a range of an index: what lies outside the window costs nothing.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { PlatformCounts } from "@/lib/domain/review-threshold";

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
/** The seven days of a surge and the eight weeks before it. */
const SURGE_WEEKS = 9;

export interface CountedPlatform {
  /** Only listed platforms open reviews. */
  readonly listed: boolean;
  /** `weekly_mean_8w` is 0: it is counted apart, only when the surge rule can pass. */
  readonly counts: PlatformCounts;
  /** The code that most people reported, null when none did. */
  readonly barrier: string | null;
}

const before = (at: Date, days: number) =>
  sql`${new Date(at.getTime() - days * DAY_MS).toISOString()}::timestamptz`;

/** The windows end at `at` and begin `windowDays` before it. Null for an unknown platform. */
export async function countPeople(
  tx: Tx,
  platformId: string,
  at: Date,
  windowDays: number,
): Promise<CountedPlatform | null> {
  const from = before(at, windowDays);
  const week = before(at, WEEK_DAYS);
  const rows = await tx.execute<Record<string, string | number | boolean | null>>(sql`
    select f.users, f.state = 'listed' as listed,
      coalesce(floor(extract(epoch from ${at.toISOString()}::timestamptz - f.listed_at) / 604800), 0)::int as listed_weeks,
      (select count(*) from platform_person where platform_id = f.id and last_filed_at > ${from})::int as people,
      (select count(*) from platform_person where platform_id = f.id and last_filed_at > ${week})::int as people_week,
      (select count(*) from platform_person where platform_id = f.id and last_priority_at > ${from})::int as vulnerable,
      due.due, due.breached, contact.due as contact_due, contact.missed as contact_missed,
      worst.barrier, coalesce(worst.people, 0) as barrier_people
    from platform f
    cross join lateral (select count(*)::int as due, count(*) filter (where last_breached_due_at > ${from})::int as breached
      from platform_person where platform_id = f.id and last_due_at > ${from}) due
    cross join lateral (select count(*)::int as due,
        count(*) filter (where last_first_contact_missed_at > ${from})::int as missed
      from platform_person where platform_id = f.id and last_first_contact_due_at > ${from}) contact
    left join lateral (select barrier, count(*)::int as people from platform_person_barrier
      where platform_id = f.id and last_at > ${from} group by barrier order by 2 desc, 1 limit 1) worst on true
    where f.id = ${platformId}`);
  const row = rows[0];
  if (row === undefined) return null;
  const n = (name: string) => Number(row[name] ?? 0);
  const listedWeeks = n("listed_weeks");
  return {
    listed: row["listed"] === true,
    barrier: row["barrier"] == null ? null : String(row["barrier"]),
    counts: {
      users: row["users"] == null ? null : Number(row["users"]),
      people_30d: n("people"),
      due_30d: n("due"),
      breached_30d: n("breached"),
      people_7d: n("people_week"),
      weekly_mean_8w: 0,
      listed_weeks: listedWeeks,
      vulnerable_30d: n("vulnerable"),
      barrier_max_30d: n("barrier_people"),
      first_contact_due_30d: n("contact_due"),
      first_contact_missed_30d: n("contact_missed"),
    },
  };
}

/** The mean number of distinct people per week over the eight weeks that end seven days before `at`. */
export async function countWeeklyMean(tx: Tx, platformId: string, at: Date): Promise<number> {
  const rows = await tx.execute<{ people: number }>(sql`
    select count(*)::int as people from (
      select distinct person_id, floor(extract(epoch from ${at.toISOString()}::timestamptz - filed::timestamptz) / 604800) as week
      from platform_person, unnest(filings) as filed
      where platform_id = ${platformId} and last_filed_at > ${before(at, SURGE_WEEKS * WEEK_DAYS)}) weeks
    where week between 1 and 8`);
  return Number(rows[0]?.people ?? 0) / (SURGE_WEEKS - 1);
}
