// A regulator points the consumer to another authority. It changes nothing else.
import type { RegulatorActor } from "@/lib/domain/actor";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import { optionalTextFault, presentTexts } from "@/lib/commands/check-text";
import type { Done, ReferInput } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused, type Result } from "@/lib/commands/result";

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
