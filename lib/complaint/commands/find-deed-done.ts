// A regulator finds that a deed was done that the consumer said was not: it makes nobody late any more.
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { Done, PromiseInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { promiseFacts } from "@/lib/domain/complaint/promise";

/** Refused with `no_such_promise`, `promise_not_broken`, and for an empty reason. */
export function findDeedDone(
  ctx: CommandContext,
  actor: RegulatorActor,
  { complaintId, promise, reason }: PromiseInput & { readonly reason: string },
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "deed_found_done",
    complaintId,
    about: ({ snapshot, now }) => promiseFacts(snapshot, promise, now.getTime()),
    effect: () => {
      const fault = textFault(reason, "reason");
      if (fault !== null) return refused(fault);
      return done({ facts: { promise }, texts: [{ kind: "reason" as const, body: reason }] });
    },
  });
}
