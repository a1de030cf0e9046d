// What the public may read of special reviews: nothing before the notice.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { reviewStateIn } from "@/db/review/review-state-in";
import type { ReviewEventType } from "@/lib/domain/review/review-catalogue";
import { isLive, type ReviewState } from "@/lib/domain/review/review-lifecycle";

export interface PublicReview {
  readonly number: string;
  readonly state: Exclude<ReviewState, "opened">;
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly openedAt: Date;
  readonly notifiedAt: Date;
  /** When it ended; null while it is live. */
  readonly closedAt: Date | null;
  /** Why it was held before its notice, and why it was dismissed; null when it was not. */
  readonly heldBecause: string | null;
  readonly dismissedBecause: string | null;
  /** What opened it: the first rule that passed, with its numbers. */
  readonly code: string;
  readonly value: number;
  readonly limit: number;
  readonly counts: Readonly<Record<string, number | string | null>>;
  readonly rulebookVersion: string;
  readonly at: Date;
}

/** The reason of the last event of a type in a review's log. */
const reasonOf = (type: ReviewEventType) => sql`(
  select t.body from review_event e join review_text t on t.review_id = e.review_id
    and t.n = split_part(e.facts->'texts'->>0, ':', 1)::int
  where e.review_id = r.id and e.type = ${type} order by e.n desc limit 1)`;

/** Every rule that passed in reviews the public may see, the newest review first; of one platform, or of all. */
export async function listPublicReviews(db: Executor, platformId: string | null): Promise<PublicReview[]> {
  const rows = await db.execute<{
    number: string;
    state: PublicReview["state"];
    slug: string;
    name_zh: string;
    name_en: string;
    opened_at: string;
    notified_at: string;
    closed_at: string | null;
    held: string | null;
    dismissed: string | null;
    code: string;
    value: number;
    limit_value: number;
    counts: PublicReview["counts"];
    rulebook_version: string;
    at: string;
  }>(sql`
    select r.number, r.state, p.slug, p.name_zh, p.name_en, r.opened_at::text, r.notified_at::text,
           r.closed_at::text, ${reasonOf("held")} as held,
           case when r.state = 'dismissed' then ${reasonOf("dismissal_proposed")} end as dismissed, t.code, t.value, t.limit_value, t.counts, t.rulebook_version, t.at::text
    from special_review r join platform p on p.id = r.platform_id join review_trigger t on t.review_id = r.id
    where r.notified_at is not null and p.state = 'listed'
      and ${platformId === null ? reviewStateIn(sql`r.state`, isLive) : sql`r.platform_id = ${platformId}::uuid`}
    order by r.opened_at desc, t.at, t.code limit 50`);
  return rows.map((row) => ({
    number: row.number,
    state: row.state,
    slug: row.slug,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    openedAt: new Date(row.opened_at),
    notifiedAt: new Date(row.notified_at),
    closedAt: row.closed_at === null ? null : new Date(row.closed_at),
    heldBecause: row.held,
    dismissedBecause: row.dismissed,
    code: row.code,
    value: row.value,
    limit: row.limit_value,
    counts: row.counts,
    rulebookVersion: row.rulebook_version,
    at: new Date(row.at),
  }));
}
