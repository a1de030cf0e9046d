// How a try to sign in ends: with a session row, or refused for one of these reasons.
import type { Door } from "@/lib/sign-in/engine/known-device";

/** The list is closed: each reason has words in the `auth` catalogue under `refused`. */
export const SIGN_IN_REFUSALS = ["wrong", "too_many_tries", "not_asked_here", "start_again"] as const;

export interface SignInRefused {
  readonly refused: (typeof SIGN_IN_REFUSALS)[number];
  /** With too many tries: when the next one is looked at. */
  readonly until?: Date;
}

export interface SignedIn {
  readonly sessionId: string;
  /** By which door: the device is known there from now on. */
  readonly door: Door;
}

export type SignInAnswer = SignedIn | SignInRefused;

/** One word for everything that is wrong, so that nobody learns which part was right. */
export const WRONG = { refused: "wrong" } as const satisfies SignInRefused;

/** A refusal as one word, the only thing that next-auth passes out of a sign-in. */
export function refusalWord({ refused, until }: SignInRefused): string {
  return until === undefined ? refused : `${refused} ${String(until.getTime())}`;
}

/** The refusal out of its word; null for any other. */
export function refusalOfWord(word: string | null): SignInRefused | null {
  const [reason, ms] = (word ?? "").split(" ");
  const refused = SIGN_IN_REFUSALS.find((known) => known === reason);
  if (refused === undefined) return null;
  return ms === undefined ? { refused } : { refused, until: new Date(Number(ms)) };
}
