// Reports that a number is not the platform's: who said so, what waits for an officer, and what was answered.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { chainReports, lockReports } from "@/db/platform/chain-reports";
import { handOf } from "@/db/platform/hand-of";
import { channelReport } from "@/db/platform/schema/channel";

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
  return rows.length === 1;
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
  /** How many reports these are: somebody who answers them has seen so many. */
  readonly count: number;
  readonly firstAt: Date;
  /** What they wrote, those with a proved contact and then the newest first, at most five. */
  readonly notes: readonly string[];
}

/** Of reports `r`: people whose contact answered a code, and what strangers said. */
const PROVED = sql`count(distinct case when r.person_id is not null then ${handOf(sql`r.person_id`)} end)::int`;
const OTHERS = sql`(count(*) - count(r.person_id))::int`;

/** What waits on the open channels of a platform, the longest waiting first. */
export async function listOpenReports(db: Executor, platformId: string): Promise<OpenReports[]> {
  const rows = await db.execute<{
    channel_id: string;
    proved: number;
    others: number;
    count: number;
    first_at: string;
    notes: string[] | null;
  }>(sql`
    select r.channel_id, ${PROVED} as proved, ${OTHERS} as others, count(*)::int as count,
      min(r.at)::text as first_at,
      (array_agg(r.note order by r.person_id is null, r.at desc) filter (where r.note <> ''))[1:5] as notes
    from channel_report r join platform_channel c on c.id = r.channel_id
    where c.platform_id = ${platformId}::uuid and c.closed_at is null and r.settled_at is null
    group by r.channel_id order by min(r.at)`);
  return rows.map((row) => ({
    channelId: row.channel_id,
    proved: row.proved,
    others: row.others,
    count: row.count,
    firstAt: new Date(row.first_at),
    notes: row.notes ?? [],
  }));
}

/** A number that people doubt, as a task of an officer. */
export interface NumberTask extends Pick<OpenReports, "channelId" | "proved" | "others" | "firstAt"> {
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly number: string;
}

/**
 * Numbers that people doubt: those that a proved person reported first, then by age. Strangers can report any number of numbers,
 * and bury none that somebody proved reported. Goes once along the places of the open reports by channel, and then along their
 * ages from one channel to the next, so that what is read follows what is asked for, however many reports there are of one number.
 */
export async function listNumberTasks(db: Executor, limit: number): Promise<NumberTask[]> {
  const rows = await db.execute<
    Omit<NumberTask, "firstAt"> & { firstAt: string } & Record<string, unknown>
  >(sql`
    with recursive proved(channel_id) as (
      (select r.channel_id from channel_report r
        where r.settled_at is null and r.person_id is not null order by r.channel_id limit 1)
      union all
      select n.channel_id from proved p cross join lateral (
        select r.channel_id from channel_report r
        where r.settled_at is null and r.person_id is not null and r.channel_id > p.channel_id
        order by r.channel_id limit 1) n),
    others(channel_id, at, id, seen, n) as (
      (select r.channel_id, r.at, r.id, array(select channel_id from proved) || r.channel_id, 1 from channel_report r
        where r.settled_at is null and r.channel_id <> all(array(select channel_id from proved))
        order by r.at, r.id limit 1)
      union all
      select n.channel_id, n.at, n.id, o.seen || n.channel_id, o.n + 1 from others o cross join lateral (
        select r.channel_id, r.at, r.id from channel_report r
        where r.settled_at is null and (r.at, r.id) > (o.at, o.id) and r.channel_id <> all(o.seen)
        order by r.at, r.id limit 1) n
      where o.n < ${limit}),
    oldest as (
      select 0 as rank, p.channel_id, f.at, f.id from proved p cross join lateral (
        select r.at, r.id from channel_report r
        where r.channel_id = p.channel_id and r.settled_at is null order by r.at, r.id limit 1) f
      union all
      select 1, channel_id, at, id from others)
    select o.channel_id as "channelId", v.place as number, p.slug, p.name_zh as "nameZh", p.name_en as "nameEn",
      said.proved, said.others, o.at::text as "firstAt"
    from oldest o join platform_channel c on c.id = o.channel_id and c.closed_at is null
    join channel_version v on v.channel_id = c.id and v.version = c.version
    join platform p on p.id = c.platform_id and p.state <> 'merged'
    cross join lateral (select ${PROVED} as proved, ${OTHERS} as others from channel_report r
      where r.channel_id = o.channel_id and r.settled_at is null) said
    order by o.rank, o.at, o.id limit ${limit}`);
  return rows.map((row) => ({ ...row, firstAt: new Date(row.firstAt) }));
}

/** How many reports wait on a channel, which is held from now on: none comes before it is answered. */
export async function countWaitingReports(tx: Tx, channelId: string): Promise<number> {
  await lockReports(tx, channelId);
  return tx.$count(
    channelReport,
    and(eq(channelReport.channelId, channelId), isNull(channelReport.settledAt)),
  );
}

/** Answers everything that waits on a channel. How many reports that were. */
export async function settleReports(tx: Tx, channelId: string, at: Date): Promise<number> {
  await lockReports(tx, channelId);
  const rows = await tx
    .update(channelReport)
    .set({ settledAt: at })
    .where(and(eq(channelReport.channelId, channelId), isNull(channelReport.settledAt)))
    .returning({ id: channelReport.id });
  return rows.length;
}
