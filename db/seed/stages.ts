// One complaint at every stage, so that each list and each face of the clock can be seen from the first minute on.
import type { SampleComplaint } from "@/db/seed/sample-complaints/sample-complaint";
import { samplesOf } from "@/db/seed/history";
import { step, story } from "@/db/seed/story";
import type { Deed, Outline, Step, Story } from "@/db/seed/story";

function sampleOf(slug: string, n: number): SampleComplaint {
  const samples = samplesOf(slug);
  const sample = samples[n % samples.length];
  if (sample === undefined) throw new Error(`The samples have none for ${slug}.`);
  return sample;
}

const MINUTES = 1 / 60;

const call = (at: number, minutes = 9): Step => step(at, { do: "conversation", minutes });
const act = (at: number, what: Extract<Deed, { readonly do: string }>["do"] & Simple): Step =>
  step(at, { do: what });
type Simple =
  | "confirm"
  | "deny"
  | "ask"
  | "supply"
  | "propose"
  | "proposeAgain"
  | "template"
  | "accept"
  | "dispute"
  | "reopen"
  | "dismiss";

function storyOf(
  slug: string,
  n: number,
  filedHoursAgo: number,
  steps: readonly Step[] = [],
  more: Partial<Outline> = {},
): Story {
  return story({ platform: slug, filedHoursAgo, sample: sampleOf(slug, n), steps, ...more });
}

/** Time runs: nobody, or a person, has spoken so far. */
const RUNNING: readonly Story[] = [
  storyOf("yunzhan", 0, 6 * MINUTES),
  storyOf("yunzhan", 2, 24 * MINUTES),
  storyOf("linlituan", 1, 3),
  storyOf("yunzhan", 1, 20),
  storyOf("yunzhan", 3, 30, [call(5), act(7, "confirm")]),
  storyOf("yunzhan", 0, 41, [call(22, 12)]),
  storyOf("linlituan", 0, 66, [call(20), act(21, "confirm")]),
  storyOf("yunzhan", 2, 67, [call(15), act(16, "confirm"), step(40, { do: "message", from: "consumer" })]),
  storyOf("yunzhan", 0, 72 - 40 * MINUTES, [
    call(11),
    act(12, "confirm"),
    step(50, { do: "message", from: "company" }),
  ]),
  // Nobody called: the first contact is missed.
  storyOf("yunzhan", 3, 53),
  storyOf("anheng-bank", 0, 14),
  storyOf("yunqiao", 1, 9),
  storyOf("shanhai", 0, 2.5),
  storyOf("kangling", 0, 22, [call(3), act(4, "confirm")]),
];

/** Time stands still: a question or a proposal waits. */
const STOPPED: readonly Story[] = [
  storyOf("yunzhan", 0, 30, [call(4), act(5, "confirm"), act(25, "ask")]),
  storyOf("linlituan", 1, 22, [call(3), act(4, "ask")]),
  storyOf("yunzhan", 2, 50, [call(6), act(8, "confirm"), act(40, "propose")]),
  storyOf("yunzhan", 0, 71.6, [call(9), act(69, "propose")]),
  storyOf("hetian", 0, 36, [call(5), act(6, "confirm"), act(20, "propose")]),
];

/** A template reply waits, and time runs on. */
const FLAGGED: readonly Story[] = [
  storyOf("yunzhan", 1, 40, [call(8), act(37, "template")]),
  storyOf("chengguo", 0, 58, [call(20), act(50, "template")]),
];

/** The 72 hours are over: at the officers, at the supervisor, in public. */
const LATE: readonly Story[] = [
  storyOf("yunzhan", 3, 75),
  storyOf("yunzhan", 2, 78, [call(18), act(19, "confirm")]),
  storyOf("anheng-bank", 2, 90, [call(21)]),
  storyOf("yunzhan", 0, 102, [call(20), act(31, "confirm")]),
  storyOf("yunqiao", 0, 110),
  storyOf("shanhai", 1, 150, [call(23)]),
  storyOf("linlituan", 2, 158),
  storyOf("yunzhan", 1, 88, [call(22), act(80, "propose")]),
];

