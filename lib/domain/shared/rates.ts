// Rates with their uncertainty: the Wilson score interval at 95 %. Source: docs/domain/rates.md.

/** The 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054;

/** Under so many cases a rate is shown as a small sample and never ranked. */
export const SMALL_SAMPLE = 10;

export interface Rate {
  readonly hits: number;
  readonly total: number;
  readonly share: number;
  /** Both ends of the Wilson 95 % interval, as fractions. */
  readonly lower: number;
  readonly upper: number;
  readonly small: boolean;
}

/** Whether a rate over so many cases is withheld, and with it every count from which it could be computed. */
export function isSmall(total: number): boolean {
  return total < SMALL_SAMPLE;
}

/**
 * The share of `hits` in `total` with its interval; null when there is nothing to divide by.
 * @throws RangeError when the counts cannot be counts, which is a bug of the caller
 */
export function wilsonRate(hits: number, total: number): Rate | null {
  if (!(hits >= 0) || hits > total) throw new RangeError(`${String(hits)} of ${String(total)} is no share`);
  if (total === 0) return null;
  const share = hits / total;
  const zz = Z * Z;
  const centre = share + zz / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share)) / total + zz / (4 * total * total));
  const scale = 1 + zz / total;
  return {
    hits,
    total,
    share,
    // At the ends the interval touches 0 and 1 exactly; rounding must not push it past them.
    lower: hits === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    upper: hits === total ? 1 : Math.min(1, (centre + spread) / scale),
    small: isSmall(total),
  };
}
