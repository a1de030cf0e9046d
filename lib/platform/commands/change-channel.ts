// A regulator stores the next version of a channel: another number, other hours, or that somebody checked it again. Its kind stays.
import { settleReports } from "@/db/platform/channel-reports";
import { listOpenPlaceKeys } from "@/db/platform/channels";
import { channelKey, readChannel, type TypedChannel } from "@/lib/domain/platform/channel";
import { PLAIN_HOURS_WORDS, writeChannel } from "@/lib/domain/platform/write-channel";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { canonical } from "@/lib/domain/shared/event-chain";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { bringDroppedReports } from "@/lib/platform/engine/declared-again";
import { declareNextVersion, type NextVersionInput } from "@/lib/platform/engine/next-version";

export interface ChangeChannelInput extends NextVersionInput {
  /** The whole declaration. The kind is that of the channel, whatever stands here. */
  readonly channel: TypedChannel;
}

/**
 * Another place answers what people said of the number before. Refuses what cannot be read (`channel_unfit`), what changes nothing, a place that another channel of the platform has
 * (`channel_alike`), a channel that is not open there, no reason, and a stale page.
 */
export function changeChannel(
  context: CommandContext,
  actor: RegulatorActor,
  { channel: typed, ...input }: ChangeChannelInput,
): Promise<Result<{ readonly version: number }>> {
  return declareNextVersion(context, actor, input, "changed", async (tx, channel, at) => {
    const read = readChannel({ ...typed, kind: channel.kind }, chinaDay(at));
    if (!read.ok) return refused("channel_unfit");
    const [was, is] = [channel, read.value].map((one) => canonical(writeChannel(one, PLAIN_HOURS_WORDS)));
    if (was === is) return refused("nothing_changed");
    const placeKey = channelKey(read.value);
    const declaration = read.value;
    if (placeKey === channelKey(channel)) return done({ declaration, answer: { answered: 0 } });
    const taken = await listOpenPlaceKeys(tx, input.platformId);
    if (taken.includes(placeKey)) return refused("channel_alike");
    // What people said was of the number before: nobody doubted this one, unless it stood before that and went.
    const answered = await settleReports(tx, channel.id, at);
    const next = { channelId: channel.id, version: channel.version + 1, placeKey };
    await bringDroppedReports(tx, input.platformId, at, [next]);
    return done({ declaration, answer: { answered } });
  });
}
