// The consumer answers the company's question. A late answer is stored and changes nothing else.
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { Done, SupplyInformationInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export function supplyInformation(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: SupplyInformationInput,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "information_supplied",
    complaintId: input.complaintId,
    effect: () => {
      const fault = textFault(input.answer, "answer");
      return fault === null
        ? done({ facts: {}, texts: [{ kind: "reply", body: input.answer }] })
        : refused(fault);
    },
  });
}
