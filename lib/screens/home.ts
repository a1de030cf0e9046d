// The front page: what stands between people and a person, how platforms answer, which of them are under review.
import { ALL_PLATFORMS, findPublicFigures } from "@/db/queries/public-figures";
import { listPublicReviews, type PublicReview } from "@/db/queries/public-platform";
import { fromReplica } from "@/db/replica";
import type { PublicFigures } from "@/lib/domain/public-figures";

export interface HomeScreen {
  /** Null until the first count. */
  readonly figures: PublicFigures | null;
  readonly asOf: Date | null;
  /** One line per platform under review: the rule that opened it. */
  readonly reviews: readonly PublicReview[];
}

const REVIEWS_SHOWN = 6;

/** Plain data for anybody. */
export async function homeScreen(): Promise<HomeScreen> {
  const [kept, triggers] = await fromReplica((db) =>
    Promise.all([findPublicFigures(db, ALL_PLATFORMS), listPublicReviews(db, null)]),
  );
  const firstOfEach = triggers.filter(
    (trigger, index) => triggers.findIndex((other) => other.number === trigger.number) === index,
  );
  return {
    figures: kept?.figures ?? null,
    asOf: kept?.asOf ?? null,
    reviews: firstOfEach.slice(0, REVIEWS_SHOWN),
  };
}
