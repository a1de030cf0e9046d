// Which reviews a statement speaks of, by a rule of the review's life.
import { sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { literalList } from "@/db/engine/literal-list";
import { REVIEW_STATES, type ReviewState } from "@/lib/domain/review/review-lifecycle";

/** A condition on a column of states: those for which `rule` (isLive) holds. */
export function reviewStateIn(state: SQLWrapper, rule: (state: ReviewState) => boolean): SQL {
  return sql`${state} in ${literalList(REVIEW_STATES.filter(rule))}`;
}
