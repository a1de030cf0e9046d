// The mutation score: of all changes that the tests could load, how many they noticed.
import type { FileResult } from "@/tests/mutation/file-result";

export interface Score {
  readonly mutants: number;
  readonly noticed: number;
  readonly survived: number;
  /** Null where there is nothing to break. */
  readonly percent: number | null;
}

export function scoreOf(results: readonly FileResult[]): Score {
  const noticed = results.reduce((sum, one) => sum + one.noticed, 0);
  const survived = results.reduce((sum, one) => sum + one.survivors.length, 0);
  const mutants = noticed + survived;
  return { mutants, noticed, survived, percent: mutants === 0 ? null : (noticed / mutants) * 100 };
}
