// How many reports of a number wait, beside the channel itself: lists and orders of numbers ask no report.
import { sql } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { handOf } from "@/db/platform/hand-of";

/** Of reports `r`: hands of people whose contact answered a code, one each. */
export const HANDS = sql`count(distinct case when r.person_id is not null then ${handOf(sql`r.person_id`)} end)::int`;
/** What strangers said. */
const OTHERS = sql`(count(*) - count(r.person_id))::int`;

/** Counts what waits on a channel, after reports of it came or were answered. The caller holds the channel. */
export async function countWaiting(tx: Tx, channelId: string): Promise<void> {
  await tx.execute(sql`
    update platform_channel c set waiting_hands = w.hands, waiting_others = w.others, waiting_since = w.since
    from (select ${HANDS} as hands, ${OTHERS} as others, min(r.at) as since from channel_report r
      where r.channel_id = ${channelId}::uuid and r.settled_at is null) w
    where c.id = ${channelId}::uuid`);
}

/**
 * One more of a stranger. Reports of strangers are many when somebody wants them to be: what waits already is not read for one
 * more. The caller holds the channel.
 */
export async function addWaitingStranger(tx: Tx, channelId: string, at: Date): Promise<void> {
  await tx.execute(sql`
    update platform_channel set waiting_others = waiting_others + 1,
      waiting_since = least(waiting_since, ${at.toISOString()}::timestamptz)
    where id = ${channelId}::uuid`);
}

/**
 * What waits on every channel. Runs after the migrations, and again at every start: a program of the version before may have
 * written or answered a report meanwhile.
 */
export async function countAllWaiting(db: Executor): Promise<void> {
  await db.execute(sql`
    update platform_channel c set waiting_hands = coalesce(w.hands, 0), waiting_others = coalesce(w.others, 0),
      waiting_since = w.since
    from platform_channel k left join (
      select r.channel_id, ${HANDS} as hands, ${OTHERS} as others, min(r.at) as since
      from channel_report r where r.settled_at is null group by r.channel_id) w on w.channel_id = k.id
    where c.id = k.id and (c.waiting_hands, c.waiting_others, c.waiting_since)
      is distinct from (coalesce(w.hands, 0), coalesce(w.others, 0), w.since)`);
}
