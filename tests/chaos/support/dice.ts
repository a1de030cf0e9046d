// Random choices that a seed decides, so that a run can be run again.

export interface Dice {
  /** A whole number from 0 up to and without `below`. */
  below(below: number): number;
  pick<T>(list: readonly T[]): T;
  /** True about once in `n`. */
  oneIn(n: number): boolean;
  bytes(length: number): Buffer;
}

/** Mulberry32: small, even, and the same everywhere. */
export function rollFrom(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new RangeError("nothing to pick from");
      return chosen;
    },
    oneIn: (n) => below(n) === 0,
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  };
}
