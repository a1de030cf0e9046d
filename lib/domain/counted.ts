// Which complaints count towards reviews, and when each comes due. Source: domain.md, section 6.
import type { Outcome, WithdrawalReason } from "./complaint";

const LEFT_OUT: readonly Outcome[] = ["recorded", "rejected", "merged"];

/**
 * Whether a complaint counts with this outcome (null: live). It runs, and is answered, all the same. That its person has
 * to have answered a code, and that no finished review may have listed it, is asked where people are counted.
 */
export function outcomeCounts(outcome: Outcome | null, withdrawalReason: WithdrawalReason | null): boolean {
  if (outcome !== null && LEFT_OUT.includes(outcome)) return false;
  return !(outcome === "withdrawn" && withdrawalReason === "mistaken");
}

/** When a complaint came due: its first breach or its first closing, whichever is earlier; null while neither. */
export function cameDueAt(facts: {
  readonly breachedAt: number | null;
  readonly firstClosedAt: number | null;
}): number | null {
  const { breachedAt, firstClosedAt } = facts;
  if (breachedAt === null || firstClosedAt === null) return breachedAt ?? firstClosedAt;
  return Math.min(breachedAt, firstClosedAt);
}

/** When the first contact comes due: the milestone's instant, if the complaint is live then; null otherwise. */
export function firstContactDueAt(facts: {
  readonly dueMs: number;
  readonly firstClosedAt: number | null;
}): number | null {
  // Closed at that very instant, it was live then: milestones come before people.
  return facts.firstClosedAt !== null && facts.firstClosedAt < facts.dueMs ? null : facts.dueMs;
}
