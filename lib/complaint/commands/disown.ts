// The owner of a contact says that a complaint which names it is not theirs: the contact is taken off, and nothing more is
// sent to it. The holder of the access code is asked for a contact of their own.
import { lockClaimable } from "@/db/complaint/locked-complaint";
import { dropPendingTo } from "@/db/notification/notices-of-holder";
import type { AccountActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import type { Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

/** What does not name the account's contact, or was proved with it, is not there. */
export function disown(
  ctx: CommandContext,
  actor: AccountActor,
  { complaintId }: { readonly complaintId: string },
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "disowned",
    complaintId,
    lock: (tx) => lockClaimable(tx, actor.personId, complaintId),
    effect: ({ tx, complaint: { id, contactId } }) => {
      if (contactId === null) return refused("not_found");
      return done({
        facts: { contactId },
        holder: { contactId: null },
        write: () => dropPendingTo(tx, id, contactId),
      });
    },
  });
}
