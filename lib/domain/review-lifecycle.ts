// The life of a special review (专项核查). A review is not a finding. An officer proposes, a supervisor decides: two
// different people, not two roles. Source: domain.md, section 6, "A review", and section 2, "People".
import { hoursMs } from "./clock-milestones";
import type { CaseRules } from "./rulebook";

export const REVIEW_STATES = [
  "opened",
  "notified",
  "investigating",
  "dismissed",
  "ordered",
  "rectifying",
  "retesting",
  "closed",
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What an officer may propose and a supervisor decide. */
export const REVIEW_DECISIONS = ["dismiss", "order", "close"] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

export const REVIEW_EVENTS = [
  "notified",
  "statement_received",
  "statement_lapsed",
  "decision_proposed",
  "decision_refused",
  "decision_approved",
  "plan_submitted",
  "items_reported_done",
  "item_verified",
  "retest_failed",
] as const;
export type ReviewEventType = (typeof REVIEW_EVENTS)[number];

export const REVIEW_REFUSALS = [
  "not_in_this_state",
  "not_for_this_role",
  "too_early",
  "decision_waits",
  "no_decision_waits",
  "decision_needed",
  "same_person",
  "no_items",
  "items_open",
] as const;
export type ReviewRefusal = (typeof REVIEW_REFUSALS)[number];

export type ReviewRole = "officer" | "supervisor" | "company" | "clock";

/** What the review's own log remembers. Instants in epoch milliseconds. */
export interface ReviewSnapshot {
  readonly state: ReviewState;
  readonly openedAt: number;
  readonly notifiedAt: number | null;
  /** The decision that waits for a second person. */
  readonly proposed: {
    readonly decision: ReviewDecision;
    readonly personId: string;
    readonly items: number;
  } | null;
  /** Items of the rectification order that are not verified yet. */
  readonly itemsOpen: number;
}

export interface ReviewMove {
  readonly type: ReviewEventType;
  readonly atMs: number;
  readonly role: ReviewRole;
  /** The natural person, whatever role they act in; empty for the clock. */
  readonly personId: string;
  /** On `decision_proposed`. */
  readonly decision?: ReviewDecision;
  /** On `decision_proposed` of an order: how many items it has. */
  readonly items?: number;
}

export function openReview(atMs: number): ReviewSnapshot {
  return { state: "opened", openedAt: atMs, notifiedAt: null, proposed: null, itemsOpen: 0 };
}

/** Whether a review is still open. One platform has one live review at most. */
export function isLive(state: ReviewState): boolean {
  return state !== "dismissed" && state !== "closed";
}

/** `opened` is for regulators; everybody may see it from `notified` on. */
export function isPublic(state: ReviewState): boolean {
  return state !== "opened";
}

/** From the notice to the end, the guarantee mark is suspended. */
export function suspendsMark(state: ReviewState): boolean {
  return isLive(state) && isPublic(state);
}

/** What time alone will bring next: the notice, then the end of the time for the company's statement. */
export function nextReviewDue(
  review: ReviewSnapshot,
  rules: CaseRules,
): { readonly type: "notified" | "statement_lapsed"; readonly dueMs: number } | null {
  if (review.state === "opened") {
    return { type: "notified", dueMs: review.openedAt + hoursMs(rules.review_publish_hours) };
  }
  if (review.state === "notified" && review.notifiedAt !== null) {
    return { type: "statement_lapsed", dueMs: review.notifiedAt + hoursMs(rules.review_statement_hours) };
  }
  return null;
}

type Outcome = ReviewSnapshot | { readonly refused: ReviewRefusal };

const BY: Readonly<Record<ReviewEventType, readonly ReviewRole[]>> = {
  notified: ["officer", "supervisor", "clock"],
  statement_received: ["company"],
  statement_lapsed: ["clock"],
  decision_proposed: ["officer", "supervisor"],
  decision_refused: ["supervisor"],
  decision_approved: ["supervisor"],
  plan_submitted: ["company"],
  items_reported_done: ["company"],
  item_verified: ["officer", "supervisor"],
  retest_failed: ["officer", "supervisor"],
};

const IN: Readonly<Record<ReviewEventType, readonly ReviewState[]>> = {
  notified: ["opened"],
  statement_received: ["notified"],
  statement_lapsed: ["notified"],
  decision_proposed: ["investigating", "retesting"],
  decision_refused: ["investigating", "retesting"],
  decision_approved: ["investigating", "retesting"],
  plan_submitted: ["ordered"],
  items_reported_done: ["rectifying"],
  item_verified: ["retesting"],
  retest_failed: ["retesting"],
};

/** The review after a move, or why there is none. */
export function moveReview(review: ReviewSnapshot, move: ReviewMove, rules: CaseRules): Outcome {
  if (!BY[move.type].includes(move.role)) return { refused: "not_for_this_role" };
  if (!IN[move.type].includes(review.state)) return { refused: "not_in_this_state" };
  const due = nextReviewDue(review, rules);
  if (move.role === "clock" && due !== null && move.atMs < due.dueMs) return { refused: "too_early" };
  switch (move.type) {
    case "notified":
      return { ...review, state: "notified", notifiedAt: move.atMs };
    case "statement_received":
    case "statement_lapsed":
      return { ...review, state: "investigating" };
    case "decision_proposed":
      return propose(review, move);
    case "decision_refused":
    case "decision_approved":
      return answer(review, move);
    case "plan_submitted":
      return { ...review, state: "rectifying" };
    case "items_reported_done":
      return { ...review, state: "retesting" };
    case "item_verified":
      return review.itemsOpen === 0
        ? { refused: "no_items" }
        : { ...review, itemsOpen: review.itemsOpen - 1 };
    case "retest_failed":
      // What was proposed rested on a retest that has now failed, and at least what failed is open again.
      return { ...review, state: "rectifying", proposed: null, itemsOpen: Math.max(1, review.itemsOpen) };
  }
}

function propose(review: ReviewSnapshot, move: ReviewMove): Outcome {
  const { decision, personId, items = 0 } = move;
  if (review.proposed !== null) return { refused: "decision_waits" };
  if (decision === undefined) return { refused: "decision_needed" };
  const closing = decision === "close";
  if (closing !== (review.state === "retesting")) return { refused: "not_in_this_state" };
  if (decision === "order" && items < 1) return { refused: "no_items" };
  if (closing && review.itemsOpen > 0) return { refused: "items_open" };
  return { ...review, proposed: { decision, personId, items } };
}

function answer(review: ReviewSnapshot, move: ReviewMove): Outcome {
  const { proposed } = review;
  if (proposed === null) return { refused: "no_decision_waits" };
  if (proposed.personId === move.personId) return { refused: "same_person" };
  if (move.type === "decision_refused") return { ...review, proposed: null };
  switch (proposed.decision) {
    case "dismiss":
      return { ...review, state: "dismissed", proposed: null };
    case "order":
      return { ...review, state: "ordered", proposed: null, itemsOpen: proposed.items };
    case "close":
      return { ...review, state: "closed", proposed: null };
  }
}
