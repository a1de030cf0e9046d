// The vectors of the clock (docs/domain/complaint.md, The clock). Hours after filing.
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { CONTACT_VECTORS } from "./first-contact-vectors";
import { PROMISE_VECTORS } from "./promise-vectors";
import type { Step } from "@/tests/unit/complaint/log-notation";
import type { Vector } from "./vector";

export const IN_48: Rulebook = { ...DEFAULT_RULEBOOK, version: "48", resolution_hours: 48 };

export const asked = (at: number, answered?: number): Step[] => [
  [at, "information_requested"],
  ...(answered === undefined ? [] : [[answered, "information_supplied"] as const]),
];
export const flagged = { templateReply: true };

export const VECTORS: readonly Vector[] = [
  { says: "nothing is done", steps: [], deadline: 72, breaches: [72], warnings: [24, 48, 66] },
  {
    says: "asked 10, answered 13",
    steps: asked(10, 13),
    deadline: 75,
    breaches: [75],
    warnings: [27, 51, 69],
  },
  {
    says: "asked 10, never answered",
    steps: asked(10),
    deadline: 96,
    breaches: [96],
    fired: [["information_lapsed", 34]],
  },
  { says: "no second pause", steps: [...asked(10, 13), ...asked(20, 30)], deadline: 75, breaches: [75] },
  {
    says: "proposed 71.5, disputed 100",
    steps: [
      [71.5, "resolution_proposed"],
      [100, "resolution_disputed"],
    ],
    deadline: 100.5,
    breaches: [100.5],
  },
  {
    says: "proposed 71.5, silent",
    steps: [[71.5, "resolution_proposed"]],
    deadline: null,
    breaches: [],
    ends: ["unconfirmed", 143.5],
  },
  {
    says: "proposed 73, accepted 74",
    steps: [
      [73, "resolution_proposed"],
      [74, "resolution_accepted"],
    ],
    deadline: 72,
    breaches: [72],
    ends: ["resolved", 74],
  },
  {
    says: "flagged proposal 60, accepted 70",
    steps: [
      [60, "resolution_proposed", flagged],
      [70, "resolution_accepted"],
    ],
    deadline: null,
    breaches: [],
    ends: ["resolved", 70],
  },
  {
    says: "flagged proposal 60, no answer",
    steps: [[60, "resolution_proposed", flagged]],
    deadline: 72,
    breaches: [72],
  },
  {
    says: "proposed and accepted 10, reopened 50",
    steps: [
      [10, "resolution_proposed"],
      [10, "resolution_accepted"],
      [50, "reopened"],
    ],
    deadline: 112,
    breaches: [112],
  },
  {
    says: "proposed and accepted 70, reopened 80",
    steps: [
      [70, "resolution_proposed"],
      [70, "resolution_accepted"],
      [80, "reopened"],
    ],
    deadline: 104,
    breaches: [104],
    warnings: [24, 48, 66, 98],
  },
  {
    says: "filed under a 48 h rulebook",
    steps: [],
    rules: IN_48,
    deadline: 48,
    breaches: [48],
    warnings: [24, 42],
  },
  {
    says: "two holds disputed, the third proposal does not hold",
    steps: [
      ...asked(10, 13),
      [40, "resolution_proposed"],
      [90, "resolution_disputed"],
      [100, "resolution_proposed"],
      [130, "resolution_disputed"],
      [140, "resolution_proposed"],
    ],
    deadline: 155,
    breaches: [155],
    ends: ["unconfirmed", 212],
  },
  {
    says: "contact attested 20, denied 43",
    steps: [
      [20, "human_contact_attested"],
      [43, "human_contact_denied"],
    ],
    deadline: 72,
    breaches: [72],
    fired: [["first_contact_due", 24, 43]],
  },
  ...CONTACT_VECTORS,
  ...PROMISE_VECTORS,
  {
    says: "priority; asked 7, answered 20",
    steps: asked(7, 20),
    priority: true,
    deadline: 85,
    breaches: [85],
    fired: [["first_contact_due", 8]],
    warnings: [37, 61, 79],
  },
  {
    says: "proposed 73, silent",
    steps: [[73, "resolution_proposed"]],
    deadline: 72,
    breaches: [72],
    fired: [
      ["escalate_1", 72],
      ["escalate_2", 96],
      ["escalate_3", 144],
    ],
    ends: ["unconfirmed", 145],
  },
  {
    says: "proposed 5, accepted 10, reopened 50",
    steps: [
      [5, "resolution_proposed"],
      [10, "resolution_accepted"],
      [50, "reopened"],
    ],
    deadline: 117,
    breaches: [117],
    warnings: [69, 93, 111],
  },
  {
    says: "proposed 73, accepted 74, reopened 80",
    steps: [
      [73, "resolution_proposed"],
      [74, "resolution_accepted"],
      [80, "reopened"],
    ],
    deadline: 104,
    breaches: [72, 104],
  },
  {
    says: "contest 60, upheld not_ours 90",
    steps: [
      [60, "contested"],
      [90, "contest_upheld", { outcome: "rejected" }],
    ],
    deadline: 72,
    breaches: [72],
    ends: ["rejected", 90],
  },
  {
    says: "the longest stall that can be bought is 240 h",
    steps: [
      [71.9, "information_requested"],
      [95.95, "resolution_proposed"],
      [167.9, "resolution_disputed"],
      [167.92, "resolution_proposed"],
      [239.9, "resolution_disputed"],
    ],
    // Running: 71.9, 95.9 to 95.95, 167.9 to 167.92; then 0.03 h are left.
    deadline: 239.93,
    breaches: [239.93],
  },
];
