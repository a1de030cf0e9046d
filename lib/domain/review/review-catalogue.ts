// The catalogue of a special review's events: the facts of each and whom it notifies. Who may do what in which state is
// in review-lifecycle.ts. Source: docs/domain/reviews.md.
import { aFlag, anId, someOf, textDigests, type FactShape, type FactsOf } from "../complaint/event-facts";
import { inApp, mail, type Notice } from "../notification/notice";
import { THRESHOLD_CODES } from "./review-threshold";

export const REVIEW_EVENTS = [
  "opened",
  "trigger_joined",
  "held",
  "notified",
  "dismissal_proposed",
  "dismissal_refused",
  "dismissed",
] as const;
export type ReviewEventType = (typeof REVIEW_EVENTS)[number];

interface ReviewEntry {
  readonly facts: FactShape;
  /** The same for every actor. `published`: the platform had been notified before. */
  readonly notices: (published: boolean) => readonly Notice[];
}

const reason = { texts: textDigests } as const;

export const REVIEW_CATALOGUE = {
  opened: {
    facts: { codes: someOf(THRESHOLD_CODES) },
    notices: () => [mail("officers", "review_opened"), mail("supervisors", "review_opened")],
  },
  trigger_joined: { facts: { codes: someOf(THRESHOLD_CODES) }, notices: () => [] },
  held: {
    facts: reason,
    notices: () => [inApp("officers", "review_held"), inApp("supervisors", "review_held")],
  },
  notified: {
    facts: {},
    notices: () => [
      mail("company", "review_notified"),
      inApp("officers", "review_notified"),
      inApp("supervisors", "review_notified"),
    ],
  },
  dismissal_proposed: {
    facts: reason,
    notices: () => [mail("supervisors", "review_dismissal_proposed")],
  },
  dismissal_refused: {
    facts: reason,
    notices: () => [inApp("officers", "review_dismissal_refused")],
  },
  dismissed: {
    facts: { proposedBy: anId, published: aFlag },
    // The company is notified of the end only if it was notified of the review.
    notices: (published) => [
      ...(published ? [mail("company", "review_dismissed")] : []),
      inApp("officers", "review_dismissed"),
      inApp("supervisors", "review_dismissed"),
    ],
  },
} as const satisfies Readonly<Record<ReviewEventType, ReviewEntry>>;

/** The facts of one type of event. */
export type ReviewFacts<T extends ReviewEventType> = FactsOf<(typeof REVIEW_CATALOGUE)[T]["facts"]>;
