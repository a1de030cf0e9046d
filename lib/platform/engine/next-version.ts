// What every next version of a channel begins with: the platform is locked, the page was not stale, the channel is open.
import { withTransaction, type Tx } from "@/db/engine/client";
import { byStaff, insertEdit } from "@/db/edit/edit-log";
import { findChannel, insertVersion, type ChannelRow, type NewVersion } from "@/db/platform/channels";
import { channelKey, type ChannelDeclaration } from "@/lib/domain/platform/channel";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import type { EditType } from "@/lib/domain/shared/edit-log";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { editInstant, lockPlatformForEdit } from "@/lib/platform/engine/edit-platform";
import {
  loggedAnswer,
  loggedChannel,
  loggedNext,
  type NumberAnswer,
} from "@/lib/platform/engine/logged-channel";

export interface NextVersionInput {
  readonly platformId: string;
  readonly channelId: string;
  readonly reason: string;
}

/** What the channel is from now on, and what of the reports of its number that answers; or why not. */
type Decide = (
  tx: Tx,
  channel: ChannelRow,
  at: Date,
) => Promise<Result<{ readonly declaration: ChannelDeclaration; readonly answer: NumberAnswer }>>;

const EDITS = { changed: "channel_changed", closed: "channel_closed" } as const satisfies Record<
  string,
  EditType
>;

/** Refuses no reason, a stale page, and a channel that is not open on this platform (`channel_gone`). */
export async function declareNextVersion(
  context: CommandContext,
  actor: RegulatorActor,
  { platformId, channelId, reason: typedReason }: NextVersionInput,
  deed: NewVersion["deed"] & keyof typeof EDITS,
  decide: Decide,
): Promise<Result<{ readonly version: number }>> {
  const fault = textFault(typedReason, "reason");
  if (fault !== null) return refused(fault);
  const reason = cleanText(typedReason);
  return withTransaction(context.db, async (tx) => {
    const locked = await lockPlatformForEdit(tx, context, platformId);
    if (!locked.ok) return locked;
    const channel = isUuid(channelId) ? await findChannel(tx, platformId, channelId) : null;
    if (channel?.closedAt !== null) return refused("channel_gone");
    const at = await editInstant(tx, context, locked.edits);
    const decided = await decide(tx, channel, at);
    if (!decided.ok) return decided;
    const { declaration, answer } = decided.value;
    const version = channel.version + 1;
    const { staffId: actorId } = actor;
    const placeKey = channelKey(declaration);
    const head = { channelId, version, deed, platformId, placeKey } as const;
    await insertVersion(tx, { ...head, declaration, at, actorId, reason });
    const old = loggedChannel(channel, channel);
    const next = loggedNext({ id: channelId, version, deed }, declaration);
    const edit = { type: EDITS[deed], at, editor: byStaff(actorId), reason } as const;
    await insertEdit(tx, locked.edits, { ...edit, old, new: { ...next, ...loggedAnswer(answer) } });
    return done({ version });
  });
}
