// People who doubt a number in public: those whose report of the same number was found wrong lately are not asked again.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { handOf } from "@/db/platform/hand-of";
import type { RegisterRules } from "@/lib/domain/rulebook/rulebook";

/**
 * Of each of these channels: proved people whose report waits, without those who reported the number before and got the answer
 * that it is right. Only for channels that many doubt: no index finds reports that were answered. A channel without any is left out.
 */
export async function countDoubters(
  db: Executor,
  channelIds: readonly string[],
  { number_answered_days: answeredDays }: Pick<RegisterRules, "number_answered_days">,
): Promise<ReadonlyMap<string, number>> {
  if (channelIds.length === 0) return new Map();
  // A version that answers reports and leaves the place as it was said that the number is right, or closed the channel.
  const rows = await db.execute<{ channel_id: string; people: number }>(sql`
    with reported as materialized (
      select r.channel_id, r.version, r.at, r.settled_at, ${handOf(sql`r.person_id`)} as hand from channel_report r
      where r.channel_id = any(${sql.param([...channelIds])}::uuid[]) and r.person_id is not null)
    select r.channel_id, count(distinct r.hand)::int as people from reported r
    where r.settled_at is null and not exists (
      select 1 from reported s
      join channel_version v on v.channel_id = s.channel_id and v.at = s.settled_at and v.version > s.version
      join channel_version w on w.channel_id = v.channel_id and w.version = v.version - 1 and w.place = v.place
      where s.channel_id = r.channel_id and s.hand = r.hand
        and r.at <= s.settled_at + make_interval(days => ${answeredDays}::int)
        and not exists (select 1 from channel_version l
          where l.channel_id = v.channel_id and l.version > v.version and l.place <> v.place))
    group by r.channel_id`);
  return new Map(rows.map(({ channel_id, people }) => [channel_id, people]));
}
