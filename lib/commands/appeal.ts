// Either side asks a regulator to look at a closing again (申请复核): once per side, within fifteen days.
import { insertAppeal } from "@/db/queries/appeal";
import type { CompanyActor, ConsumerActor } from "@/lib/domain/actor";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import { textFault } from "@/lib/commands/check-text";
import type { Done, ReasonInput } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused, type Result } from "@/lib/commands/result";

export function appeal(
  ctx: CommandContext,
  actor: ConsumerActor | CompanyActor,
  input: ReasonInput,
): Promise<Result<Done>> {
  return actOnComplaint<ConsumerActor | CompanyActor, "appealed">(ctx, actor, {
    command: "appealed",
    complaintId: input.complaintId,
    effect: ({ tx, complaint }) => {
      const fault = textFault(input.reason, "reason");
      if (fault !== null) return refused(fault);
      return done({
        facts: {},
        texts: [{ kind: "reason" as const, body: input.reason }],
        write: ({ seq, textNs: [reasonN = 0] }) =>
          insertAppeal(tx, { complaintId: complaint.id, side: actor.side, seq, reasonN }),
      });
    },
  });
}
