// Another person refuses a count of users that waits.
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused } from "@/lib/complaint/engine/result";
import {
  decideWaitingUsers,
  type UsersDecided,
  type WaitingUsersInput,
} from "@/lib/platform/engine/decide-waiting-users";

/** The count stays what it was, with a reason. Refuses the person who proposed it: they take it back. */
export async function refusePlatformUsers(
  context: CommandContext,
  actor: RegulatorActor,
  { platformId, reason }: WaitingUsersInput & { readonly reason: string },
): Promise<UsersDecided> {
  const fault = textFault(reason, "reason");
  if (fault !== null) return refused(fault);
  return decideWaitingUsers(context, actor, { platformId }, ({ proposal, proposedBy, own }) =>
    own
      ? refused("own_edit")
      : done({ type: "users_refused", proposedBy, new: proposal.new ?? {}, reason: cleanText(reason) }),
  );
}
