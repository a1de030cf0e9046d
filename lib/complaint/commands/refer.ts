// A regulator points the consumer to another authority. It changes nothing else.
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { optionalTextFault, presentTexts } from "@/lib/complaint/engine/check-text";
import type { Done, ReferInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export function refer(ctx: CommandContext, actor: RegulatorActor, input: ReferInput): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "referred",
    complaintId: input.complaintId,
    effect: () => {
      const fault = optionalTextFault(input.note, "reason");
      if (fault !== null) return refused(fault);
      return done({
        facts: { to: input.to },
        texts: presentTexts([{ kind: "note" as const, body: input.note }]),
      });
    },
  });
}
