// "Solved": the consumer's word, at any time while the complaint is live.
import type { ConsumerActor } from "@/lib/domain/actor";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import type { Done } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { done, type Result } from "@/lib/commands/result";

export function acceptResolution(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: { readonly complaintId: string },
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "resolution_accepted",
    complaintId: input.complaintId,
    effect: () => done({ facts: {} }),
  });
}
