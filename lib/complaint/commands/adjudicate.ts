// A regulator's opinion (处理意见): whether there was a person, an answer, in time. It creates no civil claim.
// Live complaints after a breach; closed ones on an appeal, never by a person who decided something on this complaint.
import { decideAppeals } from "@/db/complaint/appeal";
import { listRegulatorActs } from "@/db/complaint/event";
import { listOwnAccounts } from "@/db/people/staff";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { hasDecided } from "@/lib/domain/complaint/appeal-decider";
import { lateByPromise } from "@/lib/domain/complaint/promise";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { AdjudicateInput, Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

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
