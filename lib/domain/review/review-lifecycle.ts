// The life of a special review (专项核查): who may do what in which state. A review is not a finding, nothing of it is
// published by time alone, and one that was opened or published in error is dismissed by two people.
// Source: docs/domain/reviews.md.
import type { RegulatorActor } from "../people/actor";
import type { ReviewEventType } from "./review-catalogue";

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

export type ReviewRefusal =
  | "not_in_this_state"
  | "not_for_this_role"
  | "held_before"
  | "dismissal_waits"
  | "no_dismissal_waits"
  | "own_proposal";

export type ReviewRole = "officer" | "supervisor" | "clock";

export function reviewRoleOf({ role }: Pick<RegulatorActor, "role">): ReviewRole {
  return role === "regulator_supervisor" ? "supervisor" : "officer";
}

/** What the review's own log remembers. Instants in epoch milliseconds. */
export interface ReviewSnapshot {
  readonly state: ReviewState;
  readonly openedAt: number;
  readonly notifiedAt: number | null;
  /** The member of staff who notified; null when an earlier version did automatically, or nobody yet. */
  readonly notifiedBy: string | null;
  /** Once, before the notice. */
  readonly heldAt: number | null;
  readonly heldBy: string | null;
  /** A dismissal that waits for its second person; null when none does. */
  readonly dismissalProposedAt: number | null;
  readonly dismissalProposedBy: string | null;
  readonly closedAt: number | null;
  /** The instant of the latest event. */
  readonly lastAt: number;
}

export interface ReviewMove {
  readonly type: ReviewEventType;
  readonly atMs: number;
  readonly role: ReviewRole;
  /** The member of staff; null for the clock. */
  readonly actorId: string | null;
  /** All accounts of that member of staff; a log does not say, and replaying one does not ask. */
  readonly ownAccounts: readonly string[];
}

/** Whether a review is still open. One platform has one live review at most. */
export function isLive(state: ReviewState): boolean {
  return state !== "dismissed" && state !== "closed";
}

/** Everybody may see a review from its notice on, and one that ended without a notice never. */
export function isPublic(review: { readonly notifiedAt: Date | number | null }): boolean {
  return review.notifiedAt !== null;
}

const LIVE = REVIEW_STATES.filter(isLive);
/** Once an order is issued, a review ends by its items. */
const DISMISSABLE = ["opened", "notified", "investigating"] as const;
const STAFF = ["officer", "supervisor"] as const;

type Guard = (review: ReviewSnapshot, ownAccounts: readonly string[]) => ReviewRefusal | null;

const noDismissalWaits: Guard = ({ dismissalProposedAt }) =>
  dismissalProposedAt === null ? null : "dismissal_waits";

const heldNever: Guard = (review, ownAccounts) =>
  review.heldAt === null ? noDismissalWaits(review, ownAccounts) : "held_before";

/** Two people, neither two roles nor two accounts. */
const byAnother: Guard = ({ dismissalProposedAt, dismissalProposedBy }, ownAccounts) => {
  if (dismissalProposedAt === null) return "no_dismissal_waits";
  return dismissalProposedBy !== null && ownAccounts.includes(dismissalProposedBy) ? "own_proposal" : null;
};

interface Row {
  readonly by: readonly ReviewRole[];
  readonly in: readonly ReviewState[];
  readonly to: ReviewState | "=";
  readonly guard?: Guard;
  readonly remembers?: (move: ReviewMove) => Partial<Omit<ReviewSnapshot, "state">>;
}

const NO_DISMISSAL = { dismissalProposedAt: null, dismissalProposedBy: null } as const;

/** THE TABLE: what happens to a review that is open. Opening one is where its log begins. */
export const REVIEW_LIFECYCLE: Readonly<Record<Exclude<ReviewEventType, "opened">, Row>> = {
  trigger_joined: { by: ["clock"], in: LIVE, to: "=" },
  held: {
    by: STAFF,
    in: ["opened"],
    to: "=",
    guard: heldNever,
    remembers: ({ atMs, actorId }) => ({ heldAt: atMs, heldBy: actorId }),
  },
  notified: {
    by: STAFF,
    in: ["opened"],
    to: "notified",
    guard: noDismissalWaits,
    remembers: ({ atMs, actorId }) => ({ notifiedAt: atMs, notifiedBy: actorId }),
  },
  dismissal_proposed: {
    by: STAFF,
    in: DISMISSABLE,
    to: "=",
    guard: noDismissalWaits,
    remembers: ({ atMs, actorId }) => ({ dismissalProposedAt: atMs, dismissalProposedBy: actorId }),
  },
  dismissal_refused: {
    by: ["supervisor"],
    in: DISMISSABLE,
    to: "=",
    guard: byAnother,
    remembers: () => NO_DISMISSAL,
  },
  dismissed: {
    by: ["supervisor"],
    in: DISMISSABLE,
    to: "dismissed",
    guard: byAnother,
    remembers: ({ atMs }) => ({ ...NO_DISMISSAL, closedAt: atMs }),
  },
};

/** A review at the instant at which a threshold passed. */
export function openedReview(atMs: number): ReviewSnapshot {
  return {
    state: "opened",
    openedAt: atMs,
    notifiedAt: null,
    notifiedBy: null,
    heldAt: null,
    heldBy: null,
    ...NO_DISMISSAL,
    closedAt: null,
    lastAt: atMs,
  };
}

/** A stored snapshot with everything of today: a program of before remembered neither holds nor dismissals. */
export function storedReview(
  stored: Pick<ReviewSnapshot, "openedAt"> & Partial<ReviewSnapshot>,
): ReviewSnapshot {
  return { ...openedReview(stored.openedAt), ...stored };
}

export type ReviewTransition = { readonly refused: ReviewRefusal } | { readonly review: ReviewSnapshot };

/** The review after a move, or why it is refused. */
export function moveReview(review: ReviewSnapshot, move: ReviewMove): ReviewTransition {
  if (move.type === "opened") return { refused: "not_in_this_state" };
  const row = REVIEW_LIFECYCLE[move.type];
  if (!row.by.includes(move.role)) return { refused: "not_for_this_role" };
  if (!row.in.includes(review.state)) return { refused: "not_in_this_state" };
  const refusal = row.guard?.(review, move.ownAccounts) ?? null;
  return refusal === null ? { review: become(review, move, row) } : { refused: refusal };
}

/** What somebody may do to a review now: what its pages offer, and what its commands take. */
export function reviewMovesFor(
  review: ReviewSnapshot,
  by: Pick<ReviewMove, "role" | "actorId" | "ownAccounts">,
): readonly Exclude<ReviewEventType, "opened">[] {
  const types = Object.keys(REVIEW_LIFECYCLE) as Exclude<ReviewEventType, "opened">[];
  return types.filter((type) => "review" in moveReview(review, { type, atMs: review.lastAt, ...by }));
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
export function reviewColumns({ state, notifiedAt, notifiedBy, closedAt }: ReviewSnapshot) {
  return { state, notifiedAt, notifiedBy, closedAt } as const;
}

export type ReviewColumns = ReturnType<typeof reviewColumns>;
