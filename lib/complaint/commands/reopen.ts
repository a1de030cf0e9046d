// The consumer takes back "solved", or breaks a silence: once, soon after the closing or the date that was promised.
import { mootAppeals } from "@/db/complaint/appeal";
import { findFreeSlot } from "@/db/complaint/complaint";
import { isOverLiveLimit } from "@/lib/domain/complaint/live-limit";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { Done, ReasonInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { retryOnUniqueViolation } from "@/db/engine/is-unique-violation";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

/** A reopened complaint takes a place among the live ones again; when another took it just then, once more. */
export function reopen(ctx: CommandContext, actor: ConsumerActor, input: ReasonInput): Promise<Result<Done>> {
  return retryOnUniqueViolation(() => tryToReopen(ctx, actor, input));
}

function tryToReopen(ctx: CommandContext, actor: ConsumerActor, input: ReasonInput): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "reopened",
    complaintId: input.complaintId,
    effect: async ({ tx, complaint, rules }) => {
      const fault = textFault(input.reason, "reason");
      if (fault !== null) return refused(fault);
      const liveSlot = await findFreeSlot(tx, complaint.platformId, complaint.personId);
      if (isOverLiveLimit(liveSlot, rules)) return refused("too_many_live");
      return done({
        facts: {},
        texts: [{ kind: "reason", body: input.reason }],
        holder: { liveSlot },
        write: () => mootAppeals(tx, complaint.id),
      });
    },
  });
}
