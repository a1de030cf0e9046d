// Counting distinct people in windows, each by a range of an index: what is outside the window costs nothing.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/engine/client";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import type { PlatformCounts } from "@/lib/domain/review/review-threshold";

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

/**
 * Of groups by private domain (`domain`, null for everybody who is known by more), the people of a column of numbers: of
 * one domain as many as the rule allows. The rule is lib/domain/people/people-per-domain, and a test holds this to it.
 */
export const capped = (column: string, most: number) => {
  const n = sql.raw(column);
  return sql`coalesce(sum(case when domain is null then ${n} else least(${n}, ${most}) end), 0)::int`;
};

/** The windows end at `at` and begin the rulebook's days before it. Null for an unknown platform. */
export async function countPlatformPeople(
  tx: Tx,
  platformId: string,
  at: Date,
  { window_days, people_per_domain }: Pick<Rulebook, "window_days" | "people_per_domain">,
): Promise<CountedPlatform | null> {
  const from = before(at, window_days);
  const week = before(at, WEEK_DAYS);
  const people = (column: string) => capped(column, people_per_domain);
  const rows = await tx.execute<Record<string, string | number | boolean | null>>(sql`
    select f.users, f.state = 'listed' as listed,
      coalesce(floor(extract(epoch from ${at.toISOString()}::timestamptz - f.listed_at) / 604800), 0)::int as listed_weeks,
      filed.people, filed.people_week, priority.people as vulnerable,
      due.due, due.breached, contact.due as contact_due, contact.missed as contact_missed,
      worst.barrier, coalesce(worst.people, 0) as barrier_people
    from platform f
    cross join lateral (select ${people("n")} as people, ${people("in_week")} as people_week from (
      select private_domain as domain, count(*) as n, count(*) filter (where last_filed_at > ${week}) as in_week
      from platform_person where platform_id = f.id and last_filed_at > least(${from}, ${week}) group by 1) g) filed
    cross join lateral (select ${people("n")} as people from (
      select private_domain as domain, count(*) as n
      from platform_person where platform_id = f.id and last_priority_at > ${from} group by 1) g) priority
    cross join lateral (select ${people("n")} as due, ${people("late")} as breached from (
      select private_domain as domain, count(*) as n, count(*) filter (where last_breached_due_at > ${from}) as late
      from platform_person where platform_id = f.id and last_due_at > ${from} group by 1) g) due
    cross join lateral (select ${people("n")} as due, ${people("none")} as missed from (
      select private_domain as domain, count(*) as n, count(*) filter (where last_first_contact_missed_at > ${from}) as none
      from platform_person where platform_id = f.id and last_first_contact_due_at > ${from} group by 1) g) contact
    left join lateral (select barrier, ${people("n")} as people from (
      select b.barrier, p.private_domain as domain, count(*) as n
      from platform_person_barrier b join platform_person p on p.platform_id = b.platform_id and p.person_id = b.person_id
      where b.platform_id = f.id and b.last_at > ${from} group by 1, 2) g
      group by barrier order by 2 desc, 1 limit 1) worst on true
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

/** The mean number of people per week over the eight weeks that end seven days before `at`. */
export async function countWeeklyMean(
  tx: Tx,
  platformId: string,
  at: Date,
  { people_per_domain }: Pick<Rulebook, "people_per_domain">,
): Promise<number> {
  const rows = await tx.execute<{ people: number }>(sql`
    select ${capped("n", people_per_domain)} as people from (select domain, week, count(*) as n from (
      select distinct person_id, private_domain as domain, floor(extract(epoch from ${at.toISOString()}::timestamptz - filed::timestamptz) / 604800) as week
      from platform_person, unnest(filings) as filed
      where platform_id = ${platformId} and last_filed_at > ${before(at, SURGE_WEEKS * WEEK_DAYS)}) weeks
    where week between 1 and 8 group by 1, 2) g`);
  return Number(rows[0]?.people ?? 0) / (SURGE_WEEKS - 1);
}
