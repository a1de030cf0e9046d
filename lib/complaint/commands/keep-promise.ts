// The consumer says that a deed was done. Early is as good as late.
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import type { Done, PromiseInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, type Result } from "@/lib/complaint/engine/result";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { promiseFacts } from "@/lib/domain/complaint/promise";

/** Refused with `no_such_promise`, `promise_answered`. */
export function keepPromise(
  ctx: CommandContext,
  actor: ConsumerActor,
  { complaintId, promise }: PromiseInput,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "promise_kept",
    complaintId,
    about: ({ snapshot, now }) => promiseFacts(snapshot, promise, now.getTime()),
    effect: () => done({ facts: { promise } }),
  });
}
