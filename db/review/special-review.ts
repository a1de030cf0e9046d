// Special reviews (专项核查): one live file per platform, what opened it, what joined it, and what became of it.
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { platform } from "@/db/platform/schema/platform";
import { reviewEvent, reviewText, reviewTrigger, specialReview } from "@/db/review/schema";
import { storedReview, type ReviewSnapshot } from "@/lib/domain/review/review-lifecycle";

export type StoredReviewState = (typeof specialReview.$inferSelect)["state"];
export type ReviewRow = typeof specialReview.$inferSelect;
export type ReviewTriggerRow = typeof reviewTrigger.$inferSelect;
export type ReviewEventRow = typeof reviewEvent.$inferSelect;
export type StoredReviewFacts = ReviewEventRow["facts"];

export async function insertReviewTrigger(tx: Tx, trigger: ReviewTriggerRow): Promise<void> {
  await tx.insert(reviewTrigger).values(trigger).onConflictDoNothing();
}

/** Whose review it is, as a regulator's list shows it. */
export interface ListedReview {
  readonly review: ReviewRow;
  readonly platform: {
    readonly id: string;
    readonly slug: string;
    readonly nameZh: string;
    readonly nameEn: string;
  };
}

const listed = {
  review: specialReview,
  platform: { id: platform.id, slug: platform.slug, nameZh: platform.nameZh, nameEn: platform.nameEn },
};

/** Reviews in any of the states, newest first. `before` is the last row's opening of the page before. */
export function listReviews(
  db: Executor,
  page: {
    readonly states: readonly StoredReviewState[];
    readonly before: Date | null;
    readonly limit: number;
  },
): Promise<ListedReview[]> {
  const older =
    page.before === null
      ? sql`true`
      : sql`${specialReview.openedAt} < ${page.before.toISOString()}::timestamptz`;
  return db
    .select(listed)
    .from(specialReview)
    .innerJoin(platform, eq(platform.id, specialReview.platformId))
    .where(and(inArray(specialReview.state, [...page.states]), older))
    .orderBy(desc(specialReview.openedAt))
    .limit(page.limit);
}

export async function findReviewByNumber(db: Executor, number: string): Promise<ListedReview | null> {
  const [row] = await db
    .select(listed)
    .from(specialReview)
    .innerJoin(platform, eq(platform.id, specialReview.platformId))
    .where(eq(specialReview.number, number));
  return row ?? null;
}

export function listReviewTriggers(db: Executor, reviewId: string): Promise<ReviewTriggerRow[]> {
  return db
    .select()
    .from(reviewTrigger)
    .where(eq(reviewTrigger.reviewId, reviewId))
    .orderBy(asc(reviewTrigger.at));
}

export function listReviewEvents(db: Executor, reviewId: string): Promise<ReviewEventRow[]> {
  return db.select().from(reviewEvent).where(eq(reviewEvent.reviewId, reviewId)).orderBy(asc(reviewEvent.n));
}

/** The reasons that were given in a review's log, by their numbers. */
export async function listReviewReasons(
  db: Executor,
  reviewId: string,
): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .select({ n: reviewText.n, body: reviewText.body })
    .from(reviewText)
    .where(eq(reviewText.reviewId, reviewId));
  return new Map(rows.map(({ n, body }) => [n, body]));
}

/** What reviews that only regulators see remember: what is owed to them is a rule's to say. */
export async function listOpenedReviews(db: Executor): Promise<ReviewSnapshot[]> {
  const rows = await db
    .select({ life: specialReview.life, openedAt: specialReview.openedAt })
    .from(specialReview)
    .where(eq(specialReview.state, "opened"));
  return rows.map(({ life, openedAt }) => storedReview(life ?? { openedAt: openedAt.getTime() }));
}
