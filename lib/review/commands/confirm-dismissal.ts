// The second of the two people who dismiss a review: a supervisor who is not the one who proposed it.
import { finishReviewComplaints } from "@/db/review/review-complaint";
import { recountPairs } from "@/db/platform/people-recount";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { actOnReview, type ReviewDone } from "@/lib/review/engine/act-on-review";
import type { CommandContext } from "@/lib/complaint/engine/context";
import type { Result } from "@/lib/complaint/engine/result";

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
      await recountPairs(
        tx,
        personIds.map((personId) => ({ platformId, personId })),
      );
    },
  });
}
