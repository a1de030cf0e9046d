// The first of the two people who dismiss a review: a regulator proposes it, with a reason.
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { actOnReview, type ReviewDone, type ReviewReasonInput } from "@/lib/review/engine/act-on-review";
import type { CommandContext } from "@/lib/complaint/engine/context";
import type { Result } from "@/lib/complaint/engine/result";

/** Refuses an unknown review, one that is over or under an order, one whose dismissal waits, and an empty reason. */
export function proposeDismissal(
  context: CommandContext,
  actor: RegulatorActor,
  { reviewId, reason }: ReviewReasonInput,
): Promise<Result<ReviewDone>> {
  return actOnReview(context, actor, { reviewId, command: "dismissal_proposed", reason });
}
