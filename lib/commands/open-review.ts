// A special review (专项核查) opens by itself when a threshold passes; later triggers join the live one.
// It stores the rule, the version, the numbers and exactly the complaints they rest on. A review is not a finding.
import type { Tx } from "@/db/client";
import { insertOutbox } from "@/db/queries/outbox";
import { insertReviewComplaints } from "@/db/queries/review-complaint";
import { insertReview, insertReviewEvent, insertReviewTrigger } from "@/db/queries/special-review";
import type { LiveReview } from "@/db/queries/special-review";
import type { PlatformCounts, RuleReading } from "@/lib/domain/review-threshold";
import type { Rulebook } from "@/lib/domain/rulebook";

const HOUR_MS = 3_600_000;

export interface PassedThresholds {
  readonly platformId: string;
  readonly at: Date;
  readonly now: Date;
  readonly rulebook: Rulebook;
  readonly counts: PlatformCounts;
  /** False when nobody needed the mean of eight weeks: then it is not among the stored numbers. */
  readonly meanCounted: boolean;
  readonly barrier: string | null;
  /** Rules that no live review knows yet. */
  readonly passed: readonly RuleReading[];
  readonly live: LiveReview | null;
}

async function storeTrigger(
  tx: Tx,
  reviewId: string,
  passing: PassedThresholds,
  rule: RuleReading,
): Promise<void> {
  const { at, now, counts, platformId, barrier, rulebook } = passing;
  await insertReviewTrigger(tx, {
    reviewId,
    code: rule.code,
    value: rule.value ?? 0,
    limit: rule.limit,
    counts: {
      ...counts,
      weekly_mean_8w: passing.meanCounted ? counts.weekly_mean_8w : null,
      barrier,
      event_at: at.toISOString(),
      window_days: rulebook.window_days,
    },
    rulebookVersion: rulebook.version,
    at: now,
  });
  const listing = {
    reviewId,
    platformId,
    code: rule.code,
    until: now,
    windowDays: rulebook.window_days,
    barrier,
  };
  await insertReviewComplaints(tx, listing);
}

/** Opens or joins. Returns the id when a review opened; null when the triggers joined a live one. */
export async function openReview(tx: Tx, passing: PassedThresholds): Promise<string | null> {
  const { now, platformId, counts, rulebook, live } = passing;
  const nextDueAt = new Date(now.getTime() + rulebook.review_publish_hours * HOUR_MS);
  const fresh =
    live === null
      ? await insertReview(tx, { platformId, users: counts.users, openedAt: now, nextDueAt })
      : null;
  const reviewId = live?.id ?? fresh;
  // The index allows one live review per platform: a second opener, which the platform's lock rules out, finds none.
  if (reviewId === null)
    throw new Error(`A review of platform ${platformId} opened outside the platform's lock.`);
  for (const rule of passing.passed) await storeTrigger(tx, reviewId, passing, rule);
  const codes = passing.passed.map((rule) => rule.code).join(" ");
  const type = fresh === null ? "trigger_joined" : "opened";
  const n = await insertReviewEvent(tx, { reviewId, type, at: now, staffId: null, facts: { codes } });
  if (fresh === null) return null;
  await insertOutbox(tx, [
    { eventKey: `review:${reviewId}:${String(n)}`, topic: "review_opened", reviewId, facts: { codes } },
  ]);
  return fresh;
}
