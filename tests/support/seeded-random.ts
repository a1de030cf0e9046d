// Chance that can be repeated: mulberry32, the same numbers for the same seed.

export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  pick<T>(from: readonly T[]): T;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
}

export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    pick: (from) => {
      if (from.length === 0) throw new Error("There is nothing to pick from.");
      return from[below(from.length)] as (typeof from)[number];
    },
    percent: (share) => next() * 100 < share,
  };
}
