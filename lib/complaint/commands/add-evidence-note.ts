// The consumer adds what else they know, as text.
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { Done, TextOnComplaint } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export function addEvidenceNote(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: TextOnComplaint,
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
