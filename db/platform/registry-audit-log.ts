// The whole register of channels, names and reports as it is stored: what verification reads. There is little of it beside the
// complaints.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import type { ChannelDeclaration, ChannelDeed } from "@/lib/domain/platform/channel";
import type { KnownAs } from "@/lib/domain/platform/known-as";

export interface LoggedChannelRow {
  readonly id: string;
  readonly platformId: string;
  readonly placeKey: string;
  readonly version: number;
  readonly closedMs: number | null;
  readonly reports: number;
  /** 64 hexadecimal digits; null before the first report. */
  readonly reportsHead: string | null;
}

export interface LoggedVersion extends ChannelDeclaration {
  readonly channelId: string;
  readonly version: number;
  readonly deed: ChannelDeed;
  /** The platform that it belonged to from then on. */
  readonly platformId: string;
  readonly atMs: number;
  readonly actorId: string;
  readonly reason: string;
}

export interface LoggedKnownAs extends KnownAs {
  readonly id: string;
  readonly platformId: string;
  readonly matchKey: string;
  readonly addedMs: number;
  readonly endedMs: number | null;
}

export interface LoggedReport {
  readonly channelId: string;
  readonly version: number;
  readonly personId: string | null;
  readonly note: string;
  readonly atMs: number;
  readonly settledMs: number | null;
  readonly seq: number | null;
  /** In hexadecimal digits. */
  readonly salt: string | null;
  readonly prevHash: string | null;
  readonly hash: string | null;
}

const ms = (column: string) => sql.raw(`(extract(epoch from ${column}) * 1000)::float8`);
const hex = (column: string) => sql.raw(`encode(${column}, 'hex')`);

export async function listLoggedChannels(executor: Executor): Promise<LoggedChannelRow[]> {
  const rows = await executor.execute<LoggedChannelRow & Record<string, unknown>>(sql`
    select id, platform_id as "platformId", place_key as "placeKey", version, ${ms("closed_at")} as "closedMs", reports,
      ${hex("reports_head")} as "reportsHead"
    from platform_channel order by id`);
  return [...rows];
}

/** Every version, also those of no channel. */
export async function listLoggedVersions(executor: Executor): Promise<LoggedVersion[]> {
  const rows = await executor.execute<LoggedVersion & Record<string, unknown>>(sql`
    select channel_id as "channelId", version, deed, platform_id as "platformId", kind, place as "where", hours,
      one_tap as "oneTap", elder_line as "elderLine", text_instead as "textInstead", bot_vendor as "botVendor", origin, source,
      to_char(checked_on, 'YYYY-MM-DD') as "checkedOn", ${ms("at")} as "atMs", actor_id as "actorId", reason
    from channel_version order by channel_id, version`);
  return [...rows];
}

export async function listLoggedKnownAs(executor: Executor): Promise<LoggedKnownAs[]> {
  const rows = await executor.execute<LoggedKnownAs & Record<string, unknown>>(sql`
    select id, platform_id as "platformId", kind, text, match_key as "matchKey", source,
      to_char(checked_on, 'YYYY-MM-DD') as "checkedOn", ${ms("added_at")} as "addedMs", ${ms("ended_at")} as "endedMs"
    from platform_known_as order by id`);
  return [...rows];
}

/** Every report in the order of its chain. */
export async function listLoggedReports(executor: Executor): Promise<LoggedReport[]> {
  const rows = await executor.execute<LoggedReport & Record<string, unknown>>(sql`
    select channel_id as "channelId", version, person_id as "personId", note, ${ms("at")} as "atMs",
      ${ms("settled_at")} as "settledMs", seq, ${hex("salt")} as salt, ${hex("prev_hash")} as "prevHash", ${hex("hash")} as hash
    from channel_report order by channel_id, seq`);
  return [...rows];
}

/** Reports that have no place in a chain yet: a program without one wrote them, and nothing can be held against them. */
export async function countUnchainedReports(executor: Executor): Promise<number> {
  const [row] = await executor.execute<{ count: number }>(
    sql`select count(*)::int as count from channel_report where hash is null`,
  );
  return row?.count ?? 0;
}
