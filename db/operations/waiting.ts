// How much waits, by counts that are bounded: a scrape must cost little exactly when much waits.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";

/** Counting stops here: more than this is an alarm whatever the exact number. */
export const COUNTED_UP_TO = 100_000;

export interface Waiting {
  /** Complaints whose next milestone or lapse is due and not yet written. */
  readonly milestones: number;
  /** Events without notifications yet. */
  readonly outbox: number;
  /** Filings, breaches and edits not yet in the counts of people. */
  readonly recounts: number;
  /** E-mails and text messages to be sent. */
  readonly deliveries: number;
  /** E-mails and text messages given up by the policy. */
  readonly deadLetters: number;
}

export async function countWaiting(db: Executor): Promise<Waiting> {
  const capped = (rows: ReturnType<typeof sql>) =>
    sql`(select count(*)::int from (${rows} limit ${COUNTED_UP_TO}) counted)`;
  const [row] = await db.execute<Record<keyof Waiting, number>>(sql`select
    ${capped(sql`select 1 from complaint where next_due_at <= clock_timestamp() and stuck_at is null`)} as milestones,
    ${capped(sql`select 1 from outbox where due_at is null`)} as outbox,
    ${capped(sql`select 1 from platform_delta`)} as recounts,
    ${capped(sql`select 1 from notification where state = 'pending' and channel <> 'in_app'`)} as deliveries,
    ${capped(sql`select 1 from notification where state = 'dead'`)} as "deadLetters"`);
  return row ?? { milestones: 0, outbox: 0, recounts: 0, deliveries: 0, deadLetters: 0 };
}

export interface Connections {
  /** What the connections call themselves: `jietong`, `jietong-deliveries`… */
  readonly application: string;
  readonly state: string;
  readonly count: number;
}

/** Connections to this database, of all processes, as far as the role may see them. */
export async function countConnections(db: Executor): Promise<Connections[]> {
  const rows = await db.execute<{ application: string; state: string; count: number }>(sql`
    select coalesce(application_name, '') as application, coalesce(state, 'unknown') as state, count(*)::int as count
    from pg_stat_activity where datname = current_database() and backend_type = 'client backend' group by 1, 2`);
  return [...rows];
}

/** Special reviews by state. There are as many as reviews ever opened: hundreds, not millions. */
export async function countReviews(db: Executor): Promise<{ state: string; count: number }[]> {
  const rows = await db.execute<{ state: string; count: number }>(
    sql`select state::text as state, count(*)::int as count from special_review group by 1`,
  );
  return [...rows];
}
