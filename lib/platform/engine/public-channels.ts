// The channels of a platform as anybody may read them: nothing is left out because somebody doubts it.
import type { Db } from "@/db/engine/client";
import { countDoubters } from "@/db/platform/channel-doubters";
import { listDoubted } from "@/db/platform/channel-reports";
import { listOpenChannels, type ChannelRow } from "@/db/platform/channels";
import { openAt, type OpenState } from "@/lib/domain/platform/channel-hours";
import { isUnderCheck } from "@/lib/domain/platform/number-report";
import type { RegisterRules } from "@/lib/domain/rulebook/rulebook";

/** More stand in the register. */
const CHANNELS_SHOWN = 100;

export interface PublicChannel extends ChannelRow {
  /** Null when nobody knows the hours. */
  readonly state: OpenState | null;
  readonly underCheck: boolean;
}

export interface PublicChannels {
  readonly now: Date;
  readonly channels: readonly PublicChannel[];
  readonly more: boolean;
  /** All of them, those that are not shown too. */
  readonly open: readonly ChannelRow[];
}

/** The open ones, those that were declared first in front, each open or closed at this instant. */
export async function publicChannels(
  db: Db,
  platformId: string,
  now: Date,
  rules: RegisterRules,
): Promise<PublicChannels> {
  const [rows, doubted] = await Promise.all([
    listOpenChannels(db, platformId),
    // Nobody who was answered is among fewer than it takes: most numbers need no second look.
    listDoubted(db, platformId, rules.number_check_people),
  ]);
  const doubters = await countDoubters(db, doubted, rules);
  return {
    now,
    channels: rows.slice(0, CHANNELS_SHOWN).map((row) => ({
      ...row,
      state: row.hours === null ? null : openAt(row.hours, now.getTime()),
      underCheck: isUnderCheck(doubters.get(row.id) ?? 0, rules),
    })),
    more: rows.length > CHANNELS_SHOWN,
    open: rows,
  };
}
