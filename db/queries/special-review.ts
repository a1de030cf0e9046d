// Special reviews (专项核查): one live file per platform, what opened it, what joined it, and what became of it.
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Executor, Tx } from "@/db/client";
import { platform } from "@/db/schema/platform";
import { reviewEvent, reviewTrigger, specialReview } from "@/db/schema/special-review";
import { CHINA_TIME_ZONE } from "@/lib/domain/china-time";

export type ReviewState = (typeof specialReview.$inferSelect)["state"];
export type ReviewRow = typeof specialReview.$inferSelect;
export type ReviewTriggerRow = typeof reviewTrigger.$inferSelect;
export type ReviewEventRow = typeof reviewEvent.$inferSelect;
export type ReviewFacts = ReviewEventRow["facts"];

/** Any number nobody else uses. It makes the numbers of one year follow each other without a gap. */
const NUMBER_LOCK = 1_784_501_204;

export interface LiveReview {
  readonly id: string;
  /** The rules that opened or joined it. */
  readonly codes: readonly string[];
}

export async function findLiveReview(tx: Tx, platformId: string): Promise<LiveReview | null> {
  const [found] = await tx
    .select({ id: specialReview.id })
    .from(specialReview)
    .where(
      and(
        eq(specialReview.platformId, platformId),
        sql`${specialReview.state} not in ('dismissed', 'closed')`,
      ),
    )
    .for("update");
  if (found === undefined) return null;
  const triggers = await tx
    .select({ code: reviewTrigger.code })
    .from(reviewTrigger)
    .where(eq(reviewTrigger.reviewId, found.id));
  return { id: found.id, codes: triggers.map((trigger) => trigger.code) };
}

export interface NewReview {
  readonly platformId: string;
  readonly users: number | null;
  readonly openedAt: Date;
  /** When it becomes public by itself. */
  readonly nextDueAt: Date;
}

/** Opens a review with the next number of the year (of Chinese standard time); null when one is live already. */
export async function insertReview(tx: Tx, review: NewReview): Promise<string | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(${NUMBER_LOCK})`);
  const rows = await tx.execute<{ number: string }>(sql`
    with year as (select to_char(${review.openedAt.toISOString()}::timestamptz at time zone ${CHINA_TIME_ZONE}, 'YYYY') as y)
    select 'ZX-' || y || '-' || lpad(n::text, greatest(3, length(n::text)), '0') as number from year cross join lateral
      (select 1 + coalesce(max(substring(number from 9)::int), 0) as n from special_review
        where number like 'ZX-' || y || '-%') last`);
  const [opened] = await tx
    .insert(specialReview)
    .values({ ...review, number: rows[0]?.number ?? "" })
    .onConflictDoNothing()
    .returning({ id: specialReview.id });
  return opened?.id ?? null;
}

export async function insertReviewTrigger(tx: Tx, trigger: ReviewTriggerRow): Promise<void> {
  await tx.insert(reviewTrigger).values(trigger).onConflictDoNothing();
}

/** Appends to the review's log. The caller holds the review's row, so the numbers follow each other. Returns the number. */
export async function insertReviewEvent(
  tx: Tx,
  event: {
    readonly reviewId: string;
    readonly type: string;
    readonly at: Date;
    readonly staffId: string | null;
    readonly facts: ReviewFacts;
  },
): Promise<number> {
  const [row] = await tx
    .insert(reviewEvent)
    .values({
      ...event,
      n: sql`(select 1 + coalesce(max(n), 0) from review_event where review_id = ${event.reviewId})`,
    })
    .returning({ n: reviewEvent.n });
  return row?.n ?? 0;
}

export async function findReviewForUpdate(tx: Tx, reviewId: string): Promise<ReviewRow | null> {
  const [row] = await tx.select().from(specialReview).where(eq(specialReview.id, reviewId)).for("update");
  return row ?? null;
}

/** The version of the rules under which a review opened: that of its first trigger. Throws when it has none. */
export async function findOpeningVersion(tx: Tx, reviewId: string): Promise<string> {
  const [row] = await tx
    .select({ version: reviewTrigger.rulebookVersion })
    .from(reviewTrigger)
    .where(eq(reviewTrigger.reviewId, reviewId))
    .orderBy(asc(reviewTrigger.at), asc(reviewTrigger.code))
    .limit(1);
  if (row === undefined) throw new Error(`Review ${reviewId} rests on nothing.`);
  return row.version;
}

/** The next review whose time has come and that no other worker holds, locked. */
export async function findDueReview(tx: Tx, now: Date): Promise<ReviewRow | null> {
  const [row] = await tx
    .select()
    .from(specialReview)
    .where(sql`${specialReview.nextDueAt} <= ${now.toISOString()}::timestamptz`)
    .orderBy(specialReview.nextDueAt)
    .limit(1)
    .for("update", { skipLocked: true });
  return row ?? null;
}

export interface ReviewMove {
  readonly state: ReviewState;
  readonly nextDueAt: Date | null;
  readonly notifiedAt?: Date;
  readonly notifiedBy?: string | null;
  readonly closedAt?: Date;
}

/** Moves a review that still stands at `version`; false when somebody was faster. */
export async function moveReview(tx: Tx, id: string, version: number, move: ReviewMove): Promise<boolean> {
  const rows = await tx
    .update(specialReview)
    .set({ ...move, version: version + 1 })
    .where(and(eq(specialReview.id, id), eq(specialReview.version, version)))
    .returning({ id: specialReview.id });
  return rows.length === 1;
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
  page: { readonly states: readonly ReviewState[]; readonly before: Date | null; readonly limit: number },
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
