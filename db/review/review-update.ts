// Writing a review: its row, its log and what has to be notified, in one transaction.
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/engine/client";
import { insertOutbox, type OutboxFacts } from "@/db/notification/outbox";
import type { StoredReviewFacts } from "@/db/review/special-review";
import { reviewEvent, reviewText, specialReview } from "@/db/review/schema";
import type { Side } from "@/lib/domain/people/actor";
import { CHINA_TIME_ZONE } from "@/lib/domain/shared/china-time";
import type { ReviewColumns, ReviewSnapshot } from "@/lib/domain/review/review-lifecycle";

/** Any number nobody else uses. It makes the numbers of one year follow each other without a gap. */
const NUMBER_LOCK = 1_784_501_204;

/** An event of a review's log, as it is written. Instants are epoch milliseconds, hashes bytea literals. */
export interface ReviewEventInsert {
  readonly n: number;
  readonly type: string;
  readonly at: Date;
  readonly scheduledAt: Date | null;
  readonly recordedAt: Date;
  readonly side: Side;
  readonly staffId: string | null;
  readonly facts: StoredReviewFacts;
  readonly prevHash: Buffer;
  readonly hash: Buffer;
}

export interface ReviewUpdate {
  readonly version: number;
  readonly chainHead: Buffer;
  readonly life: ReviewSnapshot;
  readonly columns: ReviewColumns;
  readonly events: readonly ReviewEventInsert[];
  /** Events that notify somebody. */
  readonly outbox: readonly { readonly n: number; readonly topic: string; readonly facts: OutboxFacts }[];
}

function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}

function rowOf({ version, chainHead, life, columns }: ReviewUpdate) {
  const { state, notifiedAt, notifiedBy, closedAt } = columns;
  return {
    version,
    chainHead,
    life,
    state,
    nextDueAt: null,
    notifiedAt: dateOf(notifiedAt),
    notifiedBy,
    closedAt: dateOf(closedAt),
  };
}

/** The log and the outbox of an update. */
async function insertReviewLog(tx: Tx, reviewId: string, { events, outbox }: ReviewUpdate): Promise<void> {
  await tx.insert(reviewEvent).values(events.map((event) => ({ ...event, reviewId })));
  await insertOutbox(
    tx,
    outbox.map(({ n, topic, facts }) => ({
      eventKey: `review:${reviewId}:${String(n)}`,
      topic,
      reviewId,
      facts,
    })),
  );
}

/** Writes a review that still stands at `fromVersion`, its events and its outbox rows; false when somebody was faster. */
export async function writeReviewUpdate(
  tx: Tx,
  reviewId: string,
  fromVersion: number,
  update: ReviewUpdate,
): Promise<boolean> {
  const rows = await tx
    .update(specialReview)
    .set(rowOf(update))
    .where(and(eq(specialReview.id, reviewId), eq(specialReview.version, fromVersion)))
    .returning({ id: specialReview.id });
  if (rows.length !== 1) return false;
  await insertReviewLog(tx, reviewId, update);
  return true;
}

/** Opens a review with the next number of the year (of Chinese standard time); false when one is live already. */
export async function insertReview(
  tx: Tx,
  review: {
    readonly id: string;
    readonly platformId: string;
    readonly users: number | null;
    readonly openedAt: Date;
  },
  update: ReviewUpdate,
): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(${NUMBER_LOCK})`);
  const rows = await tx.execute<{ number: string }>(sql`
    with year as (select to_char(${review.openedAt.toISOString()}::timestamptz at time zone ${CHINA_TIME_ZONE}, 'YYYY') as y)
    select 'ZX-' || y || '-' || lpad(n::text, greatest(3, length(n::text)), '0') as number from year cross join lateral
      (select 1 + coalesce(max(substring(number from 9)::int), 0) as n from special_review
        where number like 'ZX-' || y || '-%') last`);
  const opened = await tx
    .insert(specialReview)
    .values({ ...review, ...rowOf(update), number: rows[0]?.number ?? "" })
    .onConflictDoNothing()
    .returning({ id: specialReview.id });
  if (opened.length !== 1) return false;
  await insertReviewLog(tx, review.id, update);
  return true;
}

/** Appends a reason and answers its number. The caller holds the review. */
export async function insertReviewText(
  tx: Tx,
  reviewId: string,
  { body, salt, at }: { readonly body: string; readonly salt: Buffer; readonly at: Date },
): Promise<number> {
  const n = sql`(select 1 + coalesce(max(n), 0) from review_text where review_id = ${reviewId}::uuid)`;
  const [row] = await tx
    .insert(reviewText)
    .values({ reviewId, n, body, salt, createdAt: at })
    .returning({ n: reviewText.n });
  if (row === undefined) throw new Error("A reason was written and did not come back.");
  return row.n;
}
