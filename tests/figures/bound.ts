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
