// One promise (承诺) as the clock stores it. The rules are in promise.ts. Source: docs/domain/complaint.md, "Promises".

/**
 * `promised`: not due yet. `due`: due and unanswered. `broken`: said to be not done. `to_judge`: the same, after the reopening
 * by right was used, and no regulator has looked at it. `found_done`: a regulator found it done. `cancelled`: a reopening or
 * another outcome took its place.
 */
export const PROMISE_STATES = [
  "promised",
  "due",
  "kept",
  "broken",
  "to_judge",
  "found_done",
  "cancelled",
] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** A deed as the clock stores it. Its number is its place in the list of the complaint, from 1. */
export interface DeedPromise {
  /** The cycle that closed on it. */
  readonly cycle: number;
  readonly dueMs: number;
  readonly state: PromiseState;
  /** When it was said to be broken; left out while it was not. */
  readonly brokenMs?: number;
}
