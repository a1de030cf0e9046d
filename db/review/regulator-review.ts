// The file of a special review: how the count grew, and exactly which complaints it rests on.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { LATE_AT } from "@/db/platform/came-due";
import { CHINA_TIME_ZONE } from "@/lib/domain/shared/china-time";

export interface ReviewComplaintRow {
  readonly number: string;
  readonly title: string;
  readonly filedAt: Date;
  readonly status: string;
  readonly outcome: string | null;
  readonly breached: boolean;
  readonly codes: readonly string[];
}

/** The complaints a review rests on, the newest first, `limit` from the one after `after` (a number) on. */
export async function listReviewFile(
  db: Executor,
  reviewId: string,
  page: { readonly after: string | null; readonly limit: number },
): Promise<ReviewComplaintRow[]> {
  const from =
    page.after === null
      ? sql`true`
      : sql`(c.filed_at, c.id) < (select a.filed_at, a.id from complaint a where a.number = ${page.after})`;
  const rows = await db.execute<{
    number: string;
    title: string | null;
    filed_at: string;
    status: string;
    outcome: string | null;
    breached: boolean;
    codes: string[];
  }>(sql`
    select c.number, t.body as title, c.filed_at::text as filed_at, c.status, c.outcome,
           ${LATE_AT} is not null as breached, array_agg(r.code order by r.code) as codes
    from review_complaint r join complaint c on c.id = r.complaint_id
    left join lateral (select body from complaint_text where complaint_id = c.id and kind = 'title'
                       order by n desc limit 1) t on true
    where r.review_id = ${reviewId}::uuid and ${from}
    group by c.id, t.body order by c.filed_at desc, c.id desc limit ${page.limit}`);
  return rows.map((row) => ({
    number: row.number,
    title: row.title ?? "",
    filedAt: new Date(row.filed_at),
    status: row.status,
    outcome: row.outcome,
    breached: row.breached,
    codes: row.codes,
  }));
}

/** Distinct people of one rule's complaints, day by day (Chinese standard time), each counted on their first. */
export async function listReviewGrowth(
  db: Executor,
  reviewId: string,
  code: string,
): Promise<{ readonly day: Date; readonly people: number }[]> {
  const rows = await db.execute<{ day: string; people: number }>(sql`
    with first as (
      select c.person_id, min(c.filed_at) as at from review_complaint r join complaint c on c.id = r.complaint_id
      where r.review_id = ${reviewId}::uuid and r.code = ${code} group by c.person_id
    ), days as (
      select date_trunc('day', at, ${CHINA_TIME_ZONE}) as day, count(*) as n
      from first group by 1
    )
    select day::text as day, (sum(n) over (order by day))::int as people from days order by day`);
  return rows.map((row) => ({ day: new Date(row.day), people: row.people }));
}

/** How many complaints each rule of a review rests on. */
export async function countReviewFile(db: Executor, reviewId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.execute<{ code: string; n: number }>(
    sql`select code, count(*)::int as n from review_complaint where review_id = ${reviewId}::uuid group by code`,
  );
  return new Map(rows.map((row) => [row.code, row.n]));
}
