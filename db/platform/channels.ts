// Channels as they stand, and every version of what was declared of one.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { placeWords, type PlaceWords, spelledOf, type Spelling } from "@/db/platform/channel-words";
import { channelVersion, platformChannel } from "@/db/platform/schema/channel";
import type { ChannelDeclaration, ChannelDeed } from "@/lib/domain/platform/channel";

/** A channel with the version of it that stands. */
export interface ChannelRow extends ChannelDeclaration, PlaceWords {
  readonly id: string;
  readonly version: number;
  /** When this version was declared. */
  readonly at: Date;
  readonly closedAt: Date | null;
}

const DECLARATION = {
  kind: channelVersion.kind,
  where: channelVersion.place,
  hours: channelVersion.hours,
  oneTap: channelVersion.oneTap,
  elderLine: channelVersion.elderLine,
  textInstead: channelVersion.textInstead,
  botVendor: channelVersion.botVendor,
  origin: channelVersion.origin,
  source: channelVersion.source,
  checkedOn: channelVersion.checkedOn,
  at: channelVersion.at,
};

const IS_OPEN = isNull(platformChannel.closedAt);

async function selectChannels(
  db: Executor,
  platformId: string,
  condition: typeof IS_OPEN,
): Promise<ChannelRow[]> {
  const rows = await db
    .select({
      ...DECLARATION,
      id: platformChannel.id,
      version: platformChannel.version,
      spellings: sql<readonly Spelling[]>`spelled.spellings`,
      closedAt: platformChannel.closedAt,
    })
    .from(platformChannel)
    .innerJoin(
      channelVersion,
      and(
        eq(channelVersion.channelId, platformChannel.id),
        eq(channelVersion.version, platformChannel.version),
      ),
    )
    .innerJoin(spelledOf(platformId), eq(sql`spelled.place_key`, platformChannel.placeKey))
    .where(and(eq(platformChannel.platformId, platformId), condition))
    .orderBy(asc(platformChannel.id));
  return rows.map(({ spellings, ...row }) => ({ ...row, ...placeWords({ ...row, platformId }, spellings) }));
}

/** All open channels of a platform, those that were declared first in front: who judges by them judges by none left out. */
export function listOpenChannels(db: Executor, platformId: string): Promise<ChannelRow[]> {
  return selectChannels(db, platformId, IS_OPEN);
}

/** A channel of this platform, open or closed; null when it is none of its channels. */
export async function findChannel(db: Executor, platformId: string, id: string): Promise<ChannelRow | null> {
  const [row] = await selectChannels(db, platformId, eq(platformChannel.id, id));
  return row ?? null;
}

/** The keys of the places that are taken on a platform. */
export async function listOpenPlaceKeys(db: Executor, platformId: string): Promise<readonly string[]> {
  const rows = await db
    .select({ key: platformChannel.placeKey })
    .from(platformChannel)
    .where(and(eq(platformChannel.platformId, platformId), isNull(platformChannel.closedAt)));
  return rows.map(({ key }) => key);
}

export interface NewVersion {
  readonly channelId: string;
  readonly version: number;
  readonly deed: ChannelDeed;
  readonly platformId: string;
  readonly placeKey: string;
  readonly declaration: ChannelDeclaration;
  readonly at: Date;
  readonly actorId: string;
  readonly reason: string;
}

function versionRow({ declaration, placeKey: _key, ...row }: NewVersion) {
  const { where: place, ...fields } = declaration;
  // The row last: a declaration may be that of a stored version, which has a number and an instant of its own.
  return { ...fields, ...row, place };
}

/** New channels, each with its first version. */
export async function insertChannels(tx: Tx, versions: readonly NewVersion[]): Promise<void> {
  await tx.insert(platformChannel).values(
    versions.map(({ channelId: id, platformId, placeKey, version }) => ({
      id,
      platformId,
      placeKey,
      version,
    })),
  );
  await tx.insert(channelVersion).values(versions.map(versionRow));
}

/** The next version of a channel, which stands from now on. A closing ends the channel at its instant. */
export async function insertVersion(tx: Tx, next: NewVersion): Promise<void> {
  const { channelId, version, placeKey, deed, at } = next;
  await tx.insert(channelVersion).values(versionRow(next));
  await tx
    .update(platformChannel)
    .set({ version, placeKey, closedAt: deed === "closed" ? at : null })
    .where(eq(platformChannel.id, channelId));
}

/**
 * Hands every channel of a platform to the one that it was merged into, with a version that says so. An open one that the
 * heir has too is closed: the heir's stands. Answers how many were handed over, and how many of them closed.
 */
export async function moveChannels(
  tx: Tx,
  {
    fromId,
    toId,
    at,
    actorId,
    reason,
  }: Pick<NewVersion, "at" | "actorId" | "reason"> & {
    readonly fromId: string;
    readonly toId: string;
  },
): Promise<{ readonly moved: number; readonly closed: number }> {
  const instant = sql`${at.toISOString()}::timestamptz`;
  const [counts] = await tx.execute<{ moved: number; closed: number }>(sql`
    with twin as (
      select c.id from platform_channel c join platform_channel h
        on h.platform_id = ${toId} and h.place_key = c.place_key and h.closed_at is null
      where c.platform_id = ${fromId} and c.closed_at is null),
    moved as (
      update platform_channel c set platform_id = ${toId}, version = c.version + 1,
        closed_at = case when c.id in (select id from twin) then ${instant} else c.closed_at end
      where c.platform_id = ${fromId} returning c.id, c.version, c.id in (select id from twin) as closed),
    written as (
      insert into channel_version (channel_id, version, deed, platform_id, kind, place, hours, one_tap, elder_line,
        text_instead, bot_vendor, origin, source, checked_on, at, actor_id, reason)
      select v.channel_id, m.version, case when m.closed then 'closed' else 'moved' end, ${toId}::uuid, v.kind, v.place,
        v.hours, v.one_tap, v.elder_line, v.text_instead, v.bot_vendor, v.origin, v.source, v.checked_on, ${instant},
        ${actorId}::uuid, ${reason}
      from moved m join channel_version v on v.channel_id = m.id and v.version = m.version - 1)
    select count(*)::int as moved, count(*) filter (where closed)::int as closed from moved`);
  return counts ?? { moved: 0, closed: 0 };
}
