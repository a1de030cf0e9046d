// How many of a hundred requests for a person a platform of some size has to answer by one.
// Source: docs/domain/obligations.md, "The eight".
import type { AnswerRateStep } from "../rulebook/rulebook";

/**
 * The highest step that the platform is above; null below every step, and where the users are not known.
 * @param steps listed from small to large, as in a rulebook
 */
export function answerStepFor(users: number | null, steps: readonly AnswerRateStep[]): AnswerRateStep | null {
  return steps.findLast((step) => (users ?? 0) > step.above_users) ?? null;
}

/** The percent of that step. */
export function answerPercentFor(users: number | null, steps: readonly AnswerRateStep[]): number | null {
  return answerStepFor(users, steps)?.percent ?? null;
}
