// Every special review with its log: what verification reads. There are few of them beside the complaints.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { reviewText } from "@/db/review/schema";
import type { ReviewColumns } from "@/lib/domain/review/review-lifecycle";
import type { RecordedReviewEvent } from "@/lib/domain/review/review-log";

export interface LoggedReview {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  /** 64 hexadecimal digits; null before the first of its events was chained. */
  readonly head: string | null;
  readonly life: unknown;
  readonly openedMs: number;
  readonly columns: ReviewColumns;
}

export interface LoggedReviewEvent extends RecordedReviewEvent {
  readonly reviewId: string;
  readonly prevHash: string | null;
  readonly hash: string | null;
}

const ms = (column: string) => sql.raw(`(extract(epoch from ${column}) * 1000)::float8`);

export async function listLoggedReviews(executor: Executor): Promise<LoggedReview[]> {
  const rows = await executor.execute<LoggedReview & Record<string, unknown>>(sql`
    select r.id, r.number, r.version, encode(r.chain_head, 'hex') as head, r.life, ${ms("r.opened_at")} as "openedMs",
      jsonb_build_object('state', r.state, 'notifiedAt', ${ms("r.notified_at")}, 'notifiedBy', r.notified_by,
        'closedAt', ${ms("r.closed_at")}) as columns
    from special_review r order by r.id`);
  return [...rows];
}

/** Every event, also those of no review. */
export async function listLoggedReviewEvents(executor: Executor): Promise<LoggedReviewEvent[]> {
  const rows = await executor.execute<LoggedReviewEvent & Record<string, unknown>>(sql`
    select review_id as "reviewId", n as seq, type, ${ms("at")} as "atMs", ${ms("due_at")} as "scheduledMs",
      coalesce(${ms("recorded_at")}, ${ms("at")}) as "recordedMs", side::text as side, staff_id as "actorId", facts,
      encode(prev_hash, 'hex') as "prevHash", encode(hash, 'hex') as hash
    from review_event order by review_id, n`);
  return [...rows];
}

export interface LoggedReviewText {
  readonly reviewId: string;
  readonly n: number;
  readonly body: string;
  readonly salt: Buffer;
}

/** Every reason that somebody gave. */
export function listLoggedReviewTexts(executor: Executor): Promise<LoggedReviewText[]> {
  return executor
    .select({
      reviewId: reviewText.reviewId,
      n: reviewText.n,
      body: reviewText.body,
      salt: reviewText.salt,
    })
    .from(reviewText)
    .orderBy(reviewText.reviewId, reviewText.n);
}
