// A regulator finds that the complaint is for this company after all.
import { decideContest } from "@/db/queries/contest";
import type { RegulatorActor } from "@/lib/domain/actor";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import { textFault } from "@/lib/commands/check-text";
import type { Done, ReasonInput } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused, type Result } from "@/lib/commands/result";

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
