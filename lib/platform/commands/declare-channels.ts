// A regulator declares channels of a platform, one from the form or many from a table: all of them, or none.
import { v7 } from "uuid";
import { withTransaction } from "@/db/engine/client";
import { byStaff, digestOf, insertEdit } from "@/db/edit/edit-log";
import { insertChannels, listOpenPlaceKeys } from "@/db/platform/channels";
import { channelKey, MOST_CHANNELS, readChannel, type TypedChannel } from "@/lib/domain/platform/channel";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { bringDroppedReports } from "@/lib/platform/engine/declared-again";
import { editInstant, lockPlatformForEdit } from "@/lib/platform/engine/edit-platform";
import { loggedChannel } from "@/lib/platform/engine/logged-channel";

export interface DeclareChannelsInput {
  readonly platformId: string;
  readonly channels: readonly TypedChannel[];
  /** Why they are declared, for readers of the log. */
  readonly reason: string;
}

/**
 * Refuses no channel, no reason, one that cannot be read (`channel_unfit`), one that stands already or is there twice
 * (`channel_alike`), more than a platform may have, an unknown or merged platform, and a stale page.
 */
export async function declareChannels(
  context: CommandContext,
  actor: RegulatorActor,
  { platformId, channels, reason: typedReason }: DeclareChannelsInput,
): Promise<Result<{ readonly declared: number }>> {
  const fault = textFault(typedReason, "reason");
  if (fault !== null) return refused(fault);
  if (channels.length === 0) return refused("nothing_changed");
  const reason = cleanText(typedReason);
  return withTransaction(context.db, async (tx) => {
    const locked = await lockPlatformForEdit(tx, context, platformId);
    if (!locked.ok) return locked;
    if (locked.platform.state === "merged") return refused("unknown_platform");
    const at = await editInstant(tx, context, locked.edits);
    const taken = new Set(await listOpenPlaceKeys(tx, platformId));
    if (taken.size + channels.length > MOST_CHANNELS) return refused("too_many_channels");
    const versions = [];
    for (const typed of channels) {
      const read = readChannel(typed, chinaDay(at));
      if (!read.ok) return refused("channel_unfit");
      const placeKey = channelKey(read.value);
      if (taken.has(placeKey)) return refused("channel_alike");
      taken.add(placeKey);
      const head = { channelId: v7(), version: 1, deed: "declared", platformId, placeKey } as const;
      versions.push({ ...head, declaration: read.value, at, actorId: actor.staffId, reason });
    }
    await insertChannels(tx, versions);
    await bringDroppedReports(tx, platformId, at, versions);
    const logged = versions.map(({ channelId: id, version, declaration }) =>
      loggedChannel({ id, version }, declaration),
    );
    const [first = {}, ...more] = logged;
    const edit = { at, editor: byStaff(actor.staffId), reason };
    // Many are named by their number and digest; every version of them stands in the register.
    const many = { channels: logged.length, digest: digestOf(logged) };
    await insertEdit(
      tx,
      locked.edits,
      more.length === 0
        ? { ...edit, type: "channel_declared", new: first }
        : { ...edit, type: "channels_declared", new: many },
    );
    return done({ declared: versions.length });
  });
}
