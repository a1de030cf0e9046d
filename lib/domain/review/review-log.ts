// A special review's log: how an event leaves the product, and the snapshot that a whole log comes to.
// Source: docs/domain/reviews.md.
import type { Side } from "../people/actor";
import type { FactValue } from "../shared/event-chain";
import type { ReviewEventType } from "./review-catalogue";
import { openedReview, replayReview, type ReviewMove, type ReviewSnapshot } from "./review-lifecycle";

/** An event of a review's log. Instants are epoch milliseconds. */
export interface RecordedReviewEvent {
  readonly seq: number;
  readonly type: ReviewEventType;
  readonly atMs: number;
  /** The instant at which time itself did it; null for what a person or a threshold did. */
  readonly scheduledMs: number | null;
  readonly recordedMs: number;
  readonly side: Side;
  readonly actorId: string | null;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** The event as it leaves the product: what the chain's hash is taken of. */
export function exportedReviewEvent(
  reviewId: string,
  { seq, type, atMs, scheduledMs, recordedMs, side, actorId, facts }: RecordedReviewEvent,
): Readonly<Record<string, FactValue>> {
  return {
    reviewId,
    seq,
    type,
    at: new Date(atMs).toISOString(),
    dueAt: scheduledMs === null ? null : new Date(scheduledMs).toISOString(),
    recordedAt: new Date(recordedMs).toISOString(),
    side,
    actorId,
    facts,
  };
}

/** What the rules read of an event. A log does not say in which role somebody acted, and replaying one does not ask. */
export function reviewMoveOf({
  type,
  atMs,
  side,
  actorId,
}: Pick<RecordedReviewEvent, "type" | "atMs" | "side" | "actorId">): ReviewMove {
  return { type, atMs, role: side === "regulator" ? "officer" : "clock", actorId, ownAccounts: [] };
}

/** The snapshot that a whole log comes to; null when there can be no such log. */
export function foldReview(events: readonly RecordedReviewEvent[]): ReviewSnapshot | null {
  const [opened, ...rest] = events;
  if (opened?.type !== "opened") return null;
  return rest.reduce<ReviewSnapshot | null>(
    (review, event) => (review === null ? null : replayReview(review, reviewMoveOf(event))),
    openedReview(opened.atMs),
  );
}
