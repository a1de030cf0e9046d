// A special review (专项核查) opens by itself when a threshold passes; later triggers join the live one.
// It stores the rule, the version, the numbers and exactly the complaints they rest on. A review is not a finding.
import { v7 } from "uuid";
import type { Tx } from "@/db/engine/client";
import { insertReviewComplaints } from "@/db/review/review-complaint";
import type { LockedReview } from "@/db/review/locked-review";
import { insertReview, writeReviewUpdate } from "@/db/review/review-update";
import { insertReviewTrigger } from "@/db/review/special-review";
import { CHAIN_START } from "@/lib/domain/shared/event-chain";
import type { ReviewFacts } from "@/lib/domain/review/review-catalogue";
import { openedReview } from "@/lib/domain/review/review-lifecycle";
import type { PlatformCounts, RuleReading } from "@/lib/domain/review/review-threshold";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { happened, openFile } from "@/lib/complaint/engine/logged-file";
import { REVIEW, reviewEvent, reviewUpdate } from "@/lib/review/engine/review-file";

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
export async function openReview(tx: Tx, passing: PassedThresholds): Promise<string | null> {
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
  const file = { state: openedReview(nowMs), pending: [reviewEvent("opened", nowMs, BY_TIME, facts)] };
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
  const after = happened(read, reviewEvent("trigger_joined", nowMs, BY_TIME, facts), {
    role: "clock",
    ownAccounts: [],
  });
  if ("refused" in after) throw new Error(`A trigger cannot join review ${live.id}: ${after.refused}.`);
  if (!(await writeReviewUpdate(tx, live.id, live.version, reviewUpdate(live, after, nowMs))))
    throw new Error("A locked review was changed by another transaction.");
  return live.id;
}
