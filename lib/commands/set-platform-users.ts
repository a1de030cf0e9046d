// A regulator sets how many users a platform has, with source and date. The size scales the thresholds, so that an edit
// is an event that can pass one.
import { withTransaction } from "@/db/client";
import { findPlatformForUpdate, updatePlatformUsers } from "@/db/queries/platform-admin";
import { insertDeltas } from "@/db/queries/threshold";
import type { RegulatorActor } from "@/lib/domain/actor";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused } from "@/lib/commands/result";
import type { Result } from "@/lib/commands/result";

export interface SetPlatformUsersInput {
  readonly platformId: string;
  /** Whole users, at least one; null when the number is not known. */
  readonly users: number | null;
  readonly source: string;
  /** The day the number speaks of, YYYY-MM-DD. */
  readonly asOf: string;
}

/** Refuses an unknown platform, a number that is not whole and positive, and an empty source. */
export async function setPlatformUsers(
  context: CommandContext,
  _actor: RegulatorActor,
  input: SetPlatformUsersInput,
): Promise<Result<{ readonly platformId: string }>> {
  const source = input.source.trim();
  if (source === "" || (input.users !== null && !(Number.isSafeInteger(input.users) && input.users > 0))) {
    return refused("text_needed");
  }
  return withTransaction(context.db, async (tx) => {
    const platform = await findPlatformForUpdate(tx, input.platformId);
    if (platform === null || platform.state === "merged") return refused("unknown_platform");
    if (
      platform.users === input.users &&
      platform.usersAsOf === input.asOf &&
      platform.usersSource === source
    ) {
      return refused("nothing_changed");
    }
    await updatePlatformUsers(tx, platform.id, { users: input.users, source, asOf: input.asOf });
    await insertDeltas(tx, [{ platformId: platform.id, personId: null, reason: "users_edited" }]);
    return done({ platformId: platform.id });
  });
}
