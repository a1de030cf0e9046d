// A regulator finds that a deed was done that the consumer said was not: it makes nobody late any more.
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import { textFault } from "@/lib/commands/check-text";
import type { Done } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import type { PromiseInput } from "@/lib/commands/promise-inputs";
import { done, refused, type Result } from "@/lib/commands/result";
import type { RegulatorActor } from "@/lib/domain/actor";
import { promiseFacts } from "@/lib/domain/promise";

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
