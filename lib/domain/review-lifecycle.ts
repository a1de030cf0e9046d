// The life of a special review (专项核查): who may do what in which state, and what time does. A review is not a finding.
// Source: docs/domain/reviews.md.
import { hoursMs } from "./clock-time";
import type { ReviewEventType } from "./review-catalogue";
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

export type ReviewRefusal = "not_in_this_state" | "not_for_this_role" | "too_early";

export type ReviewRole = "regulator" | "clock";

/** What the review's own log remembers. Instants in epoch milliseconds. */
export interface ReviewSnapshot {
  readonly state: ReviewState;
  readonly openedAt: number;
  readonly notifiedAt: number | null;
  /** The member of staff who notified; null when time itself did, or nobody yet. */
  readonly notifiedBy: string | null;
  /** The instant of the latest event. */
  readonly lastAt: number;
}

export interface ReviewMove {
  readonly type: ReviewEventType;
  readonly atMs: number;
  readonly role: ReviewRole;
  /** The member of staff; null for the clock. */
  readonly actorId: string | null;
}

/** Whether a review is still open. One platform has one live review at most. */
export function isLive(state: ReviewState): boolean {
  return state !== "dismissed" && state !== "closed";
}

/** `opened` is for regulators; everybody may see it from `notified` on. */
export function isPublic(state: ReviewState): boolean {
  return state !== "opened";
}

const LIVE = REVIEW_STATES.filter(isLive);

interface Row {
  readonly by: readonly ReviewRole[];
  readonly in: readonly ReviewState[];
  readonly to: ReviewState | "=";
  readonly remembers?: (move: ReviewMove) => Partial<Omit<ReviewSnapshot, "state">>;
}

/** THE TABLE: what happens to a review that is open. Opening one is where its log begins. */
export const REVIEW_LIFECYCLE: Readonly<Record<Exclude<ReviewEventType, "opened">, Row>> = {
  trigger_joined: { by: ["clock"], in: LIVE, to: "=" },
  notified: {
    by: ["regulator", "clock"],
    in: ["opened"],
    to: "notified",
    remembers: ({ atMs, actorId }) => ({ notifiedAt: atMs, notifiedBy: actorId }),
  },
};

/** A review at the instant at which a threshold passed. */
export function openedReview(atMs: number): ReviewSnapshot {
  return { state: "opened", openedAt: atMs, notifiedAt: null, notifiedBy: null, lastAt: atMs };
}

/** What time alone will bring next: the notice, so many hours after the opening. */
export function nextReviewDue(
  review: ReviewSnapshot,
  rules: CaseRules,
): { readonly type: "notified"; readonly dueMs: number } | null {
  if (review.state !== "opened") return null;
  return { type: "notified", dueMs: review.openedAt + hoursMs(rules.review_publish_hours) };
}

export type ReviewTransition = { readonly refused: ReviewRefusal } | { readonly review: ReviewSnapshot };

/** The review after a move, or why there is none. */
export function moveReview(review: ReviewSnapshot, move: ReviewMove, rules: CaseRules): ReviewTransition {
  if (move.type === "opened") return { refused: "not_in_this_state" };
  const row = REVIEW_LIFECYCLE[move.type];
  if (!row.by.includes(move.role)) return { refused: "not_for_this_role" };
  if (!row.in.includes(review.state)) return { refused: "not_in_this_state" };
  const due = nextReviewDue(review, rules);
  if (move.role === "clock" && due?.type === move.type && move.atMs < due.dueMs)
    return { refused: "too_early" };
  return { review: become(review, move, row) };
}

/** The same for a move that stands in a log: only its state is judged. Null when the state makes it impossible. */
export function replayReview(review: ReviewSnapshot, move: ReviewMove): ReviewSnapshot | null {
  if (move.type === "opened") return null;
  const row = REVIEW_LIFECYCLE[move.type];
  return row.in.includes(review.state) ? become(review, move, row) : null;
}

function become(review: ReviewSnapshot, move: ReviewMove, row: Row): ReviewSnapshot {
  return {
    ...review,
    ...row.remembers?.(move),
    state: row.to === "=" ? review.state : row.to,
    lastAt: Math.max(review.lastAt, move.atMs),
  };
}

/** What a review's row stores of its snapshot, for indexes and lists. Instants are epoch milliseconds. */
export function reviewColumns(review: ReviewSnapshot, rules: CaseRules) {
  return {
    state: review.state,
    nextDueAt: nextReviewDue(review, rules)?.dueMs ?? null,
    notifiedAt: review.notifiedAt,
    notifiedBy: review.notifiedBy,
  } as const;
}

export type ReviewColumns = ReturnType<typeof reviewColumns>;

/** All that time has done up to and including `nowMs`, each at its own instant. */
export function settleReview(
  review: ReviewSnapshot,
  rules: CaseRules,
  nowMs: number,
): { readonly moves: readonly ReviewMove[]; readonly review: ReviewSnapshot } {
  const due = nextReviewDue(review, rules);
  if (due === null || due.dueMs > nowMs) return { moves: [], review };
  const move: ReviewMove = { type: due.type, atMs: due.dueMs, role: "clock", actorId: null };
  const next = moveReview(review, move, rules);
  return "refused" in next ? { moves: [], review } : { moves: [move], review: next.review };
}
