// What a share that was tried in several places may claim: the place where it is smallest, with its 95 % there.
import { wilsonRate } from "@/lib/domain/shared/rates";

export interface Tried {
  readonly tried: number;
  readonly served: number;
}

/** The share of the place whose interval (Wilson, 95 %) reaches lowest: places are not added up, for a good one hides none. */
export function worstShare(places: readonly Tried[]): { value: number; min: number; max: number } {
  const rates = places.map(({ served, tried }) => wilsonRate(served, tried)).filter((rate) => rate !== null);
  const [worst] = rates.toSorted((a, b) => a.lower - b.lower);
  return { value: worst?.share ?? NaN, min: worst?.lower ?? NaN, max: worst?.upper ?? NaN };
}
