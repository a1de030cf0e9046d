// Whether one platform's counted people pass a threshold at the instant of an event. Counting is here, deciding is pure.
import type { Tx } from "@/db/engine/client";
import { countPlatformPeople, countWeeklyMean } from "@/db/platform/people-counts";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { lockLiveReview, type LockedReview } from "@/db/review/locked-review";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { readThresholds } from "@/lib/domain/review/review-threshold";
import type { PlatformCounts } from "@/lib/domain/review/review-threshold";
import { openReview } from "@/lib/review/engine/open-review";

export interface ThresholdCheck {
  readonly platformId: string;
  /** The event: the rulebook in force then decides. */
  readonly at: Date;
  /** The windows end here. After an outage that is later than the event, so that nobody is counted who has left them. */
  readonly now: Date;
}

/** The mean of eight weeks is dear to count, and asked for only where the surge rule could pass and has not yet. */
function needsMean(counts: PlatformCounts, rules: Rulebook, live: LockedReview | null): boolean {
  const known = live?.codes.includes("surge") === true;
  return !known && counts.people_7d >= rules.surge_people && counts.listed_weeks >= rules.surge_listed_weeks;
}

/**
 * Opens the platform's review, or lets new triggers join the live one. The caller holds the platform's lock, so that
 * the counts stand still. Returns the id of a review that opened; null when none did. Unlisted platforms open none.
 * Throws when no rulebook was in force at `at`: the first version is part of every installation.
 */
export async function checkThresholds(tx: Tx, check: ThresholdCheck): Promise<string | null> {
  const rulebook = await findRulebookInForce(tx, check.at);
  if (rulebook === null) throw new Error(`No rulebook was in force at ${check.at.toISOString()}.`);
  const counted = await countPlatformPeople(tx, check.platformId, check.now, rulebook);
  if (counted?.listed !== true) return null;
  // Nothing passes on fewer people than this, so most events end here.
  const most = Math.max(
    counted.counts.people_30d,
    counted.counts.due_30d,
    counted.counts.first_contact_due_30d,
  );
  if (most < rulebook.fewest_people) return null;
  const live = await lockLiveReview(tx, check.platformId);
  const meanCounted = needsMean(counted.counts, rulebook, live);
  const mean = meanCounted ? await countWeeklyMean(tx, check.platformId, check.now, rulebook) : 0;
  const counts = { ...counted.counts, weekly_mean_8w: mean };
  const passed = readThresholds(counts, rulebook).passed.filter(
    (rule) => live?.codes.includes(rule.code) !== true,
  );
  if (passed.length === 0) return null;
  return openReview(tx, { ...check, rulebook, counts, meanCounted, barrier: counted.barrier, passed, live });
}
