// The consumer withdraws the complaint. "Mistaken" only before the company's first act; then it is not counted.
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { optionalTextFault, presentTexts } from "@/lib/complaint/engine/check-text";
import type { Done, WithdrawInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export function withdraw(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: WithdrawInput,
): Promise<Result<Done>> {
  const { complaintId, reason, note } = input;
  return actOnComplaint(ctx, actor, {
    command: "withdrawn",
    complaintId,
    about: () => ({ withdrawalReason: reason }),
    effect: () => {
      const fault = optionalTextFault(note, "reason");
      if (fault !== null) return refused(fault);
      return done({
        facts: { reason },
        texts: presentTexts([{ kind: "reason" as const, body: note }]),
      });
    },
  });
}
