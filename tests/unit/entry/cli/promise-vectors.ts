// Vectors of promises for `rules clock`: those at the end of docs/domain/complaint.md, "The clock", and both sides of each
// limit. Hours after filing.
import { clock } from "./clock-document";

const FILED_MS = Date.parse("2026-03-01T00:00:00Z");
const HOUR_MS = 3_600_000;

/** An instant, as the command line prints it. */
export const at = (hours: number): string =>
  new Date(FILED_MS + hours * HOUR_MS).toISOString().replace(/\.000Z$/, "Z");

export type Step = readonly [hours: number, type: string, said?: object];

/** A log of these steps, read at an hour. */
export const log = (steps: readonly Step[], now: number): string =>
  clock({
    events: [[0, "filed"] as Step, ...steps].map(([hours, type, said]) => ({ type, at: at(hours), ...said })),
    now: at(now),
  });

const by = (...hours: readonly (number | null)[]) => ({
  deeds: hours.map((hour) => ({ by: hour === null ? null : at(hour) })),
});

const CONTACT: Step = [5, "human_contact_attested"];
export const accepted = (proposed: number, ...deeds: readonly (number | null)[]): readonly Step[] => [
  CONTACT,
  [proposed, "resolution_proposed", by(...deeds)],
];

interface Answered {
  readonly says: string;
  readonly steps: readonly Step[];
  readonly now: number;
  readonly status: string;
  readonly outcome: string | null;
  readonly deadline: number | null;
  readonly breached?: number;
  /** Every promise that fell due or will: the deed, its hour, and whether it has. */
  readonly due: readonly (readonly [deed: number, hours: number, fired: boolean])[];
}

export const TAKEN: readonly Step[] = [...accepted(10, 100), [20, "resolution_accepted"]];

const BROKEN_TWICE: readonly Step[] = [
  ...TAKEN,
  [110, "promise_broken"],
  [111, "human_contact_attested"],
  [112, "resolution_proposed", by(150)],
  [113, "resolution_accepted"],
  [151, "promise_broken"],
];

/** What is answered. */
export const ANSWERS: readonly Answered[] = [
  {
    says: "accepted 20 with a deed by 100, broken 110: the next cycle has what was left",
    steps: [...TAKEN, [110, "promise_broken"]],
    now: 111,
    status: "open",
    outcome: null,
    deadline: 172,
    due: [[0, 100, true]],
  },
  {
    says: "the same, and nothing more happens: breached in cycle 2",
    steps: [...TAKEN, [110, "promise_broken"]],
    now: 173,
    status: "open",
    outcome: null,
    deadline: 172,
    breached: 172,
    due: [[0, 100, true]],
  },
  {
    says: "the same, kept 101: it stays resolved",
    steps: [...TAKEN, [101, "promise_kept"]],
    now: 400,
    status: "closed",
    outcome: "resolved",
    deadline: null,
    due: [[0, 100, true]],
  },
  {
    says: "proposed 70 with a deed by 100, accepted 71, broken 110: at least a day",
    steps: [...accepted(70, 100), [71, "resolution_accepted"], [110, "promise_broken"]],
    now: 111,
    status: "open",
    outcome: null,
    deadline: 134,
    due: [[0, 100, true]],
  },
  {
    says: "deeds by 40 and by 100, silent: both fall due a day after the closing",
    steps: accepted(10, 40, 100),
    now: 107,
    status: "closed",
    outcome: "unconfirmed",
    deadline: null,
    due: [
      [0, 106, true],
      [1, 106, true],
    ],
  },
  {
    says: "a second promise broken at 151: it stays closed",
    steps: BROKEN_TWICE,
    now: 152,
    status: "closed",
    outcome: "resolved",
    deadline: null,
    due: [
      [0, 100, true],
      [0, 150, true],
    ],
  },
  {
    says: "one promised date without deeds is one deed",
    steps: [CONTACT, [10, "resolution_proposed", { promised_at: at(100) }], [20, "resolution_accepted"]],
    now: 30,
    status: "closed",
    outcome: "resolved",
    deadline: null,
    due: [[0, 100, false]],
  },
  {
    says: "a deed said to be done falls due 72 hours after the proposal",
    steps: [...accepted(10, null), [20, "resolution_accepted"]],
    now: 82,
    status: "closed",
    outcome: "resolved",
    deadline: null,
    due: [[0, 82, true]],
  },
  {
    says: "the same, a moment before",
    steps: [...accepted(10, null), [20, "resolution_accepted"]],
    now: 81.999,
    status: "closed",
    outcome: "resolved",
    deadline: null,
    due: [[0, 82, false]],
  },
  {
    says: "who has all of it is asked about none of it",
    steps: [...accepted(10, 40, 100), [20, "resolution_accepted", { received: true }]],
    now: 400,
    status: "closed",
    outcome: "resolved",
    deadline: null,
    due: [],
  },
  {
    says: "a reopening takes the place of what was promised",
    steps: [...TAKEN, [90, "reopened"]],
    now: 101,
    status: "open",
    outcome: null,
    deadline: 152,
    due: [],
  },
  {
    says: "what was promised before a reopening is not owed by the closing after it",
    steps: [
      ...TAKEN,
      [90, "reopened"],
      [91, "human_contact_attested"],
      [92, "resolution_proposed"],
      [95, "resolution_accepted"],
    ],
    now: 130,
    status: "closed",
    outcome: "resolved",
    deadline: null,
    due: [],
  },
  {
    says: "the reopening and the promise are two rights: after the one comes the other",
    steps: [
      [5, "human_contact_attested"],
      [10, "resolution_proposed"],
      [20, "resolution_accepted"],
      [30, "reopened"],
      [31, "human_contact_attested"],
      [32, "resolution_proposed", by(100)],
      [33, "resolution_accepted"],
      [101, "promise_broken"],
    ],
    now: 102,
    status: "open",
    outcome: null,
    // 62 hours were left at the first closing, 60 at the second.
    deadline: 161,
    due: [[0, 100, true]],
  },
  {
    says: "the earliest unanswered deed is meant where none is named",
    steps: [
      ...accepted(10, 120, 60),
      [20, "resolution_accepted"],
      [61, "promise_kept"],
      [121, "promise_broken"],
    ],
    now: 122,
    status: "open",
    outcome: null,
    deadline: 183,
    due: [
      [1, 60, true],
      [0, 120, true],
    ],
  },
  {
    says: "a promise may be kept before it is due, and is then not asked about",
    steps: [...TAKEN, [50, "promise_kept", { deed: 0 }]],
    now: 101,
    status: "closed",
    outcome: "resolved",
    deadline: null,
    due: [],
  },
  {
    says: "broken a moment before 15 days are over",
    steps: [...TAKEN, [459.999, "promise_broken"]],
    now: 460,
    status: "open",
    outcome: null,
    deadline: 521.999,
    due: [[0, 100, true]],
  },
  {
    says: "reopened a moment before 72 hours after the last deed are over",
    steps: [...TAKEN, [171.999, "reopened"]],
    now: 172,
    status: "open",
    outcome: null,
    deadline: 233.999,
    due: [[0, 100, true]],
  },
];
