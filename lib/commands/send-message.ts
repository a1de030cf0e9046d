// One side writes to the other. A message moves nothing; the company's first one counts as its first act.
import type { CompanyActor, ConsumerActor } from "@/lib/domain/actor";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import { textFault } from "@/lib/commands/check-text";
import type { Done, TextInput } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused, type Result } from "@/lib/commands/result";

export function sendMessage(
  ctx: CommandContext,
  actor: ConsumerActor | CompanyActor,
  input: TextInput,
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
