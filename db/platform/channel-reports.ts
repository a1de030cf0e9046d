// Reports that a number is not the platform's: who said so, what waits for an officer, and what was answered.
import { and, eq, isNull, lte, sql } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { chainReports, lockReports } from "@/db/platform/chain-reports";
import { handOf } from "@/db/platform/hand-of";
import { channelReport } from "@/db/platform/schema/channel";
import { addWaitingStranger, countWaiting, HANDS } from "@/db/platform/waiting-reports";

/** A person has one open report of a channel. True when this one is new; it stands in the chain of its channel then. The caller holds the channel. */
export async function insertReport(
  tx: Tx,
  report: Pick<
    typeof channelReport.$inferInsert,
    "id" | "channelId" | "version" | "personId" | "note" | "at"
  >,
): Promise<boolean> {
  const rows = await tx
    .insert(channelReport)
    .values(report)
    .onConflictDoNothing()
    .returning({ id: channelReport.id });
  await chainReports(tx, report.channelId);
  if (rows.length === 0) return false;
  if (report.personId == null) await addWaitingStranger(tx, report.channelId, report.at);
  else await countWaiting(tx, report.channelId);
  return true;
}

/** An open hotline of a listed platform, with its version; null when there is none of this id. */
export async function findPublicNumber(
  db: Executor,
  channelId: string,
): Promise<{ readonly version: number; readonly number: string; readonly slug: string } | null> {
  const [row] = await db.execute<{ version: number; number: string; slug: string }>(sql`
    select c.version, v.place as number, p.slug from platform_channel c
    join channel_version v on v.channel_id = c.id and v.version = c.version
    join platform p on p.id = c.platform_id
    where c.id = ${channelId}::uuid and c.closed_at is null and v.kind = 'hotline' and p.state = 'listed'`);
  return row ?? null;
}

export interface OpenReports {
  readonly channelId: string;
  /** People whose contact answered a code, one each; those of one private mail domain are one, as one hand makes its mailboxes. */
  readonly proved: number;
  readonly others: number;
  /** The place of the last of them in the chain: somebody who answers from this page has seen up to there. */
  readonly lastSeq: number;
  readonly firstAt: Date;
  /** What they wrote, those with a proved contact and then the newest first, at most five, and one of a hand. */
  readonly notes: readonly string[];
}

/** What waits on the open channels of a platform, the longest waiting first. */
export async function listOpenReports(db: Executor, platformId: string): Promise<OpenReports[]> {
  const rows = await db.execute<{
    channel_id: string;
    proved: number;
    others: number;
    last_seq: number;
    first_at: string;
    notes: string[] | null;
  }>(sql`
    with waiting as (
      select r.channel_id, r.id, r.person_id, r.seq, r.at, r.note,
        case when r.person_id is not null then ${handOf(sql`r.person_id`)} end as hand
      from channel_report r join platform_channel c on c.id = r.channel_id
      where c.platform_id = ${platformId}::uuid and c.closed_at is null and r.settled_at is null),
    said as (
      select channel_id, note, row_number() over (partition by channel_id order by hand is null, at desc, seq desc) as place
      from (select *, row_number() over (partition by channel_id, coalesce(hand, id::text) order by at desc, seq desc) as nth
        from waiting where note <> '') noted
      where nth = 1)
    select w.channel_id, count(distinct w.hand)::int as proved, (count(*) - count(w.person_id))::int as others,
      coalesce(max(w.seq), 0) as last_seq, min(w.at)::text as first_at,
      (select array_agg(s.note order by s.place) from said s where s.channel_id = w.channel_id and s.place <= 5) as notes
    from waiting w group by w.channel_id order by min(w.at)`);
  return rows.map((row) => ({
    channelId: row.channel_id,
    proved: row.proved,
    others: row.others,
    lastSeq: row.last_seq,
    firstAt: new Date(row.first_at),
    notes: row.notes ?? [],
  }));
}

/** The open channels of a platform that so many hands doubt; what strangers said is not read. */
export async function listDoubted(db: Executor, platformId: string, hands: number): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select c.id from platform_channel c cross join lateral (
      select ${HANDS} as hands from channel_report r
      where r.channel_id = c.id and r.settled_at is null and r.person_id is not null) w
    where c.platform_id = ${platformId}::uuid and c.closed_at is null and c.waiting_since is not null
      and w.hands >= ${hands}`);
  return rows.map(({ id }) => id);
}

/** A number that people doubt, as a task of an officer. */
export interface NumberTask extends Pick<OpenReports, "channelId" | "proved" | "others" | "firstAt"> {
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly number: string;
}

/**
 * Numbers that people doubt, each once: those that most hands reported first, then by age. Whatever strangers report, and however
 * often, stands behind what one proved person reported. Goes along an index of the channels on which something waits.
 */
export async function listNumberTasks(db: Executor, limit: number): Promise<NumberTask[]> {
  const rows = await db.execute<
    Omit<NumberTask, "firstAt"> & { firstAt: string } & Record<string, unknown>
  >(sql`
    select c.id as "channelId", v.place as number, p.slug, p.name_zh as "nameZh", p.name_en as "nameEn",
      c.waiting_hands as proved, c.waiting_others as others, c.waiting_since::text as "firstAt"
    from platform_channel c
    join channel_version v on v.channel_id = c.id and v.version = c.version
    join platform p on p.id = c.platform_id and p.state <> 'merged'
    where c.waiting_since is not null and c.closed_at is null
    order by c.waiting_hands desc nulls last, c.waiting_since, c.id limit ${limit}`);
  return rows.map((row) => ({ ...row, firstAt: new Date(row.firstAt) }));
}

/** Places in the chain of the first and the last report that wait. */
export interface WaitingReports {
  readonly first: number;
  readonly last: number;
}

/** What waits on a channel, which is held from now on: none comes before it is answered. Null when nothing does. */
export async function lockWaitingReports(tx: Tx, channelId: string): Promise<WaitingReports | null> {
  await lockReports(tx, channelId);
  // What a program without a chain wrote has its place now, and is answered with the others.
  await chainReports(tx, channelId);
  const [row] = await tx.execute<{ first: number | null; last: number | null }>(sql`
    select min(seq) as first, max(seq) as last from channel_report
    where channel_id = ${channelId}::uuid and settled_at is null`);
  return row?.first == null || row.last === null ? null : { first: row.first, last: row.last };
}

/** Answers what waits on a channel, up to a place in its chain or all of it. How many reports that were. */
export async function settleReports(tx: Tx, channelId: string, at: Date, upTo?: number): Promise<number> {
  await lockReports(tx, channelId);
  const seen = upTo === undefined ? undefined : lte(channelReport.seq, upTo);
  const rows = await tx
    .update(channelReport)
    .set({ settledAt: at })
    .where(and(eq(channelReport.channelId, channelId), isNull(channelReport.settledAt), seen))
    .returning({ id: channelReport.id });
  await countWaiting(tx, channelId);
  return rows.length;
}
