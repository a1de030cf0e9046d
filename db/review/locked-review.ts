// Reading a review in order to change it: under a lock, with the database's time after the lock.
import { eq, sql, type SQL } from "drizzle-orm";
import { chainReview } from "@/db/review/chain-review";
import type { Tx } from "@/db/engine/client";
import { readDatabaseTime } from "@/db/engine/database-time";
import { reviewStateIn } from "@/db/review/review-state-in";
import { specialReview } from "@/db/review/schema";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { isLive, type ReviewSnapshot } from "@/lib/domain/review/review-lifecycle";

type ReviewRow = typeof specialReview.$inferSelect;

/** What changing a review needs of it. */
export interface LockedReview {
  readonly id: string;
  readonly platformId: string;
  readonly version: number;
  /** 64 hexadecimal digits. */
  readonly chainHead: string;
  readonly life: ReviewSnapshot | null;
  readonly columns: Pick<ReviewRow, "state" | "openedAt" | "notifiedAt" | "notifiedBy">;
  /** The rules that opened or joined it. */
  readonly codes: readonly string[];
  /** The database's clock, read after the lock was had. */
  readonly databaseMs: number;
}

const CODES = sql<readonly string[]>`(select coalesce(jsonb_agg(t.code), '[]') from review_trigger t
  where t.review_id = special_review.id)`;
const LOCKED = {
  id: specialReview.id,
  platformId: specialReview.platformId,
  version: specialReview.version,
  chainHead: sql<string | null>`encode(${specialReview.chainHead}, 'hex')`,
  life: specialReview.life,
  columns: {
    state: specialReview.state,
    openedAt: specialReview.openedAt,
    notifiedAt: specialReview.notifiedAt,
    notifiedBy: specialReview.notifiedBy,
  },
  codes: CODES,
};

/** The first review that meets a condition, locked until the transaction ends. */
async function lockReview(tx: Tx, where: SQL): Promise<LockedReview | null> {
  const found = () => tx.select(LOCKED).from(specialReview).where(where).limit(1).for("update");
  let [row] = await found();
  if (row?.chainHead === null) {
    // Written by a version of before there was a chain, since this one started.
    await chainReview(tx, row.id);
    [row] = await found();
  }
  if (row === undefined) return null;
  if (row.chainHead === null) throw new Error(`The log of review ${row.id} cannot be chained.`);
  const now = await readDatabaseTime(tx);
  return { ...row, chainHead: row.chainHead, databaseMs: now.getTime() };
}

/** Whose review it is, before anything is locked; null when there is none. */
export async function findReviewedPlatform(tx: Tx, reviewId: string): Promise<string | null> {
  if (!isUuid(reviewId)) return null;
  const [row] = await tx
    .select({ platformId: specialReview.platformId })
    .from(specialReview)
    .where(eq(specialReview.id, reviewId));
  return row?.platformId ?? null;
}

/** A review, through the actor: every regulator sees every review. Null when there is none. */
export async function lockReviewFor(
  tx: Tx,
  _actor: RegulatorActor,
  reviewId: string,
): Promise<LockedReview | null> {
  return isUuid(reviewId) ? lockReview(tx, eq(specialReview.id, reviewId)) : null;
}

/** A platform's live review; null when it has none. */
export function lockLiveReview(tx: Tx, platformId: string): Promise<LockedReview | null> {
  return lockReview(
    tx,
    sql`${eq(specialReview.platformId, platformId)} and ${reviewStateIn(specialReview.state, isLive)}`,
  );
}
