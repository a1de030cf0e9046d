// A review becomes public: an officer says so, or 24 hours pass. The platform's people are told at the same moment.
import { withTransaction } from "@/db/client";
import type { Tx } from "@/db/client";
import { insertOutbox } from "@/db/queries/outbox";
import { findDatabaseNow } from "@/db/queries/round";
import {
  findDueReview,
  findReviewForUpdate,
  insertReviewEvent,
  moveReview,
} from "@/db/queries/special-review";
import type { ReviewRow } from "@/db/queries/special-review";
import type { RegulatorActor } from "@/lib/domain/actor";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused } from "@/lib/commands/result";
import type { Result } from "@/lib/commands/result";

/** `staffId` null: time itself did it. */
async function notify(tx: Tx, review: ReviewRow, at: Date, staffId: string | null): Promise<void> {
  await moveReview(tx, review.id, review.version, {
    state: "notified",
    nextDueAt: null,
    notifiedAt: at,
    notifiedBy: staffId,
  });
  const n = await insertReviewEvent(tx, { reviewId: review.id, type: "notified", at, staffId, facts: {} });
  await insertOutbox(tx, [
    { eventKey: `review:${review.id}:${String(n)}`, topic: "review_notified", reviewId: review.id },
  ]);
}

/** An officer or supervisor makes an opened review public. Refuses an unknown review, and one that is public already. */
export async function notifyReview(
  context: CommandContext,
  actor: RegulatorActor,
  input: { readonly reviewId: string },
): Promise<Result<{ readonly reviewId: string }>> {
  return withTransaction(context.db, async (tx) => {
    const review = await findReviewForUpdate(tx, input.reviewId);
    if (review === null) return refused("not_found");
    if (review.state !== "opened") return refused("somebody_was_faster");
    const now = context.now === "database" ? await findDatabaseNow(tx) : context.now();
    // Time comes first: a review whose hour has passed was notified by it, not by whoever clicks now.
    const due = review.nextDueAt;
    const late = due !== null && due <= now;
    await notify(tx, review, late ? due : now, late ? null : actor.staffId);
    return done({ reviewId: review.id });
  });
}

/** Makes public what has waited for 24 hours, each at its own instant. Returns how many: one, or none. */
export async function notifyDueReview(context: CommandContext): Promise<number> {
  return withTransaction(context.db, async (tx) => {
    const now = context.now === "database" ? await findDatabaseNow(tx) : context.now();
    const review = await findDueReview(tx, now);
    if (review?.nextDueAt == null) return 0;
    if (review.state !== "opened")
      throw new Error(`Review ${review.id} is due in state ${review.state}, which waits for nothing.`);
    await notify(tx, review, review.nextDueAt, null);
    return 1;
  });
}
