// What a breach that was answered, and not agreed to, comes to: it counts, says one officer; it does not, confirms a
// second person what a first one proposed. Source: docs/domain/complaint.md, "Answered, not agreed".
import { findJudgementProposal } from "@/db/complaint/judgement";
import { listOwnAccounts } from "@/db/people/staff";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { Done, JudgeBreachInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

/**
 * Refuses where no breach waits to be judged; that it does not count, where nobody has proposed it or the actor did; that
 * it counts, without a reason. Who confirms need not give one of their own.
 */
export function judgeBreach(
  ctx: CommandContext,
  actor: RegulatorActor,
  { complaintId, breachCounts, reason }: JudgeBreachInput,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "breach_judged",
    complaintId,
    about: async ({ tx, complaint, snapshot }) => {
      const proposed = snapshot.judgement?.proposed === true;
      const proposal = proposed ? await findJudgementProposal(tx, complaint.id) : null;
      const own = proposal === null ? [] : await listOwnAccounts(tx, actor.staffId);
      return { breachCounts, proposedByActor: proposal !== null && own.includes(proposal.staffId) };
    },
    effect: () => {
      const fault = reason === null && !breachCounts ? null : textFault(reason ?? "", "reason");
      if (fault !== null) return refused(fault);
      const texts = reason === null ? [] : [{ kind: "reason" as const, body: reason }];
      return done({ facts: { breachCounts }, texts });
    },
  });
}
