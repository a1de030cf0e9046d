// The consumer says that a deed was done. Early is as good as late.
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import type { Done } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import type { PromiseInput } from "@/lib/commands/promise-inputs";
import { done, type Result } from "@/lib/commands/result";
import type { ConsumerActor } from "@/lib/domain/actor";
import { promiseFacts } from "@/lib/domain/promise";

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
