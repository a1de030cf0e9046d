// A regulator makes an opened review public: the platform's people are notified at the same moment. It never happens automatically.
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { actOnReview, type ReviewDone } from "@/lib/review/engine/act-on-review";
import type { CommandContext } from "@/lib/complaint/engine/context";
import type { Result } from "@/lib/complaint/engine/result";

/** Refuses an unknown review, one that is public or over, and one whose dismissal waits for its second person. */
export function notifyReview(
  context: CommandContext,
  actor: RegulatorActor,
  { reviewId }: { readonly reviewId: string },
): Promise<Result<ReviewDone>> {
  return actOnReview(context, actor, { reviewId, command: "notified" });
}
