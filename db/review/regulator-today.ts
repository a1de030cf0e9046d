// What a regulator asks in the morning: what will be overdue today, who is near a threshold, where work piles up.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { inQueueOf, overdueSince } from "@/db/complaint/in-queue-of";
import { personSpokeIn, waitingFor } from "@/db/platform/person-spoke";
import { reviewStateIn } from "@/db/review/review-state-in";
import { JUDGEMENT_HOURS } from "@/lib/domain/complaint/answered-not-agreed";
import { isLive } from "@/lib/domain/review/review-lifecycle";

export interface DueHour {
  /** The start of the hour. */
  readonly at: Date;
  readonly withoutHuman: number;
  readonly withHuman: number;
}

/** Proved, running complaints by the hour of their deadline, over the coming `hours`. The due index bounds what is read. */
export async function listDueHours(db: Executor, hours: number): Promise<DueHour[]> {
  const rows = await db.execute<{ at: string; without_human: number; with_human: number }>(sql`
    with clock as (select date_trunc('hour', clock_timestamp()) as start, clock_timestamp() as now),
    due as (
      select date_trunc('hour', c.deadline_at) as hour, ${sql.raw(personSpokeIn("c"))} as human
      from complaint c, clock
      where c.status <> 'closed' and c.clock_state = 'running' and c.breached_at is null and c.proved_at is not null
        and c.next_due_at <= clock.now + make_interval(hours => ${hours})
        and c.deadline_at > clock.now and c.deadline_at <= clock.now + make_interval(hours => ${hours})
    )
    select (clock.start + make_interval(hours => h))::text as at,
           count(*) filter (where not human)::int as without_human,
           count(*) filter (where human)::int as with_human
    from clock cross join generate_series(0, ${hours}) h
    left join due on due.hour = clock.start + make_interval(hours => h)
    group by 1, h order by h`);
  return rows.map((row) => ({
    at: new Date(row.at),
    withoutHuman: row.without_human,
    withHuman: row.with_human,
  }));
}

/** Listed platforms without a live review on which most people complained lately, the most first. */
export async function listBusyPlatforms(
  db: Executor,
  fewest: number,
  windowDays: number,
  limit: number,
): Promise<
  { readonly id: string; readonly slug: string; readonly nameZh: string; readonly nameEn: string }[]
> {
  const rows = await db.execute<{ id: string; slug: string; name_zh: string; name_en: string }>(sql`
    select p.id, p.slug, p.name_zh, p.name_en
    from platform_person f join platform p on p.id = f.platform_id
    where f.last_filed_at > clock_timestamp() - make_interval(days => ${windowDays}) and p.state = 'listed'
      and not exists (select 1 from special_review r
                      where r.platform_id = p.id and ${reviewStateIn(sql`r.state`, isLive)})
    group by p.id having count(*) >= ${fewest} order by count(*) desc limit ${limit}`);
  return rows.map((row) => ({ id: row.id, slug: row.slug, nameZh: row.name_zh, nameEn: row.name_en }));
}

export const BACKLOGS = ["first_contact", "proposal", "consumer", "breached", "decisions"] as const;
export type ReviewBacklog = (typeof BACKLOGS)[number];

export interface BacklogRow {
  readonly backlog: ReviewBacklog;
  readonly count: number;
  /** Since when the oldest of them waits; null when none does. */
  readonly oldest: Date | null;
}

/** In the words of the indexes that begin with it, which then leave out what nobody proved. */
const PROVED = sql`(proved_at is null) is false`;

/** Who is waited for, how many, and since when the oldest; what nobody proved is no number. Counted up to `cap` each. */
export async function listBacklogs(db: Executor, cap: number): Promise<BacklogRow[]> {
  const since = {
    first_contact: sql`select filed_at as at from complaint where ${PROVED}
      and ${waitingFor("first_contact", "complaint")}`,
    proposal: sql`select filed_at as at from complaint where ${PROVED}
      and ${waitingFor("proposal", "complaint")}`,
    consumer: sql`select to_timestamp((clock->>'lastAt')::float8 / 1000) as at from complaint
      where ${PROVED} and status <> 'closed' and status in ('awaiting_consumer', 'proposed')`,
    breached: sql`select ${overdueSince()} as at from complaint where ${PROVED} and ${inQueueOf("regulator_officer")}`,
    decisions: sql`select filed_at as at from complaint where ${PROVED} and contest_pending
      union all select closed_at as at from complaint where ${PROVED} and appeal_pending
      union all select judged_by - make_interval(hours => ${JUDGEMENT_HOURS}) as at from complaint
        where ${PROVED} and judged_by is not null
      union all select promise_broken_at as at from complaint where ${PROVED} and promise_to_judge`,
  } as const satisfies Readonly<Record<ReviewBacklog, unknown>>;
  const rows = await db.execute<{ backlog: ReviewBacklog; n: number; oldest: string | null }>(
    sql.join(
      BACKLOGS.map(
        (backlog) => sql`select ${backlog}::text as backlog, count(*)::int as n, min(at)::text as oldest
          from (select * from (${since[backlog]}) waiting limit ${cap}) capped`,
      ),
      sql` union all `,
    ),
  );
  return rows.map((row) => ({
    backlog: row.backlog,
    count: row.n,
    oldest: row.oldest === null ? null : new Date(row.oldest),
  }));
}
