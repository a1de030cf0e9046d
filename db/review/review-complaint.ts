// Exactly the complaints on which each trigger of a review rests.
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Tx } from "@/db/engine/client";
import { CAME_DUE } from "@/db/platform/came-due";
import type { ComplaintThreshold } from "@/lib/domain/review/review-threshold";

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

export interface ListedFor {
  readonly reviewId: string;
  readonly platformId: string;
  readonly code: ComplaintThreshold;
  /** The end of the window. */
  readonly until: Date;
  readonly windowDays: number;
  /** The barrier that most people reported, for the `barrier` rule. */
  readonly barrier: string | null;
}

const since = (at: Date, days: number) =>
  sql`${new Date(at.getTime() - days * DAY_MS).toISOString()}::timestamptz`;

/**
 * What of the platform's counted complaints a rule rests on; for a share both those that failed and those that did not.
 * What came after the person was last counted (`pp`) is not among the numbers, and so not on the list.
 */
function belongs(listing: ListedFor): SQL {
  const from = since(listing.until, listing.windowDays);
  switch (listing.code) {
    case "volume":
    case "rate":
      return sql`c.filed_at > ${from} and c.filed_at <= pp.last_filed_at`;
    case "surge":
      return sql`c.filed_at > ${since(listing.until, WEEK_DAYS)} and c.filed_at <= pp.last_filed_at`;
    case "vulnerable":
      return sql`c.filed_at > ${from} and c.vulnerability <> 'none' and c.filed_at <= pp.last_priority_at`;
    case "overdue_share":
      return sql`${CAME_DUE} > ${from} and ${CAME_DUE} <= pp.last_due_at`;
    case "no_human_contact":
      return sql`c.first_contact_due_at > ${from} and c.first_contact_due_at <= pp.last_first_contact_due_at`;
    case "barrier":
      return sql`c.filed_at > ${from} and exists (
        select 1 from attempt_barrier b join platform_person_barrier met using (barrier)
        where b.complaint_id = c.id and b.barrier = ${listing.barrier} and met.platform_id = c.platform_id
          and met.person_id = c.person_id and c.filed_at <= met.last_at)`;
  }
}

/** Stores the list for one rule. Its cost follows the window; it happens once per rule and review. */
export async function insertReviewComplaints(tx: Tx, listing: ListedFor): Promise<void> {
  await tx.execute(sql`
    insert into review_complaint (review_id, complaint_id, code)
    select ${listing.reviewId}, c.id, ${listing.code}
    from complaint c
    join platform_person pp on pp.platform_id = c.platform_id and pp.person_id = c.person_id
    where c.platform_id = ${listing.platformId} and c.counted and c.proved_at is not null
      and c.counted_in_review_id is null
      and ${belongs(listing)}
    on conflict do nothing`);
}

/** What a finished review listed counts towards no other one. Answers whose complaints they were. */
export async function finishReviewComplaints(tx: Tx, reviewId: string): Promise<readonly string[]> {
  // Locked in one order, so that two who need several of them never wait in a ring.
  const rows = await tx.execute<{ person_id: string }>(sql`
    with listed as materialized (
      select c.id from complaint c
      where c.id in (select complaint_id from review_complaint where review_id = ${reviewId}::uuid)
      order by c.id for no key update
    ), finished as (
      update complaint c set counted_in_review_id = ${reviewId}::uuid from listed where c.id = listed.id
      returning c.person_id
    )
    select distinct person_id from finished`);
  return rows.map((row) => row.person_id);
}
