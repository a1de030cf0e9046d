// The consumer says that the proposal does not deal with the complaint, and why. Time runs on.
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { isHeardAnswer } from "@/lib/domain/complaint/answered-not-agreed";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { Done, ReasonInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export function disputeResolution(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: ReasonInput,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "resolution_disputed",
    complaintId: input.complaintId,
    effect: ({ snapshot }) => {
      const fault = textFault(input.reason, "reason");
      return fault === null
        ? done({
            facts: { answerHeard: isHeardAnswer(snapshot) },
            texts: [{ kind: "reason", body: input.reason }],
          })
        : refused(fault);
    },
  });
}
