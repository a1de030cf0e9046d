// Vectors of promises: what the deeds of a proposal owe after the closing. Hours after filing.
import type { Vector } from "./vector";
import { instantOf, type Step } from "@/tests/unit/complaint/log-notation";

const by = (...hours: readonly number[]) => ({ deeds: hours.map((each) => ({ dueMs: instantOf(each) })) });
const proposedAt10: readonly Step[] = [
  [5, "human_contact_attested"],
  [10, "resolution_proposed", by(100)],
  [20, "resolution_accepted", { received: false }],
];

export const PROMISE_VECTORS: readonly Vector[] = [
  {
    says: "a deed by 100, accepted 20, broken 110",
    steps: [...proposedAt10, [110, "promise_broken", { promise: 1 }]],
    deadline: 172,
    breaches: [172],
    fired: [["promise_due", 100]],
  },
  {
    says: "a deed by 100, accepted 20, kept 101",
    steps: [...proposedAt10, [101, "promise_kept", { promise: 1 }]],
    deadline: null,
    breaches: [],
    ends: ["resolved", 20],
    fired: [["promise_due", 100]],
  },
  {
    says: "proposed 70 with a deed by 100, accepted 71, broken 110",
    steps: [
      [5, "human_contact_attested"],
      [70, "resolution_proposed", by(100)],
      [71, "resolution_accepted", { received: false }],
      [110, "promise_broken", { promise: 1 }],
    ],
    deadline: 134,
    breaches: [134],
  },
  {
    says: "proposed 10 with deeds by 40 and by 100, silent",
    steps: [
      [5, "human_contact_attested"],
      [10, "resolution_proposed", by(40, 100)],
    ],
    deadline: null,
    breaches: [],
    ends: ["unconfirmed", 82],
    fired: [
      ["promise_due", 106],
      ["promise_due", 106],
    ],
  },
  {
    says: "broken 110, proposed again with a deed by 150, broken again 151",
    steps: [
      ...proposedAt10,
      [110, "promise_broken", { promise: 1 }],
      [111, "human_contact_attested"],
      [112, "resolution_proposed", by(150)],
      [113, "resolution_accepted", { received: false }],
      [151, "promise_broken", { promise: 2 }],
    ],
    deadline: null,
    breaches: [],
    ends: ["resolved", 113],
    fired: [
      ["promise_due", 100],
      ["promise_due", 150],
    ],
  },
  {
    says: "a deed said to be done already, proposed and accepted 10, falls due 72 h after the proposal",
    steps: [
      [5, "human_contact_attested"],
      [10, "resolution_proposed", { deeds: [{ dueMs: null }] }],
      [10, "resolution_accepted", { received: false }],
    ],
    deadline: null,
    breaches: [],
    ends: ["resolved", 10],
    fired: [["promise_due", 82]],
  },
];
