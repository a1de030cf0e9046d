// A regulator finds that the complaint is for this company after all.
import { decideContest } from "@/db/complaint/contest";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { Done, ReasonInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export function dismissContest(
  ctx: CommandContext,
  actor: RegulatorActor,
  input: ReasonInput,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "contest_dismissed",
    complaintId: input.complaintId,
    effect: ({ tx, complaint }) => {
      const fault = textFault(input.reason, "reason");
      if (fault !== null) return refused(fault);
      return done({
        facts: {},
        texts: [{ kind: "reason" as const, body: input.reason }],
        write: ({ at, textNs: [decisionN = 0] }) =>
          decideContest(tx, complaint.id, {
            state: "dismissed",
            decidedBy: actor.staffId,
            decidedAt: at,
            decisionN,
          }),
      });
    },
  });
}
