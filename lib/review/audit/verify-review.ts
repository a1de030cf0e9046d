// Holds one special review against its log: the chain, the head, the facts, the texts, the snapshot, the columns.
import type { LoggedReview, LoggedReviewEvent, LoggedReviewText } from "@/db/review/review-audit-log";
import { canonical, verifyChain, type FactValue } from "@/lib/domain/shared/event-chain";
import { factFault } from "@/lib/domain/complaint/event-facts";
import { REVIEW_CATALOGUE } from "@/lib/domain/review/review-catalogue";
import { reviewColumns, storedReview, type ReviewSnapshot } from "@/lib/domain/review/review-lifecycle";
import { exportedReviewEvent, foldReview } from "@/lib/domain/review/review-log";
import { sha256 } from "@/lib/base/sha256";
import { textDigestFact } from "@/lib/complaint/engine/text-digest-fact";
import type { BrokenRow } from "@/lib/complaint/engine/broken-row";

function brokenChain(
  { version, head }: LoggedReview,
  events: readonly LoggedReviewEvent[],
): BrokenRow | null {
  const rows = events.map(({ reviewId, prevHash, hash, ...event }) => ({
    fileId: reviewId,
    seq: event.seq,
    atMs: event.atMs,
    exported: exportedReviewEvent(reviewId, event),
    prevHash: prevHash ?? "",
    hash: hash ?? "",
  }));
  const chain = verifyChain(rows, sha256);
  if ("broken" in chain) return { seq: chain.broken.seq, what: chain.broken.why };
  const last = events.length;
  if (version !== last) return { seq: Math.min(version, last) + 1, what: "sequence" };
  return head === chain.head ? null : { seq: last, what: "head" };
}

function brokenFacts(events: readonly LoggedReviewEvent[]): BrokenRow | null {
  for (const { seq, type, facts } of events) {
    if (!Object.hasOwn(REVIEW_CATALOGUE, type)) return { seq, what: "unknown_type" };
    if (factFault(REVIEW_CATALOGUE[type].facts, facts) !== null) return { seq, what: "facts" };
  }
  return null;
}

const same = (a: unknown, b: unknown) => canonical(a as FactValue) === canonical(b as FactValue);

function brokenTexts(
  events: readonly LoggedReviewEvent[],
  texts: readonly LoggedReviewText[],
): BrokenRow | null {
  const left = new Map(texts.map((text) => [textDigestFact(text.n, text.salt, text.body), text]));
  for (const { seq, facts } of events) {
    const named = facts["texts"];
    for (const fact of Array.isArray(named) ? named.map(String) : [])
      if (!left.delete(fact)) return { seq, what: "text_changed" };
  }
  return left.size === 0 ? null : { seq: events.length, what: "text_unlogged" };
}

function brokenLife(
  { life, columns, openedMs }: LoggedReview,
  events: readonly LoggedReviewEvent[],
): BrokenRow | null {
  const seq = events.length;
  const review = foldReview(events);
  // A version of before there was a snapshot wrote none, and one of before holds wrote less of it.
  if (review === null || (life !== null && !same(review, storedReview(life as ReviewSnapshot))))
    return { seq, what: "clock" };
  const holds = review.openedAt === openedMs && same(reviewColumns(review), columns);
  return holds ? null : { seq, what: "columns" };
}

/** The first row of the review that does not hold, or null. */
export function verifyReview(
  review: LoggedReview,
  events: readonly LoggedReviewEvent[],
  texts: readonly LoggedReviewText[],
): BrokenRow | null {
  return (
    brokenChain(review, events) ??
    brokenFacts(events) ??
    brokenTexts(events, texts) ??
    brokenLife(review, events)
  );
}
