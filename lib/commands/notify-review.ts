// A review becomes public: an officer says so, or 24 hours pass. The platform's people are told at the same moment.
import { withTransaction } from "@/db/client";
import type { Tx } from "@/db/client";
import { insertOutbox } from "@/db/queries/outbox";
import {
  findDueReview,
  findOpeningVersion,
  findReviewForUpdate,
  insertReviewEvent,
  moveReview,
} from "@/db/queries/special-review";
import type { ReviewRow } from "@/db/queries/special-review";
import { rulebookOf } from "@/db/queries/rulebook-of";
import type { RegulatorActor } from "@/lib/domain/actor";
import {
  moveReview as reviewAfter,
  nextReviewDue,
  type ReviewRefusal,
  type ReviewRole,
  type ReviewSnapshot,
} from "@/lib/domain/review-lifecycle";
import type { CommandContext } from "@/lib/commands/context";
import { nowOf } from "@/lib/commands/now-of";
import { done, refused } from "@/lib/commands/result";
import type { Result } from "@/lib/commands/result";

/** The review as its rules see it, under the version that it opened under. Before its notice nothing is proposed. */
async function read(context: CommandContext, tx: Tx, review: ReviewRow) {
  const rules = await rulebookOf(context.db, tx, await findOpeningVersion(tx, review.id));
  const snapshot: ReviewSnapshot = {
    state: review.state,
    openedAt: review.openedAt.getTime(),
    notifiedAt: review.notifiedAt?.getTime() ?? null,
    proposed: null,
    itemsOpen: 0,
  };
  return { rules, snapshot, due: nextReviewDue(snapshot, rules) };
}

/** Writes the notice, or answers why the review's life has none now. `staffId` null: time itself did it. */
async function notify(
  tx: Tx,
  review: ReviewRow,
  { snapshot, rules }: Awaited<ReturnType<typeof read>>,
  by: { readonly role: ReviewRole; readonly staffId: string | null; readonly atMs: number },
): Promise<ReviewRefusal | null> {
  const { role, staffId, atMs } = by;
  const after = reviewAfter(snapshot, { type: "notified", atMs, role, personId: staffId ?? "" }, rules);
  if ("refused" in after) return after.refused;
  const at = new Date(atMs);
  await moveReview(tx, review.id, review.version, {
    state: after.state,
    nextDueAt: null,
    notifiedAt: at,
    notifiedBy: staffId,
  });
  const n = await insertReviewEvent(tx, { reviewId: review.id, type: "notified", at, staffId, facts: {} });
  await insertOutbox(tx, [
    { eventKey: `review:${review.id}:${String(n)}`, topic: "review_notified", reviewId: review.id },
  ]);
  return null;
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
    const now = await nowOf(context, tx);
    // Time comes first: a review whose hour has passed was notified by it, not by whoever clicks now.
    const life = await read(context, tx, review);
    const late = life.due?.type === "notified" && life.due.dueMs <= now.getTime() ? life.due.dueMs : null;
    const role = actor.role === "regulator_supervisor" ? "supervisor" : "officer";
    const why =
      late === null
        ? await notify(tx, review, life, { role, staffId: actor.staffId, atMs: now.getTime() })
        : await notify(tx, review, life, { role: "clock", staffId: null, atMs: late });
    // Whatever it is that its life refuses, the page that offered it was of an earlier hour.
    return why === null ? done({ reviewId: review.id }) : refused("somebody_was_faster");
  });
}

/** Makes public what has waited for 24 hours, each at its own instant. Returns how many: one, or none. */
export async function notifyDueReview(context: CommandContext): Promise<number> {
  return withTransaction(context.db, async (tx) => {
    const now = await nowOf(context, tx);
    const review = await findDueReview(tx, now);
    if (review?.nextDueAt == null) return 0;
    const life = await read(context, tx, review);
    const why = await notify(tx, review, life, {
      role: "clock",
      staffId: null,
      atMs: review.nextDueAt.getTime(),
    });
    if (why !== null) throw new Error(`Review ${review.id} is due in state ${review.state}: ${why}.`);
    return 1;
  });
}
