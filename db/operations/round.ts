// When each round of the worker last ran, and how much waits for it.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { round } from "@/db/operations/schema";

/** The name under which the last sound verification of the log is noted: no round of the worker. */
export const VERIFY_LOG = "verify-log";
/** The name under which a process notes that the database could be written to: no round of the worker either. */
export const WRITE_CHECK = "write-check";

/** What came to pass since a round was last noted. */
export interface RoundsRun {
  readonly runs: number;
  readonly failures: number;
  /** Time the runs took, in seconds. */
  readonly busySeconds: number;
}

/** Notes that a round has just run, by the database's clock, and adds up what it has done. */
export async function noteRound(db: Executor, name: string, ran: RoundsRun): Promise<void> {
  await db
    .insert(round)
    .values({ name, lastRanAt: sql`clock_timestamp()`, ...ran })
    .onConflictDoUpdate({
      target: round.name,
      set: {
        lastRanAt: sql`clock_timestamp()`,
        runs: sql`${round.runs} + ${ran.runs}`,
        failures: sql`${round.failures} + ${ran.failures}`,
        busySeconds: sql`${round.busySeconds} + ${ran.busySeconds}`,
      },
    });
}

export interface RoundState extends RoundsRun {
  readonly name: string;
  /** Seconds since the round last ran. */
  readonly secondsAgo: number;
}

export async function listRounds(db: Executor): Promise<RoundState[]> {
  const rows = await db
    .select({
      name: round.name,
      secondsAgo: sql<number>`extract(epoch from clock_timestamp() - ${round.lastRanAt})::float8`,
      runs: round.runs,
      failures: round.failures,
      busySeconds: round.busySeconds,
    })
    .from(round)
    .orderBy(round.name);
  return rows.map((row) => ({ ...row, secondsAgo: Number(row.secondsAgo) }));
}

/** How late the oldest of everything that waits is, in seconds; 0 when nothing is late. */
export interface Backlog {
  readonly milestoneSeconds: number;
  readonly outboxSeconds: number;
  readonly recountSeconds: number;
  /** Complaints that a round found unreadable and quarantined. */
  readonly quarantined: number;
}

/** Four index look-ups: the cost does not follow the number of rows. */
export async function findBacklog(db: Executor): Promise<Backlog> {
  const late = (oldest: ReturnType<typeof sql>) =>
    sql`coalesce(greatest(extract(epoch from clock_timestamp() - (${oldest})), 0), 0)::float8`;
  const rows = await db.execute<{
    milestone: number;
    outbox: number;
    recount: number;
    quarantined: number;
  }>(sql`
    select ${late(sql`select next_due_at from complaint where next_due_at is not null and stuck_at is null order by next_due_at limit 1`)} as milestone,
      ${late(sql`select created_at from outbox where due_at is null order by id limit 1`)} as outbox,
      ${late(sql`select at from platform_delta where at <= clock_timestamp() order by id limit 1`)} as delta,
      (select count(*)::int from complaint where stuck_at is not null) as quarantined`);
  const row = rows[0];
  return {
    milestoneSeconds: Number(row?.milestone ?? 0),
    outboxSeconds: Number(row?.outbox ?? 0),
    recountSeconds: Number(row?.recount ?? 0),
    quarantined: row?.quarantined ?? 0,
  };
}

/** When any round was last noted, in milliseconds; 0 before the first. */
export async function findNewestMark(db: Executor): Promise<number> {
  const rows = await db.execute<{ ms: number }>(
    sql`select coalesce(extract(epoch from max(last_ran_at)) * 1000, 0)::float8 as ms from round`,
  );
  return Math.round(Number(rows[0]?.ms ?? 0));
}
