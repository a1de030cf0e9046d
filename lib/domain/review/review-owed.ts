// What is owed to a review that nobody has decided on: an officer acts within so many hours of its opening, or it heads the
// supervisor's queue and stands in the public number of waiting reviews. Source: docs/domain/reviews.md.
import { hoursMs } from "../clock/clock-time";
import type { ReviewSnapshot } from "./review-lifecycle";
import type { ComplaintRules } from "../rulebook/rulebook";

/** Without a hold. With one it is the rulebook's `review_hold_hours`, from the opening as well. */
const ACT_HOURS = 72;

type Waiting = Pick<ReviewSnapshot, "state" | "openedAt" | "heldAt">;

/** Until when somebody has to notify or dismiss it, epoch milliseconds; null when that was done. */
export function actBy(review: Waiting, rules: Pick<ComplaintRules, "review_hold_hours">): number | null {
  if (review.state !== "opened") return null;
  const hours = review.heldAt === null ? ACT_HOURS : Math.max(ACT_HOURS, rules.review_hold_hours);
  return review.openedAt + hoursMs(hours);
}

/** Whether it has waited too long. A limit admits what comes strictly before it. */
export function isOverdueReview(
  review: Waiting,
  rules: Pick<ComplaintRules, "review_hold_hours">,
  nowMs: number,
): boolean {
  const limit = actBy(review, rules);
  return limit !== null && nowMs >= limit;
}
