// The second person, a supervisor who is not the one who proposed it, refuses to dismiss a review.
import type { RegulatorActor } from "@/lib/domain/people/actor";
import type { CommandContext } from "@/lib/complaint/engine/context";
import type { Result } from "@/lib/complaint/engine/result";
import { actOnReview, type ReviewDone, type ReviewReasonInput } from "@/lib/review/engine/act-on-review";

/** Leaves the review where it was, with a reason. Refuses whom and what the confirmation refuses. */
export function refuseDismissal(
  context: CommandContext,
  actor: RegulatorActor,
  { reviewId, reason }: ReviewReasonInput,
): Promise<Result<ReviewDone>> {
  return actOnReview(context, actor, { reviewId, command: "dismissal_refused", reason });
}
