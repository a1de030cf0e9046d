// The person who proposed a count of users takes it back while it waits.
import type { RegulatorActor } from "@/lib/domain/people/actor";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused } from "@/lib/complaint/engine/result";
import {
  decideWaitingUsers,
  type UsersDecided,
  type WaitingUsersInput,
} from "@/lib/platform/engine/decide-waiting-users";

/** Takes it back. Refuses everybody but the account that proposed it. */
export function withdrawPlatformUsers(
  context: CommandContext,
  actor: RegulatorActor,
  input: WaitingUsersInput,
): Promise<UsersDecided> {
  return decideWaitingUsers(context, actor, input, ({ proposal, proposedBy }) =>
    actor.staffId === proposedBy
      ? done({ type: "users_withdrawn", new: proposal.new ?? {} })
      : refused("not_found"),
  );
}
