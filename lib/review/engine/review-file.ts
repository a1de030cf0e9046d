// The special review as the engine sees it, and the update that a changed one comes to.
import type { LockedReview } from "@/db/review/locked-review";
import type { ReviewUpdate } from "@/db/review/review-update";
import { factFault } from "@/lib/domain/complaint/event-facts";
import { REVIEW_CATALOGUE, type ReviewEventType } from "@/lib/domain/review/review-catalogue";
import {
  moveReview,
  reviewColumns,
  storedReview,
  type ReviewMove,
  type ReviewSnapshot,
} from "@/lib/domain/review/review-lifecycle";
import { exportedReviewEvent, reviewMoveOf } from "@/lib/domain/review/review-log";
import {
  chained,
  type FileKind,
  type LoggedRow,
  type OpenFile,
  type PendingEvent,
} from "@/lib/complaint/engine/logged-file";

/** What a review's log cannot know: in which role somebody acts, and which other accounts are theirs. */
export type ReviewAsked = Pick<ReviewMove, "role" | "ownAccounts">;

/** No rule of a review's life is a number of the rulebook. */
export type ReviewFile = OpenFile<LockedReview, ReviewSnapshot, null, ReviewEventType, ReviewAsked>;

export const REVIEW: FileKind<LockedReview, ReviewSnapshot, null, ReviewEventType, ReviewAsked> = {
  stateOf: ({ life, columns }) => (life === null ? lifeOfBefore(columns) : storedReview(life)),
  cycleOf: () => 1,
  // Nothing happens to a review by time alone.
  settle: (state) => ({ events: [], state }),
  transition: (state, event, _rules, asked) => {
    const next = moveReview(state, { ...reviewMoveOf(event), ...asked });
    return "refused" in next ? next : { state: next.review };
  },
  factFault: ({ type, facts }) => factFault(REVIEW_CATALOGUE[type].facts, facts),
  exported: (reviewId, event) => exportedReviewEvent(reviewId, event),
};

/** A review that only a version of before snapshots has written. */
function lifeOfBefore({ state, openedAt, notifiedAt, notifiedBy }: LockedReview["columns"]): ReviewSnapshot {
  return storedReview({
    state,
    openedAt: openedAt.getTime(),
    notifiedAt: notifiedAt?.getTime() ?? null,
    notifiedBy,
    lastAt: (notifiedAt ?? openedAt).getTime(),
  });
}

/** An event of a review that is not in its log yet. */
export function pendingReviewEvent(
  type: ReviewEventType,
  atMs: number,
  by: Pick<PendingEvent, "side" | "actorId">,
  facts: PendingEvent["facts"] = {},
): PendingEvent<ReviewEventType> {
  return { type, ordinal: 1, atMs, scheduledMs: null, cycle: 1, side: by.side, actorId: by.actorId, facts };
}

/** The write that a review comes to with these events on its log. */
export function reviewUpdate(
  log: Pick<LoggedRow, "id" | "version" | "chainHead">,
  { state, pending }: Pick<ReviewFile, "state" | "pending">,
  recordedMs: number,
): ReviewUpdate {
  const { events, version, head } = chained(REVIEW, log, null, pending, recordedMs);
  const bytes = (hex: string) => Buffer.from(hex, "hex");
  return {
    version,
    chainHead: bytes(head),
    life: state,
    columns: reviewColumns(state),
    events: events.map(({ seq, type, atMs, scheduledMs, side, actorId, facts, prevHash, hash }) => ({
      n: seq,
      type,
      at: new Date(atMs),
      scheduledAt: scheduledMs === null ? null : new Date(scheduledMs),
      recordedAt: new Date(recordedMs),
      side,
      staffId: actorId,
      facts: facts as ReviewUpdate["events"][number]["facts"],
      prevHash: bytes(prevHash),
      hash: bytes(hash),
    })),
    outbox: events
      .filter(({ type, facts }) => REVIEW_CATALOGUE[type].notices(facts["published"] === true).length > 0)
      .map(({ seq, type, facts }) => ({
        n: seq,
        topic: `review_${type}`,
        facts: notificationFacts(facts),
      })),
  };
}

/** What a notice may name: everything but the digests of texts. */
function notificationFacts({ texts: _digests, ...facts }: PendingEvent["facts"]) {
  return facts as ReviewUpdate["outbox"][number]["facts"];
}
