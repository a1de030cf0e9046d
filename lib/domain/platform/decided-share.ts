// Whether a share of so many cases shows that a limit is met, shows that it is not, or shows neither.
// Source: docs/domain/obligations.md, "What a share shows".
import { wilsonRate } from "../shared/rates";

/** `hits` of `total`: whole numbers, never more hits than cases. */
export interface Share {
  readonly hits: number;
  readonly total: number;
}

/** `not_shown`: what is known decides neither way. */
export type Met = "yes" | "no" | "not_shown";

/** What a share is held against. */
export interface ShareLimit {
  /** Of a hundred. */
  readonly percent: number;
  /** Of fewer cases nothing is decided. */
  readonly fewest: number;
}

/**
 * `yes` where the lower end of the Wilson 95 % interval reaches the limit, `no` where the upper end stays below it.
 * @throws RangeError when there are more hits than cases
 */
export function decideShare({ hits, total }: Share, { percent, fewest }: ShareLimit): Met {
  const rate = total < fewest ? null : wilsonRate(hits, total);
  if (rate === null) return "not_shown";
  if (rate.lower >= percent / 100) return "yes";
  return rate.upper < percent / 100 ? "no" : "not_shown";
}

/**
 * After how many further cases the share could be decided at the earliest, if they all went one way; 0 where it is
 * decided already. With fewer it stays undecided, whatever they bring.
 */
export function casesToDecide({ hits, total }: Share, limit: ShareLimit): number {
  const decides = (allHit: boolean, more: number): boolean =>
    decideShare({ hits: hits + (allHit ? more : 0), total: total + more }, limit) !== "not_shown";
  let more = 0;
  while (!decides(true, more) && !decides(false, more)) more += 1;
  return more;
}
