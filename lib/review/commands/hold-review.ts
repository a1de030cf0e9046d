// A regulator holds a review once, before its notice, by name and with a reason that is public when the review is.
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { actOnReview, type ReviewDone, type ReviewReasonInput } from "@/lib/review/engine/act-on-review";
import type { CommandContext } from "@/lib/complaint/engine/context";
import type { Result } from "@/lib/complaint/engine/result";

/** Refuses an unknown review, one that is public or over, one that was held before, and an empty reason. */
export function holdReview(
  context: CommandContext,
  actor: RegulatorActor,
  { reviewId, reason }: ReviewReasonInput,
): Promise<Result<ReviewDone>> {
  return actOnReview(context, actor, { reviewId, command: "held", reason });
}
