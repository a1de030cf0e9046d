// Gives the reports of a number their places in the chain of their channel.
import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { withTransaction, type Db, type Tx } from "@/db/engine/client";
import { sha256 } from "@/lib/base/sha256";
import { exportedReport } from "@/lib/domain/platform/report-chain";
import { CHAIN_START, chainHash } from "@/lib/domain/shared/event-chain";

const SALT_BYTES = 16;

/** Locks a channel, so that its reports are written and answered one after another. */
export async function lockReports(tx: Tx, channelId: string): Promise<void> {
  await tx.execute(sql`select 1 from platform_channel where id = ${channelId}::uuid for update`);
}

/** Chains what has no place yet, the oldest first. The caller holds the channel. */
export async function chainReports(tx: Tx, channelId: string): Promise<void> {
  const rows = await tx.execute<{
    id: string;
    version: number;
    person_id: string | null;
    ms: number;
    note: string;
  }>(sql`
    select id, version, person_id, (extract(epoch from at) * 1000)::float8 as ms, note from channel_report
    where channel_id = ${channelId}::uuid and hash is null order by at, id`);
  if (rows.length === 0) return;
  const [end] = await tx.execute<{ reports: number; head: string | null }>(sql`
    select reports, encode(reports_head, 'hex') as head from platform_channel where id = ${channelId}::uuid`);
  let seq = end?.reports ?? 0;
  let head = end?.head ?? CHAIN_START;
  for (const { id, version, person_id: personId, ms: atMs, note } of rows) {
    seq += 1;
    const salt = randomBytes(SALT_BYTES).toString("hex");
    const report = { channelId, seq, version, personId, atMs, note, salt };
    const next = chainHash(head, exportedReport(report, sha256), sha256);
    await tx.execute(sql`
      update channel_report set seq = ${seq}, salt = decode(${salt}, 'hex'), prev_hash = decode(${head}, 'hex'),
        hash = decode(${next}, 'hex') where id = ${id}::uuid`);
    head = next;
  }
  await tx.execute(sql`
    update platform_channel set reports = ${seq}, reports_head = decode(${head}, 'hex') where id = ${channelId}::uuid`);
}

/**
 * Every report that has no place in a chain. Runs after the migrations, and again at every start: a program of the version
 * before may have written one meanwhile.
 */
export async function chainAllReports(db: Db): Promise<void> {
  const waiting = await db.execute<{ id: string }>(
    sql`select distinct channel_id as id from channel_report where hash is null`,
  );
  for (const { id } of waiting) {
    await withTransaction(db, async (tx) => {
      await lockReports(tx, id);
      await chainReports(tx, id);
    });
  }
}
