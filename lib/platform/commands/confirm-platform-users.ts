// Another person confirms a count of users that waits.
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { numberIn, textIn } from "@/lib/domain/shared/edit-log";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused } from "@/lib/complaint/engine/result";
import {
  decideWaitingUsers,
  type UsersDecided,
  type WaitingUsersInput,
} from "@/lib/platform/engine/decide-waiting-users";
import { applyUsers, loggedCount } from "@/lib/platform/engine/platform-users";

/**
 * The count takes effect, and the thresholds are asked. Refuses the person who proposed it, a proposal that nobody sees
 * waiting any more, and one that was made against another count than the one that stands.
 */
export function confirmPlatformUsers(
  context: CommandContext,
  actor: RegulatorActor,
  input: WaitingUsersInput,
): Promise<UsersDecided> {
  return decideWaitingUsers(context, actor, input, async ({ tx, platform, proposal, proposedBy, own }) => {
    if (own) return refused("own_edit");
    if (platform.state === "merged") return refused("unknown_platform");
    const stands = loggedCount(platform);
    const { old, new: next, reason } = proposal;
    if (Object.entries(stands).some(([key, value]) => old?.[key] !== value)) return refused("edit_stale");
    await applyUsers(tx, platform.id, {
      users: numberIn(next, "users"),
      source: textIn(next, "usersSource"),
      asOf: textIn(next, "usersAsOf"),
    });
    const decided = { type: "users_confirmed", proposedBy, old: stands, new: next ?? {} } as const;
    return done(reason === null ? decided : { ...decided, reason });
  });
}
