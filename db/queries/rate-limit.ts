// Limits that hold across processes: one row per key and slice of time, added to by an atomic upsert.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { runText } from "@/db/queries/prepared";

export interface LimitWindow {
  readonly key: string;
  /** How long a try counts, in seconds. */
  readonly windowSeconds: number;
  /** The width of one row, in seconds. */
  readonly sliceSeconds: number;
}

// $1 key, $2 the width of a row, $3 of the window. Its commit does not wait for the disk: a power cut may forgive the tries
// of its last moments.
const COUNT_TRY = `with slice as (
    select to_timestamp(floor(extract(epoch from clock_timestamp()) / $2::int) * $2::int) as start
  ), mine as (
    insert into rate_limit (key, window_start, count) select $1::text, slice.start, 1 from slice
    on conflict (key, window_start) do update set count = rate_limit.count + 1
    returning count, window_start
  )
  select mine.count + coalesce((
      select sum(earlier.count) from rate_limit earlier
      where earlier.key = $1::text and earlier.window_start < mine.window_start
        and earlier.window_start >= mine.window_start - make_interval(secs => $3::int)
    ), 0) as tries, set_config('synchronous_commit', 'off', true)
  from mine`;

/** Counts one try and says how many there were in the window with it. */
export async function countTry(db: Executor, window: LimitWindow): Promise<number> {
  const { key, windowSeconds, sliceSeconds } = window;
  const [row] = await runText<{ tries: string }>(db, COUNT_TRY, [key, sliceSeconds, windowSeconds]);
  return Number(row?.tries ?? 0);
}

/** Takes one try back: it turned out to be no guess. */
export async function uncountTry(db: Executor, key: string): Promise<void> {
  await db.execute(sql`
    update rate_limit set count = count - 1
    where key = ${key} and count > 0
      and window_start = (select max(window_start) from rate_limit where key = ${key} and count > 0)`);
}

/** Forgets every try of a key. */
export async function forgetTries(db: Executor, key: string): Promise<void> {
  await db.execute(sql`delete from rate_limit where key = ${key}`);
}

/** Removes slices older than `hours`; no window is that long. Says how many. */
export async function deleteOldTries(db: Executor, hours: number): Promise<number> {
  const gone = await db.execute(
    sql`delete from rate_limit where window_start < clock_timestamp() - make_interval(hours => ${hours}) returning 1`,
  );
  return gone.length;
}
