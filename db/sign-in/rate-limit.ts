// Limits that hold across processes: one row per key and slice of time, added to by an atomic upsert.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { asJson, runText } from "@/db/engine/prepared";
import { batched } from "@/db/engine/batched";

export interface LimitWindow {
  readonly key: string;
  /** How long a try counts, in seconds. */
  readonly windowSeconds: number;
  /** The width of one row, in seconds. */
  readonly sliceSeconds: number;
}

// $1 tries by key, each key once and in order, so that two processes never wait for each other. Its commit does not wait for
// the disk: a power cut may forgive the tries of its last moments.
const COUNT_TRIES = `with asked as (
    select a.*, to_timestamp(floor(extract(epoch from clock_timestamp()) / width) * width) as start
    from json_to_recordset($1::json) as a(key text, tries int, width int, length int)
  ), counted as (
    insert into rate_limit (key, window_start, count) select key, start, tries from asked
    on conflict (key, window_start) do update set count = rate_limit.count + excluded.count
    returning key, count, window_start
  )
  select key, (counted.count - asked.tries + coalesce((
      select sum(earlier.count) from rate_limit earlier
      where earlier.key = counted.key and earlier.window_start < counted.window_start
        and earlier.window_start >= counted.window_start - make_interval(secs => asked.length)
    ), 0))::int as before, set_config('synchronous_commit', 'off', true)
  from counted join asked using (key)`;

async function countTries(db: Executor, tries: readonly LimitWindow[]): Promise<number[]> {
  const asked = new Map<string, { key: string; tries: number; width: number; length: number }>();
  for (const { key, windowSeconds, sliceSeconds } of tries) {
    const known = asked.get(key)?.tries ?? 0;
    asked.set(key, { key, tries: known + 1, width: sliceSeconds, length: windowSeconds });
  }
  const sorted = [...asked.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const rows = await runText<{ key: string; before: number }>(db, COUNT_TRIES, [asJson(sorted)]);
  const counts = new Map(rows.map(({ key, before }) => [key, before]));
  return tries.map(({ key }) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  });
}

/** Counts one try and says how many there were in the window with it. */
export const countTry = batched(countTries);

/** Takes one try back: it turned out to be no guess. */
export async function uncountTry(db: Executor, key: string): Promise<void> {
  await db.execute(sql`
    update rate_limit set count = count - 1
    where key = ${key} and count > 0
      and window_start = (select max(window_start) from rate_limit where key = ${key} and count > 0)`);
}

/**
 * When there is room for a try again: when as many slices have left the window as leave fewer than `max` tries in it. Now,
 * where there is room already.
 */
export async function readNextTryAt(db: Executor, of: LimitWindow, max: number): Promise<Date> {
  const { key, windowSeconds, sliceSeconds } = of;
  const counted = windowSeconds + sliceSeconds;
  const [row] = await db.execute<{ ms: number }>(sql`
    with slice as (
      select window_start as start, sum(count) over () as total,
        sum(count) over (order by window_start desc) - count as later
      from rate_limit
      where key = ${key} and count > 0 and window_start > clock_timestamp() - make_interval(secs => ${counted})
    )
    select extract(epoch from coalesce(
      (select min(start) + make_interval(secs => ${counted}) from slice where later < ${max} and total >= ${max}),
      clock_timestamp()))::float8 * 1000 as ms`);
  return new Date(row?.ms ?? Date.now());
}

/** Forgets every try of a key. */
export async function forgetTries(db: Executor, key: string): Promise<void> {
  await db.execute(sql`delete from rate_limit where key = ${key}`);
}

/** Forgets every try of the keys that begin so. Reads the whole table: for the operator's commands. */
export async function forgetTriesUnder(db: Executor, beginning: string): Promise<void> {
  await db.execute(sql`delete from rate_limit where starts_with(key, ${beginning})`);
}

/** Removes slices older than `hours`; no window is that long. Says how many. */
export async function deleteOldTries(db: Executor, hours: number): Promise<number> {
  const gone = await db.execute(
    sql`delete from rate_limit where window_start < clock_timestamp() - make_interval(hours => ${hours}) returning 1`,
  );
  return gone.length;
}
