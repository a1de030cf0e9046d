// One side writes to the other. A message moves nothing; the company's first one counts as its first act.
import type { CompanyActor, ConsumerActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { Done, TextOnComplaint } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export function sendMessage(
  ctx: CommandContext,
  actor: ConsumerActor | CompanyActor,
  input: TextOnComplaint,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "message_sent",
    complaintId: input.complaintId,
    effect: () => {
      const fault = textFault(input.text, "message");
      return fault === null
        ? done({ facts: {}, texts: [{ kind: "message", body: input.text }] })
        : refused(fault);
    },
  });
}
