// Which complaints count towards reviews, and when each comes due. Source: domain.md, section 6.
import type { Outcome, WithdrawalReason } from "./complaint";

export interface CountingFacts {
  readonly outcome: Outcome | null;
  readonly withdrawalReason: WithdrawalReason | null;
  /** Shows signs of brigading and nobody has cleared it; undecided after its time, it is no longer set aside. */
  readonly setAside: boolean;
  /** The filer has an account, or their contact answered its code. */
  readonly contactAnswered: boolean;
  /** A finished review listed it: a complaint counts towards one review. */
  readonly listedByFinishedReview: boolean;
}

const LEFT_OUT: readonly Outcome[] = ["recorded", "rejected", "merged"];

/** Whether a complaint counts. It runs, and is answered, all the same. */
export function countsTowardsReviews(facts: CountingFacts): boolean {
  if (facts.outcome !== null && LEFT_OUT.includes(facts.outcome)) return false;
  if (facts.outcome === "withdrawn" && facts.withdrawalReason === "mistaken") return false;
  return !facts.setAside && facts.contactAnswered && !facts.listedByFinishedReview;
}

/** A breach that a regulator ruled out stays in the log and is left out of every count. */
export function breachCounts(facts: {
  readonly breachedAt: number | null;
  readonly ruledOut: boolean;
}): boolean {
  return facts.breachedAt !== null && !facts.ruledOut;
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

/** When the first contact came due: the milestone's instant, if the complaint was live then; null before or without. */
export function firstContactCameDueAt(facts: {
  readonly dueMs: number;
  readonly firstClosedAt: number | null;
  readonly nowMs: number;
}): number | null {
  if (facts.dueMs > facts.nowMs) return null;
  // Closed at that very instant, it was live then: milestones come before people.
  return facts.firstClosedAt !== null && facts.firstClosedAt < facts.dueMs ? null : facts.dueMs;
}
