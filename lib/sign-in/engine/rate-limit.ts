// How often something may be tried. The count is in PostgreSQL, so it is one count for all processes.
import type { Db } from "@/db/engine/client";
import { countTry, forgetTries, readNextTryAt, uncountTry } from "@/db/sign-in/rate-limit";
import { countRefusal, tally } from "@/lib/base/metrics";

export interface Limit {
  /** Tries admitted within any `windowSeconds`. */
  readonly max: number;
  /** Length of the window that slides with time, in seconds. */
  readonly windowSeconds: number;
}

/** The window is counted in this many slices, and the oldest slice counts whole: it errs towards refusing. */
const SLICES = 15;

/** Our limits on what is not a guess. Those on guesses and codes: lib/domain/sign-in/guesses; on filings: filing-bounds. */
export const TRY_LIMITS = {
  // Each sends a code, and may ask an owner whether a complaint is theirs.
  contactChanges: { max: 5, windowSeconds: 3_600 },
  // Of one hand, or of the strangers of one network: each is a task for an officer.
  numberReports: { max: 10, windowSeconds: 3_600 },
} as const satisfies Readonly<Record<string, Limit>>;

function windowOf(key: string, { windowSeconds }: Limit) {
  return { key, windowSeconds, sliceSeconds: Math.max(1, Math.ceil(windowSeconds / SLICES)) };
}

/**
 * Counts one try at `key` and says whether it is still admitted; a refused try counts as well. `key` holds no
 * contact and no name, digests of them at most. Never call it in a transaction: a refusal that rolls back must count.
 */
export async function limit(db: Db, key: string, of: Limit): Promise<boolean> {
  const admitted = (await countAt(db, key, of)) <= of.max;
  if (!admitted) countRefusal(key);
  return admitted;
}

/** Counts one try and says how many there were within the window, with it: for rules that look at several counts. */
export function countAt(db: Db, key: string, of: Limit): Promise<number> {
  return countTry(db, windowOf(key, of));
}

/**
 * As `limit`, but a refused try is not counted, so that trying on does not keep a door shut. Null when it is admitted,
 * else when the next one will be.
 */
export async function limitUntil(db: Db, key: string, of: Limit): Promise<Date | null> {
  return (await countAt(db, key, of)) <= of.max ? null : refuse(db, key, of);
}

/** Takes back a try that was refused, and says when one is admitted again. */
export async function refuse(db: Db, key: string, of: Limit): Promise<Date> {
  countRefusal(key);
  await uncountTry(db, key);
  return readNextTry(db, key, of);
}

/** When a try at `key` is admitted again; now, where one is. */
export function readNextTry(db: Db, key: string, of: Limit): Promise<Date> {
  return readNextTryAt(db, windowOf(key, of), of.max);
}

/** Whether nobody said so within the window yet that a ceiling was crossed; the first is counted for the alarms. */
export async function isFirstOver(db: Db, key: string, windowSeconds: number): Promise<boolean> {
  const first = (await countAt(db, key, { max: 1, windowSeconds })) === 1;
  if (first) tally().doorsOverCeiling += 1;
  return first;
}

/** Gives one try back: it was right, not a guess. */
export async function giveBack(db: Db, key: string): Promise<void> {
  await uncountTry(db, key);
}

/** Resets a key, after somebody proved who they are. */
export async function clearLimit(db: Db, key: string): Promise<void> {
  await forgetTries(db, key);
}
