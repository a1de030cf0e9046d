// Comparing speeds: warm-up, rounds in turn (A B, B A, …), and the medians of each side within one run.

export interface Side {
  readonly name: string;
  /** Readies so many runs, before the clock starts. */
  readonly prepare?: (times: number) => Promise<void>;
  /** Does it `times` over. */
  readonly run: (times: number) => Promise<void>;
}

export interface Timed {
  /** Milliseconds of one, by side, as many as there were rounds. */
  readonly each: readonly (readonly number[])[];
}

export interface RoundOptions {
  readonly rounds: number;
  /** How often each side runs in a round. */
  readonly times: number;
}

/** Times the sides against each other; who begins changes from round to round. */
export async function timeRounds(sides: readonly Side[], { rounds, times }: RoundOptions): Promise<Timed> {
  const each = sides.map((): number[] => []);
  for (const side of sides) {
    await side.prepare?.(times);
    await side.run(times);
  }
  for (let round = 0; round < rounds; round += 1) {
    const order = sides.map((side, index) => ({ side, index }));
    for (const { side, index } of round % 2 === 0 ? order : order.reverse()) {
      await side.prepare?.(times);
      const began = performance.now();
      await side.run(times);
      each[index]?.push((performance.now() - began) / times);
    }
  }
  return { each };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

export interface Ratio {
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/** One side's time over another's: of the medians, and the lowest and highest of the rounds. */
export function ratioOf(timed: Timed, side: number, against: number): Ratio {
  const [a = [], b = []] = [timed.each[side], timed.each[against]];
  const ratios = a.map((ms, round) => ms / (b[round] ?? NaN));
  return { value: median(a) / median(b), min: Math.min(...ratios), max: Math.max(...ratios) };
}

/**
 * Where the median of all rounds there could be, with 95 % or more, by the ranks of those there were: it makes no guess
 * about how they scatter. With fewer than six rounds it is the lowest and the highest, which is less than 95 %.
 */
export function medianInterval(values: readonly number[]): Ratio {
  const sorted = values.toSorted((a, b) => a - b);
  const count = sorted.length;
  let [rank, below, term] = [0, 0, 0.5 ** count];
  // `below`: the odds that no more than `rank` rounds lie under the median.
  for (let n = 0; n < count; n += 1) {
    below += term;
    if (below > 0.025) break;
    rank = n + 1;
    term *= (count - n) / (n + 1);
  }
  const drop = Math.max(0, rank - 1);
  return { value: median(sorted), min: sorted[drop] ?? NaN, max: sorted[count - 1 - drop] ?? NaN };
}
