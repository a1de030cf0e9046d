// Comparing rates: every side measures itself in every round, in turn (A B C, C B A, …), after one warm-up of each.
import { median } from "@/tests/bench/support/rounds";
import type { Ratio } from "@/tests/bench/support/rounds";

/** What each side came to in each round: filings, pages or starts by whatever unit it measures itself in. */
export async function rateRounds<Side extends string>(
  sides: Readonly<Record<Side, () => Promise<number>>>,
  rounds: number,
  say: (line: string) => void,
): Promise<Readonly<Record<Side, readonly number[]>>> {
  const names = Object.keys(sides) as Side[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Side, number[]>;
  for (const name of names) await sides[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const value = await sides[name]();
      found[name].push(value);
      say(`  round ${String(round + 1)}, ${name}: ${value.toPrecision(4)}`);
    }
  }
  return found;
}

/** One side's rate over another's: of the medians, and the lowest and highest of the rounds. */
export function rateRatio(above: readonly number[], below: readonly number[]): Ratio {
  const ratios = above.map((rate, round) => rate / (below[round] ?? NaN));
  return { value: median(above) / median(below), min: Math.min(...ratios), max: Math.max(...ratios) };
}
