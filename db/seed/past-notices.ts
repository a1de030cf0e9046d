// Dates the notices of the past: they have the instant of their event, mails have gone out, and
// what is a day old has been read. A demo that has just started sends nothing.
import { sql } from "drizzle-orm";
import type { Db } from "@/db/engine/client";

const UNREAD_HOURS = 20;

export async function datePastNotices(db: Db, now: Date): Promise<void> {
  const instant = now.toISOString();
  await db.execute(sql`
    with event_time as (
      select n.id, coalesce(case when n.message = 'review_notified' then r.notified_at end, (n.facts->>'at')::timestamptz) as at
      from notification n left join special_review r on r.id = n.review_id
    )
    update notification n set
      created_at = event_time.at,
      state = 'sent',
      sent_at = case when n.channel = 'in_app' then null else event_time.at + interval '4 seconds' end,
      tries = case when n.channel = 'in_app' then 0 else 1 end,
      read_at = case when n.channel = 'in_app' and event_time.at < ${instant}::timestamptz - make_interval(hours => ${UNREAD_HOURS})
        then event_time.at + interval '3 hours' end
    from event_time where event_time.id = n.id`);
}
