// Reports that a number is not the platform's: who said so, what waits for an officer, and what was answered.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { privateDomainOf } from "@/db/platform/people-recount";
import { channelReport } from "@/db/platform/schema/channel";

/** A person has one open report of a channel. True when this one is new. */
export async function insertReport(
  db: Executor,
  report: Omit<typeof channelReport.$inferInsert, "settledAt">,
): Promise<boolean> {
  const rows = await db
    .insert(channelReport)
    .values(report)
    .onConflictDoNothing()
    .returning({ id: channelReport.id });
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
  readonly firstAt: Date;
  /** What they wrote, those with a proved contact and then the newest first, at most five. */
  readonly notes: readonly string[];
}

/** What waits on the open channels of a platform, the longest waiting first. */
export async function listOpenReports(db: Executor, platformId: string): Promise<OpenReports[]> {
  const rows = await db.execute<{
    channel_id: string;
    proved: number;
    others: number;
    first_at: string;
    notes: string[] | null;
  }>(sql`
    select r.channel_id, count(distinct case when r.person_id is not null
        then coalesce(encode(${privateDomainOf(sql`r.person_id`)}, 'hex'), r.person_id::text) end)::int as proved,
      (count(*) - count(r.person_id))::int as others,
      min(r.at)::text as first_at,
      (array_agg(r.note order by r.person_id is null, r.at desc) filter (where r.note <> ''))[1:5] as notes
    from channel_report r join platform_channel c on c.id = r.channel_id
    where c.platform_id = ${platformId}::uuid and c.closed_at is null and r.settled_at is null
    group by r.channel_id order by min(r.at)`);
  return rows.map((row) => ({
    channelId: row.channel_id,
    proved: row.proved,
    others: row.others,
    firstAt: new Date(row.first_at),
    notes: row.notes ?? [],
  }));
}

export interface ReportedPlatform {
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly numbers: number;
}

/** Platforms on which a report waits, the longest waiting first. */
export async function listReportedPlatforms(db: Executor, limit: number): Promise<ReportedPlatform[]> {
  const rows = await db.execute<ReportedPlatform & Record<string, unknown>>(sql`
    select p.slug, p.name_zh as "nameZh", p.name_en as "nameEn", count(distinct r.channel_id)::int as numbers
    from channel_report r join platform_channel c on c.id = r.channel_id join platform p on p.id = c.platform_id
    where r.settled_at is null and c.closed_at is null and p.state <> 'merged'
    group by p.id order by min(r.at) limit ${limit}`);
  return [...rows];
}

/** Answers everything that waits on a channel. How many reports that were. */
export async function settleReports(tx: Tx, channelId: string, at: Date): Promise<number> {
  const rows = await tx
    .update(channelReport)
    .set({ settledAt: at })
    .where(and(eq(channelReport.channelId, channelId), isNull(channelReport.settledAt)))
    .returning({ id: channelReport.id });
  return rows.length;
}
