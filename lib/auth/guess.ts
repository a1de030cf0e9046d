// A guess at a secret is counted before it is looked at, so that a thousand at once are as limited as one by one;
// when it was right, the count starts anew.
import type { Db } from "@/db/client";
import { log } from "@/lib/log";
import { clearLimit, giveBack, limit, LIMITS } from "@/lib/rate-limit";

/** What may be guessed at, each with its own limits. */
const GUESSES = {
  code: { target: LIMITS.signInPerAccount, address: LIMITS.signInPerAddress },
  staff: { target: LIMITS.signInPerAccount, address: LIMITS.signInPerAddress },
  complaint: { target: LIMITS.accessCodePerComplaint, address: LIMITS.accessCodePerAddress },
} as const;

export interface Guess {
  readonly at: keyof typeof GUESSES;
  /** What is guessed at, as a digest or a public number. */
  readonly target: string;
  readonly address: string;
}

/** The limit's key of a target. */
export function guessKey({ at, target }: Pick<Guess, "at" | "target">): string {
  return `guess:${at}:${target}`;
}

/** Runs `check` when the guess is still admitted. A refusal of `check` stays counted; an answer does not. */
export async function admitGuess<T extends object>(
  db: Db,
  guess: Guess,
  check: () => Promise<T>,
): Promise<T | { readonly refused: "too_many_tries" }> {
  const limits = GUESSES[guess.at];
  const targetKey = guessKey(guess);
  const addressKey = `guess-from:${guess.at}:${guess.address}`;
  const admitted = await Promise.all([
    limit(db, targetKey, limits.target),
    limit(db, addressKey, limits.address),
  ]);
  // Who tried is not written down, from where is: enough to see somebody who tries many doors.
  const note = (outcome: string) =>
    log("sign-in").info({ at: guess.at, from: guess.address, outcome }, "tried");
  if (admitted.includes(false)) {
    note("too_many_tries");
    return { refused: "too_many_tries" };
  }
  const answer = await check();
  note("refused" in answer ? "wrong" : "right");
  if (!("refused" in answer)) await Promise.all([clearLimit(db, targetKey), giveBack(db, addressKey)]);
  return answer;
}
