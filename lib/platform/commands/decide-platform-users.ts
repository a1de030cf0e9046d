// A count of users that waits: another person confirms or refuses it, and the person who proposed it may take it back.
import { withTransaction, type Tx } from "@/db/engine/client";
import { findEdit, type EditRow } from "@/db/edit/edit-history";
import { byStaff, insertEdit, type LockedEdits, type NewEdit } from "@/db/edit/edit-log";
import type { PlatformRow } from "@/db/platform/platform-admin";
import { listOwnAccounts } from "@/db/people/staff";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { numberIn, textIn } from "@/lib/domain/shared/edit-log";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { lockPlatformForEdit } from "@/lib/platform/engine/edit-platform";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { loggedCount, moveUsers } from "@/lib/platform/commands/set-platform-users";

export interface WaitingUsersInput {
  readonly platformId: string;
}

interface Waiting {
  readonly tx: Tx;
  readonly platform: PlatformRow;
  readonly edits: LockedEdits;
  readonly proposal: EditRow;
  readonly proposedBy: string;
  /** Whether the actor is the person who proposed it, under whichever account. */
  readonly own: boolean;
  readonly at: Date;
}

type Decided = Result<{ readonly platformId: string }>;

/** What a log calls a decision on a proposal, or why it is none. */
type Judged = Result<Omit<NewEdit, "at" | "editor">>;
type Judge = (waiting: Waiting) => Judged | Promise<Judged>;

function decide(
  context: CommandContext,
  actor: RegulatorActor,
  { platformId }: WaitingUsersInput,
  judge: Judge,
): Promise<Decided> {
  return withTransaction(context.db, async (tx): Promise<Decided> => {
    const locked = await lockPlatformForEdit(tx, context, platformId);
    if (!locked.ok) return locked;
    const { platform, edits } = locked;
    const proposal = edits.waitingSeq === null ? null : await findEdit(tx, platformId, edits.waitingSeq);
    if (proposal?.actorId == null) return refused("somebody_was_faster");
    const proposedBy = proposal.actorId;
    const own = (await listOwnAccounts(tx, actor.staffId)).includes(proposedBy);
    const at = await nowOf(context, tx);
    const edit = await judge({ tx, platform, edits, proposal, proposedBy, own, at });
    if (!edit.ok) return edit;
    await insertEdit(tx, edits, { ...edit.value, at, editor: byStaff(actor.staffId) });
    return done({ platformId });
  });
}

/**
 * The count takes effect, and the thresholds are asked. Refuses the person who proposed it, a proposal that nobody sees
 * waiting any more, and one that was made against another count than the one that stands.
 */
export function confirmPlatformUsers(
  context: CommandContext,
  actor: RegulatorActor,
  input: WaitingUsersInput,
): Promise<Decided> {
  return decide(context, actor, input, async ({ tx, platform, proposal, proposedBy, own }) => {
    if (own) return refused("own_edit");
    if (platform.state === "merged") return refused("unknown_platform");
    const stands = loggedCount(platform);
    const { old, new: next, reason } = proposal;
    if (Object.entries(stands).some(([key, value]) => old?.[key] !== value)) return refused("edit_stale");
    await moveUsers(tx, platform.id, {
      users: numberIn(next, "users"),
      source: textIn(next, "usersSource"),
      asOf: textIn(next, "usersAsOf"),
    });
    const decided = { type: "users_confirmed", proposedBy, old: stands, new: next ?? {} } as const;
    return done(reason === null ? decided : { ...decided, reason });
  });
}

/** The count stays what it was, with a reason. Refuses the person who proposed it: they take it back. */
export async function refusePlatformUsers(
  context: CommandContext,
  actor: RegulatorActor,
  { platformId, reason }: WaitingUsersInput & { readonly reason: string },
): Promise<Decided> {
  const fault = textFault(reason, "reason");
  if (fault !== null) return refused(fault);
  return decide(context, actor, { platformId }, ({ proposal, proposedBy, own }) =>
    own
      ? refused("own_edit")
      : done({ type: "users_refused", proposedBy, new: proposal.new ?? {}, reason: cleanText(reason) }),
  );
}

/** Takes it back. Refuses everybody but the account that proposed it. */
export function withdrawPlatformUsers(
  context: CommandContext,
  actor: RegulatorActor,
  input: WaitingUsersInput,
): Promise<Decided> {
  return decide(context, actor, input, ({ proposal, proposedBy }) =>
    actor.staffId === proposedBy
      ? done({ type: "users_withdrawn", new: proposal.new ?? {} })
      : refused("not_found"),
  );
}
