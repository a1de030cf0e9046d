// What `rules clock` refuses of promises: what is not due, not promised, answered, or too late. Hours after filing.
import { accepted, TAKEN, type Step } from "./promise-vectors";

interface Refused {
  readonly says: string;
  readonly steps: readonly Step[];
  readonly now: number;
  readonly error: string;
}

/** What is refused, and the words that say why. */
export const REFUSED: readonly Refused[] = [
  {
    says: "a promise is broken before it is due",
    steps: [...TAKEN, [99, "promise_broken"]],
    now: 100,
    error: "promise_not_due",
  },
  {
    says: "a promise is broken when 15 days are over",
    steps: [...TAKEN, [460, "promise_broken"]],
    now: 461,
    error: "promise_answer_over",
  },
  {
    says: "a promise is answered twice",
    steps: [...TAKEN, [101, "promise_kept"], [102, "promise_broken", { deed: 0 }]],
    now: 103,
    error: "promise_answered",
  },
  {
    says: "a deed is named that nobody promised",
    steps: [...TAKEN, [101, "promise_kept", { deed: 1 }]],
    now: 102,
    error: "no_such_promise",
  },
  {
    says: "all of it was received before",
    steps: [...accepted(10, 100), [20, "resolution_accepted", { received: true }], [101, "promise_broken"]],
    now: 102,
    error: "no_such_promise",
  },
  {
    says: "a live complaint owes no deed",
    steps: [...accepted(10, 100), [11, "promise_kept"]],
    now: 12,
    error: "impossible in status proposed",
  },
  {
    says: "it is reopened when the days of the last deed are over",
    steps: [...TAKEN, [172, "reopened"]],
    now: 173,
    error: "reopen_window_over",
  },
  {
    says: "nobody spoke to the consumer in the new cycle",
    steps: [...TAKEN, [110, "promise_broken"], [112, "resolution_proposed"]],
    now: 113,
    error: "no_contact_this_cycle",
  },
];
