// A regulator's opinion (处理意见): whether there was a person, an answer, in time. It creates no civil claim.
// Live complaints after a breach; closed ones on an appeal, never by a person who decided something on this complaint.
import { decideAppeals } from "@/db/queries/appeal";
import { listRegulatorActs } from "@/db/queries/event";
import { listOwnAccounts } from "@/db/queries/staff";
import type { RegulatorActor } from "@/lib/domain/actor";
import { hasDecided } from "@/lib/domain/has-decided";
import { lateByPromise } from "@/lib/domain/promise";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import { textFault } from "@/lib/commands/check-text";
import type { AdjudicateInput, Done } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused, type Result } from "@/lib/commands/result";

export function adjudicate(
  ctx: CommandContext,
  actor: RegulatorActor,
  input: AdjudicateInput,
): Promise<Result<Done>> {
  const { complaintId, outcome, reason, hadPerson, hadAnswer, breachCounts } = input;
  return actOnComplaint(ctx, actor, {
    command: "adjudicated",
    complaintId,
    about: async ({ tx, complaint, snapshot }) => {
      const asked = snapshot.appealPending || snapshot.promises.some(({ state }) => state === "to_judge");
      const acts = asked ? await listRegulatorActs(tx, complaint.id) : [];
      const own = acts.length === 0 ? [] : await listOwnAccounts(tx, actor.staffId);
      return {
        outcome: outcome ?? snapshot.outcome,
        decidedByActor: hasDecided(acts, own),
        breachCounts,
      };
    },
    effect: ({ tx, complaint, snapshot }) => {
      const fault = textFault(reason, "reason");
      if (fault !== null) return refused(fault);
      // The clock says when it was answered, and nobody says otherwise: only whether a breach was the company's.
      const inTime = (snapshot.breachedAt === null || !breachCounts) && lateByPromise(snapshot) === null;
      return done({
        facts: { hadPerson, hadAnswer, inTime, breachCounts, ...(outcome === null ? {} : { outcome }) },
        texts: [{ kind: "reason" as const, body: reason }],
        write: ({ at }) => decideAppeals(tx, complaint.id, actor.staffId, at),
      });
    },
  });
}
