// The consumer takes back "solved", or breaks a silence: once, soon after the closing or the date that was promised.
import { mootAppeals } from "@/db/queries/appeal";
import { findFreePlace } from "@/db/queries/complaint";
import type { ConsumerActor } from "@/lib/domain/actor";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import { textFault } from "@/lib/commands/check-text";
import type { Done, ReasonInput } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { onceMoreIfTaken } from "@/db/queries/is-taken";
import { done, refused, type Result } from "@/lib/commands/result";

/** A reopened complaint takes a place among the live ones again; when another took it just then, once more. */
export function reopen(ctx: CommandContext, actor: ConsumerActor, input: ReasonInput): Promise<Result<Done>> {
  return onceMoreIfTaken(() => tryToReopen(ctx, actor, input));
}

function tryToReopen(ctx: CommandContext, actor: ConsumerActor, input: ReasonInput): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "reopened",
    complaintId: input.complaintId,
    effect: async ({ tx, complaint, rules }) => {
      const fault = textFault(input.reason, "reason");
      if (fault !== null) return refused(fault);
      const liveSlot = await findFreePlace(tx, complaint.platformId, complaint.personId);
      if (liveSlot > rules.live_per_person_and_platform) return refused("too_many_live");
      return done({
        facts: {},
        texts: [{ kind: "reason", body: input.reason }],
        holder: { liveSlot },
        write: () => mootAppeals(tx, complaint.id),
      });
    },
  });
}
