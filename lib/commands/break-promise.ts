// The consumer says that a deed that is due was not done. The first time the complaint is opened again by right, beside the one
// reopening; later ones go to the officers.
import { mootAppeals } from "@/db/queries/appeal";
import { findFreePlace } from "@/db/queries/complaint";
import { onceMoreIfTaken } from "@/db/queries/is-taken";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import type { Done } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import type { PromiseInput } from "@/lib/commands/promise-inputs";
import { done, type Result } from "@/lib/commands/result";
import type { ConsumerActor } from "@/lib/domain/actor";
import { brokenBefore, promiseFacts } from "@/lib/domain/promise";

/** Refused with `no_such_promise`, `promise_answered`, `promise_not_due`, `promise_answer_over`, `appeal_pending`. */
export function breakPromise(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: PromiseInput,
): Promise<Result<Done>> {
  return onceMoreIfTaken(() => tryToBreak(ctx, actor, input));
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
      const liveSlot = await findFreePlace(tx, complaint.platformId, complaint.personId);
      return done({ facts, holder: { liveSlot }, write: () => mootAppeals(tx, complaint.id) });
    },
  });
}
