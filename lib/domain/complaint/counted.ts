// Which complaints count towards reviews, and when each comes due. Source: docs/domain/reviews.md, "People are counted".
import type { Outcome, WithdrawalReason } from "./complaint";

const LEFT_OUT: readonly Outcome[] = ["recorded", "rejected", "merged"];

/**
 * Whether a complaint counts with this outcome (null: live). It runs, and is answered, all the same. That its person has
 * to have answered a code, and that no finished review may have listed it, is asked where people are counted.
 */
export function outcomeCounts(outcome: Outcome | null, withdrawalReason: WithdrawalReason | null): boolean {
  if (LEFT_OUT.some((one) => one === outcome)) return false;
  return !(outcome === "withdrawn" && withdrawalReason === "mistaken");
}

/** When a first contact that is due at an instant comes due, given a closing: never, once the closing was before it. */
export function firstContactDueAfterClosing(dueMs: number | null, closedMs: number): number | null {
  // Closed at that very instant, it was live then: milestones come before people.
  return dueMs !== null && closedMs < dueMs ? null : dueMs;
}