/** Contradicted: disputed, denied, contested, opened again, appealed. */
const CONTRADICTED: readonly Story[] = [
  storyOf("yunzhan", 2, 60, [call(5), act(6, "confirm"), act(20, "propose"), act(45, "dispute")]),
  storyOf("yunzhan", 1, 44, [call(10), act(13, "deny")]),
  storyOf("yunzhan", 0, 100, [
    call(5),
    act(6, "confirm"),
    act(20, "propose"),
    act(30, "accept"),
    act(60, "reopen"),
  ]),
  storyOf("yunzhan", 3, 28, [step(10, { do: "contest", kind: "not_ours" }), call(14)]),
  storyOf("chengguo", 2, 33, [step(6, { do: "contest", kind: "duplicate" })]),
  storyOf("linlituan", 0, 44, [step(8, { do: "contest", kind: "not_ours" }), act(20, "dismiss"), call(23)]),
  storyOf("linlituan", 2, 40, [
    step(9, { do: "contest", kind: "not_ours" }),
    step(21, { do: "uphold", to: "hetian" }),
  ]),
  storyOf("yunzhan", 1, 200, [call(7), act(20, "propose"), step(120, { do: "appeal", side: "consumer" })]),
  storyOf("anheng-bank", 1, 190, [
    step(96, { do: "adjudicate", outcome: "for_consumer" }),
    step(130, { do: "appeal", side: "company" }),
  ]),
];

/** Over: each way a complaint ends, close enough to be seen on the first page. */
const CLOSED: readonly Story[] = [
  storyOf("yunzhan", 0, 64, [call(4), act(5, "confirm"), act(22, "propose"), act(40, "accept")]),
  storyOf("yunzhan", 3, 130, [call(20), act(21, "confirm"), act(83, "propose"), act(90, "accept")]),
  storyOf("yunzhan", 2, 120, [call(6), act(20, "propose")]),
  storyOf("linlituan", 1, 70, [call(8), step(30, { do: "withdraw", reason: "settled_elsewhere" })]),
  storyOf("yunzhan", 1, 49, [step(2, { do: "withdraw", reason: "mistaken" })]),
  storyOf("yunzhan", 2, 140, [call(16), step(100, { do: "adjudicate", outcome: "for_consumer" })]),
  storyOf("anheng-bank", 2, 160, [
    call(23),
    act(85, "propose"),
    act(95, "dispute"),
    step(120, { do: "adjudicate", outcome: "for_company" }),
  ]),
  storyOf("yunzhan", 3, 26, [], { heldElsewhere: true }),
  storyOf("tingyu", 0, 39, [], { heldElsewhere: true }),
];

/** Elderly and disabled people, whom a person owes a call within eight hours. */
const PRIORITY: readonly Story[] = [
  storyOf("yunzhan", 4, 5.5, [], { vulnerability: "elderly" }),
  storyOf("yunzhan", 4, 19, [call(6), act(7, "confirm")], { vulnerability: "disabled" }),
  storyOf("anheng-bank", 1, 11, [], { vulnerability: "elderly" }),
  storyOf("chengguo", 1, 27, [call(5), act(6, "confirm"), act(22, "propose")], { vulnerability: "disabled" }),
];

const UNLISTED: readonly Story[] = [
  story({ platform: { unlistedName: "小鹿搬家" }, filedHoursAgo: 52, sample: sampleOf("leju", 0) }),
  story({ platform: { unlistedName: "小鹿搬家" }, filedHoursAgo: 18, sample: sampleOf("leju", 2) }),
  story({ platform: { unlistedName: "海云票务" }, filedHoursAgo: 7, sample: sampleOf("chengguo", 2) }),
];

export const STAGES: readonly Story[] = [
  ...RUNNING,
  ...STOPPED,
  ...FLAGGED,
  ...LATE,
  ...CONTRADICTED,
  ...CLOSED,
  ...PRIORITY,
  ...UNLISTED,
];

/** The demo's consumer: a contact to confirm, a proposal to judge, a question to answer, and what became of the rest. */
export function complaintsOf(email: string): Story[] {
  const own = { email };
  return [
    storyOf("yunzhan", 0, 26, [call(22, 11)], own),
    storyOf("xunda", 0, 40, [call(7), act(8, "confirm"), act(34, "propose")], own),
    storyOf("yunqiao", 0, 30, [call(5), act(6, "confirm"), act(26, "ask")], own),
    storyOf("chengguo", 0, 12 * 24, [call(4), act(5, "confirm"), act(22, "propose"), act(30, "accept")], own),
    storyOf("anheng-bank", 0, 80, [], own),
    storyOf("hetian", 1, 25 * 24, [call(9), act(24, "propose")], own),
    storyOf("shanhai", 0, 50 * MINUTES, [], own),
  ];
}
