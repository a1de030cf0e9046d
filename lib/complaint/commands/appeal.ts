// Either side asks a regulator to look at a closing again (申请复核): once per side, within fifteen days.
import { insertAppeal } from "@/db/complaint/appeal";
import type { CompanyActor, ConsumerActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { Done, ReasonInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

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
