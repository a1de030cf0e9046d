// How many of a hundred requests for a person a platform of some size has to answer by one.
// Source: docs/domain/obligations.md, "The eight".
import type { AnswerRateStep } from "../rulebook/rulebook";

/**
 * The percent of the highest step that the platform is above; null below every step, and where the users are not known.
 * @param steps listed from small to large, as in a rulebook
 */
export function answerPercentFor(users: number | null, steps: readonly AnswerRateStep[]): number | null {
  return steps.findLast((step) => (users ?? 0) > step.above_users)?.percent ?? null;
}
