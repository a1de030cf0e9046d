// The consumer says that the proposal does not deal with the complaint, and why. Time runs on.
import type { ConsumerActor } from "@/lib/domain/actor";
import { isHeardAnswer } from "@/lib/domain/answered-not-agreed";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import { textFault } from "@/lib/commands/check-text";
import type { Done, ReasonInput } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused, type Result } from "@/lib/commands/result";

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
