// The first of the two people by whom a breach does not count: an officer proposes it, with a reason.
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { Done, ReasonInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

/** Refuses where no breach waits to be judged, where a proposal waits already, and an empty reason. */
export function proposeJudgement(
  ctx: CommandContext,
  actor: RegulatorActor,
  { complaintId, reason }: ReasonInput,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "judgement_proposed",
    complaintId,
    effect: () => {
      const fault = textFault(reason, "reason");
      if (fault !== null) return refused(fault);
      return done({ facts: {}, texts: [{ kind: "reason" as const, body: reason }] });
    },
  });
}
