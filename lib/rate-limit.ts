// How often something may be tried. The count lies in PostgreSQL, so it is one count for all processes.
import type { Db } from "@/db/client";
import { countTry, forgetTries, uncountTry } from "@/db/queries/rate-limit";
import { countRefusal } from "@/lib/metrics";

export interface Limit {
  /** Tries admitted within any `windowSeconds`. */
  readonly max: number;
  /** Length of the window that slides with time, in seconds. */
  readonly windowSeconds: number;
}

/** The window is counted in this many slices, and the oldest slice counts whole: it errs towards refusing. */
const SLICES = 15;

/**
 * The house's limits. Guesses are counted and given back when they were right, so that people who sign in often
 * are not locked out. Source: NIST SP 800-63B, section 5.2.2, which allows at most 100 in a row.
 */
export const LIMITS = {
  signInPerAccount: { max: 10, windowSeconds: 900 },
  signInPerAddress: { max: 60, windowSeconds: 900 },
  accessCodePerComplaint: { max: 10, windowSeconds: 900 },
  accessCodePerAddress: { max: 60, windowSeconds: 900 },
  codesPerContact: { max: 5, windowSeconds: 900 },
  codesPerAddress: { max: 100, windowSeconds: 3_600 },
  // Each sends a code, and may ask an owner whether a complaint is theirs.
  contactChanges: { max: 5, windowSeconds: 3_600 },
  // Thousands of phones can share one address of a mobile network: this stops a flood, not a bad day.
  filingPerAddress: { max: 300, windowSeconds: 3_600 },
} as const satisfies Readonly<Record<string, Limit>>;

/**
 * Counts one try at `key` and says whether it is still admitted; a refused try counts as well. `key` holds no
 * contact and no name, digests of them at most. Never call it in a transaction: a refusal that rolls back must count.
 */
export async function limit(db: Db, key: string, { max, windowSeconds }: Limit): Promise<boolean> {
  const sliceSeconds = Math.max(1, Math.ceil(windowSeconds / SLICES));
  const admitted = (await countTry(db, { key, windowSeconds, sliceSeconds })) <= max;
  if (!admitted) countRefusal(key);
  return admitted;
}

/** Gives one try back: it was right, not a guess. */
export async function giveBack(db: Db, key: string): Promise<void> {
  await uncountTry(db, key);
}

/** Starts a key anew, after somebody proved who they are. */
export async function clearLimit(db: Db, key: string): Promise<void> {
  await forgetTries(db, key);
}
