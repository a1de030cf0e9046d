// The company asks the consumer. The first question of a complaint pauses the clock, unless it is breached.
import type { CompanyActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { Done, RequestInformationInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export function requestInformation(
  ctx: CommandContext,
  actor: CompanyActor,
  input: RequestInformationInput,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "information_requested",
    complaintId: input.complaintId,
    effect: () => {
      const fault = textFault(input.question, "question");
      return fault === null
        ? done({ facts: {}, texts: [{ kind: "question", body: input.question }] })
        : refused(fault);
    },
  });
}
