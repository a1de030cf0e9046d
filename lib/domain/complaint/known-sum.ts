// Sums over what people remember. What they left out is unknown, and never 0.
// Source: docs/domain/barriers.md, "What is counted".

/** A sum of what is known. `complete`: nothing was left out. */
export interface KnownSum {
  readonly sum: number;
  readonly complete: boolean;
}

/** Null when nothing is known at all. */
export function knownSum(values: readonly (number | null)[]): KnownSum | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return {
    sum: known.reduce((sum, value) => sum + value, 0),
    complete: known.length === values.length,
  };
}
