// What confirming, refusing and withdrawing a count of users share: the count waits for a second person.
import { withTransaction, type Tx } from "@/db/engine/client";
import { findEdit, type EditRow } from "@/db/edit/edit-history";
import { byStaff, insertEdit, type LockedEdits, type NewEdit } from "@/db/edit/edit-log";
import type { PlatformRow } from "@/db/platform/platform-admin";
import { listOwnAccounts } from "@/db/people/staff";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { lockPlatformForEdit } from "@/lib/platform/engine/edit-platform";

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

export type UsersDecided = Result<{ readonly platformId: string }>;

/** The edit that a decision on a proposal is logged as, or a refusal. */
type Judged = Result<Omit<NewEdit, "at" | "editor">>;
type Judge = (waiting: Waiting) => Judged | Promise<Judged>;

/** Locks the platform, finds the proposal that waits, and logs what `judge` makes of it. Refuses when none waits any more. */
export function decideWaitingUsers(
  context: CommandContext,
  actor: RegulatorActor,
  { platformId }: WaitingUsersInput,
  judge: Judge,
): Promise<UsersDecided> {
  return withTransaction(context.db, async (tx): Promise<UsersDecided> => {
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
