// What may be said of a figure and one of its limits.
import { meets } from "@/tests/figures/bound";
import { CATALOGUE } from "@/tests/figures/catalogue";
import type { Figure } from "@/tests/figures/figure";

/** `within`: inside the limit, but at less than the full size, which claims nothing. What is beyond it is missed at any size. */
export type Verdict = "met" | "within" | "missed";

/** Null where the figure has no such limit. A figure that has left the catalogue is within none. */
export function verdictOf(one: Figure, column: "must" | "top"): Verdict | null {
  const met = column === "must" ? one.must_met : one.top_met;
  if (met === null) return null;
  if (met) return "met";
  const bound = Object.values(CATALOGUE).find((entry) => entry.name === one.name)?.[column] ?? null;
  return !one.full && bound !== null && meets(one.value, bound) ? "within" : "missed";
}
