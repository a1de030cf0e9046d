// A platform's count of users: how the log of edits writes it, and what happens once it takes effect.
import type { Tx } from "@/db/engine/client";
import { requestRecounts } from "@/db/platform/people-recount";
import { updatePlatformUsers, type PlatformRow, type UserCount } from "@/db/platform/platform-admin";
import type { EditValues } from "@/lib/domain/shared/edit-log";

/** A count as the log of edits writes it. */
export function loggedCount({
  users,
  usersSource,
  usersAsOf,
}: Pick<PlatformRow, "users" | "usersSource" | "usersAsOf">): EditValues {
  return { users, usersSource, usersAsOf };
}

/** Stores the count and has the thresholds asked again. */
export async function applyUsers(tx: Tx, platformId: string, count: UserCount): Promise<void> {
  await updatePlatformUsers(tx, platformId, count);
  await requestRecounts(tx, [{ platformId, personId: null, reason: "users_edited" }]);
}
