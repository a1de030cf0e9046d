// What may be said of a figure and one of its limits.
import { meets } from "@/tests/figures/bound";
import { entryNamed } from "@/tests/figures/catalogue";
import { isMet } from "@/tests/figures/figure";
import type { Figure } from "@/tests/figures/figure";

/**
 * `met`: all of the interval is within the limit, at the full size. `open`: the value is, but its interval reaches over the
 * limit, or is not known. `within`: at less than the full size, which claims nothing. `old`: measured before the
 * figure was stated otherwise, which claims nothing either. What is beyond a limit is `missed` at any size.
 */
export type Verdict = "met" | "open" | "within" | "old" | "missed";

/** Since when it is measured otherwise than this one was; null when it is measured as it was. */
export function notMeasuredSince(one: Figure): { readonly day: string; readonly what: string } | null {
  const since = entryNamed(one.name)?.since;
  return since !== undefined && one.measured_at < since.day ? since : null;
}

/** Null where the figure has no such limit, or has left the catalogue. */
export function verdictOf(one: Figure, column: "must" | "top"): Verdict | null {
  const entry = entryNamed(one.name);
  const bound = entry?.[column] ?? null;
  if (entry === null || bound === null) return null;
  if (!meets(one.value, bound)) return "missed";
  if (notMeasuredSince(one) !== null) return "old";
  if (!one.full) return "within";
  return isMet(one, entry, bound) ? "met" : "open";
}
