// The second of the two people who dismiss a review: a supervisor who is not the one who proposed it.
import { finishReviewComplaints } from "@/db/queries/review-complaint";
import { refoldPairs } from "@/db/queries/threshold";
import type { RegulatorActor } from "@/lib/domain/actor";
import { actOnReview, type ReviewDone } from "@/lib/commands/act-on-review";
import type { CommandContext } from "@/lib/commands/context";
import type { ReviewReasonInput } from "@/lib/commands/hold-review";
import type { Result } from "@/lib/commands/result";

/**
 * Dismisses it. The complaints that it listed count towards no other review, so that what was dismissed does not open
 * again by the next filing. Refuses anybody but a supervisor, the proposer, and a review without a waiting dismissal.
 */
export function confirmDismissal(
  context: CommandContext,
  actor: RegulatorActor,
  { reviewId }: { readonly reviewId: string },
): Promise<Result<ReviewDone>> {
  return actOnReview(context, actor, {
    reviewId,
    command: "dismissed",
    facts: ({ dismissalProposedBy, notifiedAt }) => ({
      proposedBy: dismissalProposedBy,
      published: notifiedAt !== null,
    }),
    after: async (tx, { id, platformId }) => {
      const personIds = await finishReviewComplaints(tx, id);
      await refoldPairs(
        tx,
        personIds.map((personId) => ({ platformId, personId })),
      );
    },
  });
}

/** Leaves the review where it was, with a reason. Refuses whom and what the confirmation refuses. */
export function refuseDismissal(
  context: CommandContext,
  actor: RegulatorActor,
  { reviewId, reason }: ReviewReasonInput,
): Promise<Result<ReviewDone>> {
  return actOnReview(context, actor, { reviewId, command: "dismissal_refused", reason });
}
