// The consumer adds what else they know, as text.
import type { ConsumerActor } from "@/lib/domain/actor";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import { textFault } from "@/lib/commands/check-text";
import type { Done, TextInput } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused, type Result } from "@/lib/commands/result";

export function addEvidenceNote(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: TextInput,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "evidence_added",
    complaintId: input.complaintId,
    effect: () => {
      const fault = textFault(input.text, "message");
      return fault === null
        ? done({ facts: {}, texts: [{ kind: "note", body: input.text }] })
        : refused(fault);
    },
  });
}
