// What a figure has to reach.

export interface Bound {
  readonly relation: "at least" | "at most";
  readonly limit: number;
}

export const atLeast = (limit: number): Bound => ({ relation: "at least", limit });
export const atMost = (limit: number): Bound => ({ relation: "at most", limit });

export function meets(value: number, bound: Bound): boolean {
  if (!Number.isFinite(value)) return false;
  return bound.relation === "at least" ? value >= bound.limit : value <= bound.limit;
}

/** "≥ 0.10", "≤ 1.5". */
export function words(bound: Bound): string {
  return `${bound.relation === "at least" ? "≥" : "≤"} ${bound.limit.toLocaleString("en", { maximumFractionDigits: 3 })}`;
}

/** A value that was measured, and from where to where it may lie. */
export interface Range {
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
}

/** Whether all of the range is on the right side; with no range known, only what needs none: see the catalogue. */
export function meetsWholly({ min, max }: Range, bound: Bound): boolean {
  const [low, high] = [min ?? NaN, max ?? NaN];
  return meets(low, bound) && meets(high, bound);
}
