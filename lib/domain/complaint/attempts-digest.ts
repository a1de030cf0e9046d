// The digest in the log of all that the consumer filed about their attempts: no row of them can be changed unseen.
import { canonical, textDigest, type Sha256 } from "../shared/event-chain";

/** One try at a person, as it is stored. `startedMs` in epoch milliseconds; null when not known. */
export interface DigestedAttempt {
  readonly n: number;
  readonly channel: string;
  readonly startedMs: number | null;
  readonly humanAsks: number | null;
  readonly queueSeconds: number | null;
  readonly outcome: string;
  /** Keys and phrases in order; null or left out: none was named. */
  readonly path?: readonly string[] | null;
}

/** One barrier of one try, as it is stored. A text that goes with it has a digest of its own. */
export interface DigestedBarrier {
  readonly n: number;
  readonly barrier: string;
  readonly measure: number | null;
  readonly textN: number | null;
  /** The day for which a bot promised something; null, and not part of the digest, for everything else. */
  readonly promisedOn: string | null;
}

/** The salted digest of all attempts and barriers of one complaint, whatever order they come in. @see event-chain */
export function attemptsDigest(
  salt: string,
  attempts: readonly DigestedAttempt[],
  barriers: readonly DigestedBarrier[],
  sha256: Sha256,
): string {
  const digested = {
    attempts: attempts
      .toSorted((a, b) => a.n - b.n)
      .map(({ n, channel, startedMs, humanAsks, queueSeconds, outcome, path }) => {
        const attempt = { n, channel, startedMs, humanAsks, queueSeconds, outcome };
        // Left out where there is none, so that the digests of before there were paths still hold.
        return path == null || path.length === 0 ? attempt : { ...attempt, path };
      }),
    barriers: barriers
      // A try has each barrier once, so no two are equal.
      .toSorted((a, b) => a.n - b.n || (a.barrier < b.barrier ? -1 : 1))
      .map(({ n, barrier, measure, textN, promisedOn }) => {
        const row = { n, barrier, measure, textN };
        return promisedOn === null ? row : { ...row, promisedOn };
      }),
  };
  return textDigest(salt, canonical(digested), sha256);
}
