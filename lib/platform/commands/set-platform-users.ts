// A regulator sets how many users a platform has, with source, date and reason. The size scales the thresholds, so that an
// edit is an event that can pass one; and a change that moves a limit far waits for a second person.
import { withTransaction, type Tx } from "@/db/engine/client";
import { listUsersChanges } from "@/db/edit/edit-history";
import { byStaff, insertEdit } from "@/db/edit/edit-log";
import type { PlatformRow } from "@/db/platform/platform-admin";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { changesSince, needsSecondPerson } from "@/lib/domain/platform/second-person";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { lockPlatformForEdit } from "@/lib/platform/engine/edit-platform";
import { applyUsers, loggedCount } from "@/lib/platform/engine/platform-users";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export interface SetPlatformUsersInput {
  readonly platformId: string;
  /** Whole users, at least one; null when the number is not known. */
  readonly users: number | null;
  readonly source: string;
  /** The day the number speaks of, YYYY-MM-DD. */
  readonly asOf: string;
  /** Why it is changed, for readers of the log. */
  readonly reason: string;
}

export interface UsersOutcome {
  readonly platformId: string;
  /** It is proposed, and stands once another person confirms it. */
  readonly waits: boolean;
}

/**
 * Sets it, or proposes it where it takes two. Refuses an unknown platform, a number that is not whole and positive, an empty
 * source or reason, what changes nothing, a stale page, and everything while a proposal waits.
 */
export async function setPlatformUsers(
  context: CommandContext,
  actor: RegulatorActor,
  input: SetPlatformUsersInput,
): Promise<Result<UsersOutcome>> {
  const count = { users: input.users, source: cleanText(input.source), asOf: input.asOf };
  const fault = textFault(input.reason, "reason") ?? textFault(input.source, "platform_name");
  if (fault !== null) return refused(fault);
  if (count.users !== null && !(Number.isSafeInteger(count.users) && count.users > 0))
    return refused("text_needed");
  const reason = cleanText(input.reason);
  return withTransaction(context.db, async (tx) => {
    const locked = await lockPlatformForEdit(tx, context, input.platformId);
    if (!locked.ok) return locked;
    const { platform, edits } = locked;
    if (platform.state === "merged") return refused("unknown_platform");
    if (edits.waitingSeq !== null) return refused("users_wait");
    const next = { users: count.users, usersSource: count.source, usersAsOf: count.asOf };
    const old = loggedCount(platform);
    if (Object.entries(next).every(([key, value]) => old[key] === value)) return refused("nothing_changed");
    const at = await nowOf(context, tx);
    const waits = await takesTwo(tx, platform, count.users, at);
    const editor = byStaff(actor.staffId);
    const type = waits ? "users_proposed" : "users_set";
    await insertEdit(tx, edits, { type, at, editor, old, new: next, reason });
    if (!waits) await applyUsers(tx, platform.id, count);
    return done({ platformId: platform.id, waits });
  });
}

async function takesTwo(tx: Tx, { id, users }: PlatformRow, next: number | null, at: Date): Promise<boolean> {
  const rules = (await findRulebookInForce(tx, at)) ?? DEFAULT_RULEBOOK;
  const changes = await listUsersChanges(tx, id, new Date(changesSince(at.getTime(), rules)));
  return needsSecondPerson(next, { users, changes }, at.getTime(), rules);
}
