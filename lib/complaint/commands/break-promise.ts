// The consumer says that a deed that is due was not done. The first time the complaint is opened again by right, beside the one
// reopening; later ones go to the officers.
import { mootAppeals } from "@/db/complaint/appeal";
import { findFreeSlot } from "@/db/complaint/complaint";
import { retryOnUniqueViolation } from "@/db/engine/is-unique-violation";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import type { Done, PromiseInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, type Result } from "@/lib/complaint/engine/result";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { brokenBefore, promiseFacts } from "@/lib/domain/complaint/promise";

/** Refused with `no_such_promise`, `promise_answered`, `promise_not_due`, `promise_answer_over`, `appeal_pending`. */
export function breakPromise(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: PromiseInput,
): Promise<Result<Done>> {
  return retryOnUniqueViolation(() => tryToBreak(ctx, actor, input));
}

function tryToBreak(
  ctx: CommandContext,
  actor: ConsumerActor,
  { complaintId, promise }: PromiseInput,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "promise_broken",
    complaintId,
    about: ({ snapshot, now }) => promiseFacts(snapshot, promise, now.getTime()),
    effect: async ({ tx, complaint, snapshot }) => {
      const reopens = !brokenBefore(snapshot);
      const facts = { promise, reopens };
      if (!reopens) return done({ facts });
      // By right: also where the few places for live complaints are taken.
      const liveSlot = await findFreeSlot(tx, complaint.platformId, complaint.personId);
      return done({ facts, holder: { liveSlot }, write: () => mootAppeals(tx, complaint.id) });
    },
  });
}
