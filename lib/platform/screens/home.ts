// The front page: what stands between people and a person, how platforms answer, which of them are under review.
import { ALL_PLATFORMS, findPublicFigures } from "@/db/platform/public-figures";
import { listPublicReviews, type PublicReview } from "@/db/review/public-review";
import { readDatabaseTime } from "@/db/engine/database-time";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { listOpenedReviews } from "@/db/review/special-review";
import { fromReplica } from "@/db/engine/replica";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { ruleStanding, type RuleStanding } from "@/lib/domain/rulebook/rule-standing";
import { chinaDay } from "@/lib/domain/shared/china-time";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";
import { isOverdueReview } from "@/lib/domain/review/review-owed";

export interface HomeScreen {
  /** Null until the first count. */
  readonly figures: PublicFigures | null;
  readonly asOf: Date | null;
  /** One line per platform under review: the rule that opened it. */
  readonly reviews: readonly PublicReview[];
  /** Reviews that opened and on which no officer acted in time: how many, and not of whom. */
  readonly waitingReviews: number;
  /** What the 72 hours rest on today. */
  readonly resolution: RuleStanding;
}

const REVIEWS_SHOWN = 6;

/** Plain data for anybody. */
export async function homeScreen(): Promise<HomeScreen> {
  const { stored, triggers, opened, now, inForce } = await fromReplica(async (db) => {
    const at = await readDatabaseTime(db);
    const [figures, reviews, waiting, rulebook] = await Promise.all([
      findPublicFigures(db, ALL_PLATFORMS),
      listPublicReviews(db, null),
      listOpenedReviews(db),
      findRulebookInForce(db, at),
    ]);
    return { stored: figures, triggers: reviews, opened: waiting, now: at, inForce: rulebook };
  });
  const firstOfEach = triggers.filter(
    (trigger, index) => triggers.findIndex((other) => other.number === trigger.number) === index,
  );
  return {
    figures: stored?.figures ?? null,
    asOf: stored?.asOf ?? null,
    reviews: firstOfEach.slice(0, REVIEWS_SHOWN),
    waitingReviews: opened.filter((one) => isOverdueReview(one, inForce ?? DEFAULT_RULEBOOK, now.getTime()))
      .length,
    resolution: ruleStanding(inForce ?? DEFAULT_RULEBOOK, "resolution_hours", chinaDay(now)),
  };
}
