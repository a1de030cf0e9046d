// The catalogue of a special review's events: what each carries and whom it notifies. Who may do what in which state is
// in review-lifecycle.ts. Source: docs/domain/reviews.md.
import { someOf, type FactShape, type FactsOf } from "./event-facts";
import { inApp, mail, type Notice } from "./notice";
import { THRESHOLD_CODES } from "./review-threshold";

export const REVIEW_EVENTS = ["opened", "trigger_joined", "notified"] as const;
export type ReviewEventType = (typeof REVIEW_EVENTS)[number];

interface ReviewEntry {
  readonly facts: FactShape;
  /** The same whoever did it. */
  readonly notices: readonly Notice[];
}

export const REVIEW_CATALOGUE = {
  opened: {
    facts: { codes: someOf(THRESHOLD_CODES) },
    notices: [mail("officers", "review_opened"), mail("supervisors", "review_opened")],
  },
  trigger_joined: { facts: { codes: someOf(THRESHOLD_CODES) }, notices: [] },
  notified: {
    facts: {},
    notices: [mail("company", "review_notified"), inApp("officers", "review_notified")],
  },
} as const satisfies Readonly<Record<ReviewEventType, ReviewEntry>>;

/** The facts of one type of event. */
export type ReviewFacts<T extends ReviewEventType> = FactsOf<(typeof REVIEW_CATALOGUE)[T]["facts"]>;
