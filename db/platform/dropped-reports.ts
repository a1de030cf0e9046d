// What people said of a number that went before anybody found it right: the channel was closed, or got another number.
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Tx } from "@/db/engine/client";
import { chainReports } from "@/db/platform/chain-reports";
import { handOf } from "@/db/platform/hand-of";
import { channelReport } from "@/db/platform/schema/channel";
import { countWaiting } from "@/db/platform/waiting-reports";
import type { Channel } from "@/lib/domain/complaint/complaint";

/** A number as it was declared when reports of it were answered, or went with it. */
export interface SettledNumber {
  readonly channelId: string;
  /** The last version before that. */
  readonly version: number;
  readonly kind: Channel;
  readonly where: string;
  readonly atMs: number;
  /** An officer found it right: the number stayed. */
  readonly right: boolean;
}

/** Of the channels that a platform has or had, after an instant, in their order. */
export async function listSettledNumbers(tx: Tx, platformId: string, after: Date): Promise<SettledNumber[]> {
  const rows = await tx.execute<SettledNumber & Record<string, unknown>>(sql`
    select c.id as "channelId", b.version, b.kind, b.place as "where", (extract(epoch from v.at) * 1000)::float8 as "atMs",
      v.deed <> 'closed' and v.place = b.place as right
    from platform_channel c
    join channel_version v on v.channel_id = c.id and v.at > ${after.toISOString()}::timestamptz
    join channel_version b on b.channel_id = c.id and b.version = v.version - 1
    where c.platform_id = ${platformId}::uuid and exists (select 1 from channel_report r
      where r.channel_id = c.id and r.settled_at = v.at and r.version < v.version)
    order by v.at, v.version`);
  return [...rows];
}

/** Of the strangers the first ones, and of hands more than any number is doubted by: one act writes no more. */
const MOST_STRANGERS = 20;
const MOST_HANDS = 200;

/**
 * Writes what was said of a number once more, as reports of the channel that has it now: one of a hand, each with the instant at
 * which it was first said. They wait for an officer as any others. The caller holds the channel.
 */
export async function bringReports(
  tx: Tx,
  dropped: SettledNumber,
  to: { readonly channelId: string; readonly version: number },
): Promise<void> {
  const rows = await tx.execute<{ person_id: string | null; note: string; ms: number }>(sql`
    with said as (
      select r.id, r.person_id, r.note, r.at, case when r.person_id is not null then ${handOf(sql`r.person_id`)} end as hand
      from channel_report r where r.channel_id = ${dropped.channelId}::uuid and r.version <= ${dropped.version}
        and r.settled_at = ${new Date(dropped.atMs).toISOString()}::timestamptz)
    (select distinct on (hand) person_id, note, (extract(epoch from at) * 1000)::float8 as ms
      from said where hand is not null order by hand, at, id limit ${MOST_HANDS})
    union all
    (select person_id, note, (extract(epoch from at) * 1000)::float8 as ms
      from said where hand is null order by at, id limit ${MOST_STRANGERS})`);
  if (rows.length === 0) return;
  await tx
    .insert(channelReport)
    .values(
      rows.map(({ person_id: personId, note, ms }) => ({
        id: v7(),
        ...to,
        personId,
        note,
        at: new Date(ms),
      })),
    )
    .onConflictDoNothing();
  await chainReports(tx, to.channelId);
  await countWaiting(tx, to.channelId);
}
