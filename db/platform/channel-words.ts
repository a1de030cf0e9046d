// What the register said of a place from when on, whichever channel said it: a number that was closed and is declared once more is
// the same number. Source: docs/domain/channel-evidence.md, "Old and new".
import { sql, type SQL } from "drizzle-orm";
import { type ChannelDeclaration, channelKey } from "@/lib/domain/platform/channel";
import type { WordsFrom } from "@/lib/domain/platform/channel-evidence";

/** Each version that says something else than the one before it of its channel, or spells it otherwise; and the first ones. */
export interface Spelling extends Pick<ChannelDeclaration, "where" | "oneTap" | "elderLine"> {
  readonly channelId: string;
  /** Whose the channel was at that instant. */
  readonly platformId: string;
  readonly atMs: number;
  /** When the channel was closed; null while it is open. */
  readonly closedMs: number | null;
}

const CHANGED = sql`(v.place, v.one_tap, v.elder_line) is distinct from
  (lag(v.place) over ordered, lag(v.one_tap) over ordered, lag(v.elder_line) over ordered)`;

/** `spelled.spellings` for each `spelled.place_key` of a platform, from the earliest on, those of closed channels too. */
export const spelledOf = (platformId: string): SQL => sql`(
  select place_key, json_agg(json_build_object('channelId', channel_id, 'platformId', platform_id,
    'atMs', (extract(epoch from at) * 1000)::float8, 'closedMs', (extract(epoch from closed_at) * 1000)::float8, 'where', place, 'oneTap', one_tap, 'elderLine', elder_line)
    order by at, channel_id, version) as spellings
  from (select p.place_key, p.closed_at, v.channel_id, v.platform_id, v.version, v.at, v.place, v.one_tap, v.elder_line,
      v.version = 1 or ${CHANGED} as changed
    from platform_channel p join channel_version v on v.channel_id = p.id
    where p.platform_id = ${platformId}::uuid
    window ordered as (partition by v.channel_id order by v.version)) versions
  where changed group by place_key) spelled`;

export interface PlaceWords {
  /** Since when its place, one tap and elder line are what they are: checking them again changes nothing. */
  readonly wordsSince: Date;
  /** What the register said of its place, from the earliest words on; before its first version, what closed channels said. */
  readonly words: readonly WordsFrom[];
  /**
   * Platforms of which it was declared before they were merged into this one; also where it was closed and is declared once more. Not
   * those of which the same place was declared while this one had it.
   */
  readonly cameFrom: readonly string[];
}

/** Of one channel, from the spellings of its place. */
export function placeWords(
  { id, kind, platformId }: Pick<ChannelDeclaration, "kind"> & { id: string; platformId: string },
  spellings: readonly Spelling[],
): PlaceWords {
  const said = ({ where, oneTap, elderLine }: Spelling) =>
    JSON.stringify([channelKey({ kind, where }), oneTap, elderLine]);
  const own = spellings.filter(({ channelId }) => channelId === id);
  const [first] = own;
  const last = own.findLast((one, n) => n === 0 || said(one) !== said(own[n - 1] ?? one));
  if (first === undefined || last === undefined) throw new Error("A channel has a first version.");
  const before = spellings.filter(({ channelId, atMs }) => channelId !== id && atMs < first.atMs);
  const all = [...before, ...own];
  const line = all.filter(
    ({ channelId, closedMs }) => channelId === id || (closedMs ?? Infinity) <= first.atMs,
  );
  return {
    wordsSince: new Date(last.atMs),
    words: all.map((one) => ({ fromMs: one.atMs, same: said(one) === said(last) })),
    cameFrom: [...new Set(line.map((one) => one.platformId))].filter((from) => from !== platformId),
  };
}
