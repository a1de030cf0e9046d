// Whether one platform's counted people pass a threshold at the instant of an event. Counting is here, deciding is pure.
// A special review (专项核查) opens as soon as a threshold passes; later triggers join the live one.
// It stores the rule, the version, the numbers and exactly the complaints they rest on. A review is not a finding.
import { v7 } from "uuid";
import type { Tx } from "@/db/engine/client";
import { countPlatformPeople, countWeeklyMean } from "@/db/platform/people-counts";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { insertReviewComplaints } from "@/db/review/review-complaint";
import { lockLiveReview, type LockedReview } from "@/db/review/locked-review";
import { insertReview, writeReviewUpdate } from "@/db/review/review-update";
import { insertReviewTrigger } from "@/db/review/special-review";
import { CHAIN_START } from "@/lib/domain/shared/event-chain";
import type { ReviewFacts } from "@/lib/domain/review/review-catalogue";
import { openedReview } from "@/lib/domain/review/review-lifecycle";
import { readThresholds, type PlatformCounts, type RuleReading } from "@/lib/domain/review/review-threshold";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { happened, openFile } from "@/lib/complaint/engine/logged-file";
import { REVIEW, pendingReviewEvent, reviewUpdate } from "@/lib/review/engine/review-file";

interface ThresholdCheck {
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

interface PassedThresholds {
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
  readonly live: LockedReview | null;
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
async function openReview(tx: Tx, passing: PassedThresholds): Promise<string | null> {
  const { passed, live } = passing;
  const facts = { codes: passed.map((rule) => rule.code).join(" ") };
  const reviewId =
    live === null ? await insertOpened(tx, passing, facts) : await join(tx, live, passing, facts);
  for (const rule of passed) await storeTrigger(tx, reviewId, passing, rule);
  return live === null ? reviewId : null;
}

const BY_TIME = { side: "clock", actorId: null } as const;

async function insertOpened(
  tx: Tx,
  { now, platformId, counts }: PassedThresholds,
  facts: ReviewFacts<"opened">,
): Promise<string> {
  const id = v7();
  const nowMs = now.getTime();
  const file = { state: openedReview(nowMs), pending: [pendingReviewEvent("opened", nowMs, BY_TIME, facts)] };
  const update = reviewUpdate({ id, version: 0, chainHead: CHAIN_START }, file, nowMs);
  // The index allows one live review per platform: a second opener, which the platform's lock rules out, finds none.
  if (!(await insertReview(tx, { id, platformId, users: counts.users, openedAt: now }, update)))
    throw new Error(`A review of platform ${platformId} opened outside the platform's lock.`);
  return id;
}

/** `live` is locked. */
async function join(
  tx: Tx,
  live: LockedReview,
  { now }: PassedThresholds,
  facts: ReviewFacts<"trigger_joined">,
): Promise<string> {
  const read = openFile(REVIEW, live, null);
  const nowMs = Math.max(now.getTime(), read.state.lastAt);
  const after = happened(read, pendingReviewEvent("trigger_joined", nowMs, BY_TIME, facts), {
    role: "clock",
    ownAccounts: [],
  });
  if ("refused" in after) throw new Error(`A trigger cannot join review ${live.id}: ${after.refused}.`);
  if (!(await writeReviewUpdate(tx, live.id, live.version, reviewUpdate(live, after, nowMs))))
    throw new Error("A locked review was changed by another transaction.");
  return live.id;
}
