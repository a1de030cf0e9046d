// Answered, not agreed: two taps of "this is no answer" do not make an honest company late. docs/domain/complaint.md.
import { describe, expect, it } from "vitest";
import { complaintColumns } from "@/lib/domain/complaint/complaint-columns";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { logEventOf } from "@/lib/domain/complaint/log-event";
import { readSnapshot, storedPart } from "@/lib/domain/complaint/stored-snapshot";
import { after, BREACH, contact, COUNTS, judged, proposed, standing, TWICE } from "./answered-twice";
import { instantOf, logOf, type Step } from "./log-notation";
import { deriveOrFail } from "./read-both-ways";

const flagged = { templateReply: true };

describe("the breach of a cycle in which two answers were given in time and disputed", () => {
  it("is a breach, and stands in no share until it is judged", () => {
    expect(standing(TWICE, BREACH - 0.001)).toMatchObject({ overdue: false, waits: false });
    expect(standing(TWICE, BREACH)).toEqual({ overdue: true, late: false, cameDueAt: null, waits: true });
  });

  it("counts from 72 hours after it on, if nobody judged it, and not a moment sooner", () => {
    expect(standing(TWICE, COUNTS - 0.001)).toMatchObject({ late: false, cameDueAt: null, waits: true });
    expect(standing(TWICE, COUNTS)).toEqual({ overdue: true, late: true, cameDueAt: BREACH, waits: false });
    expect(standing([...TWICE, proposed], COUNTS)).toMatchObject({ late: true, waits: false });
  });

  it("lapses once, at its own instant, also after the complaint was closed", () => {
    const log = logOf([...TWICE, [110, "resolution_accepted"]]);
    const { derived, reading } = deriveOrFail(log, DEFAULT_RULEBOOK, instantOf(500));
    const lapsed = derived.filter(({ type }) => type === "judgement_lapsed");
    expect(lapsed.map(({ atMs, scheduledMs }) => [atMs, scheduledMs])).toEqual([
      [instantOf(COUNTS), instantOf(COUNTS)],
    ]);
    expect([reading.status, reading.outcome]).toEqual(["closed", "resolved"]);
  });

  it("lapses after the milestones and the other lapses of that instant, in the order of their list", () => {
    const log = logOf([...TWICE, [BREACH, "resolution_proposed"]]);
    const { derived } = deriveOrFail(log, DEFAULT_RULEBOOK, instantOf(500));
    const then = derived.filter(({ atMs }) => atMs === instantOf(COUNTS));
    expect(then.map(({ type, ordinal }) => [type, ordinal])).toEqual([
      ["escalation", 3],
      ["confirmation_lapsed", 1],
      ["judgement_lapsed", 1],
    ]);
  });

  it("is late at once when one officer says that it counts", () => {
    const steps = [...TWICE, judged(95, true)];
    expect(standing(steps, 95)).toEqual({ overdue: true, late: true, cameDueAt: BREACH, waits: false });
  });

  it("is overdue and in time where two say that it does not count, for good", () => {
    const steps = [...TWICE, proposed, judged(120, false)];
    const stands = { overdue: true, late: false, cameDueAt: BREACH, waits: false };
    expect([standing(steps, 120), standing(steps, 500)]).toEqual([stands, stands]);
  });

  it("does nothing to time: it breaches, escalates and is answered as any other", () => {
    const fired = (steps: readonly Step[]) =>
      after(steps, 300).fired.map(({ type, ordinal, atMs }) => [type, ordinal, atMs]);
    expect(fired([...TWICE, proposed, judged(120, false)])).toEqual(fired(TWICE));
  });

  it("waits on when the complaint closes meanwhile, and is in no share by the closing either", () => {
    const closed = [...TWICE, [100, "resolution_accepted"] as Step];
    expect(standing(closed, 101)).toEqual({ overdue: true, late: false, cameDueAt: null, waits: true });
    expect(standing([...closed, judged(110, true)], 110)).toMatchObject({ late: true, cameDueAt: BREACH });
  });

  it("has nothing to be judged where the complaint stands in no share at all", () => {
    const moved = after([...TWICE, [100, "merged"]], 101);
    expect([moved.counted, moved.judgement, moved.breachCounts]).toEqual([false, null, true]);
  });
});

describe("every other breach counts at once", () => {
  it.each<readonly [string, readonly Step[]]>([
    ["nobody answered", [contact]],
    ["one answer was disputed", TWICE.slice(0, 3)],
    [
      "one of two answers was a template reply",
      [
        contact,
        [10, "resolution_proposed"],
        [20, "resolution_disputed"],
        [30, "resolution_proposed", flagged],
        [31, "resolution_disputed"],
      ],
    ],
    [
      "one of two ended with a contact that the consumer denied",
      [...TWICE.slice(0, 3), [30, "resolution_proposed"], [40, "human_contact_denied"]],
    ],
    [
      "one of two ended with a contact that the company took back",
      [...TWICE.slice(0, 3), [30, "resolution_proposed"], [40, "human_contact_revoked"]],
    ],
  ])("%s", (_, steps) => {
    expect(standing(steps, 100)).toMatchObject({ overdue: true, late: true, waits: false });
  });

  it("an answer given after the breach was not given in time", () => {
    const steps: Step[] = [...TWICE.slice(0, 3), [85, "resolution_proposed"], [86, "resolution_disputed"]];
    expect(standing(steps, 87)).toMatchObject({ overdue: true, late: true, waits: false });
  });

  it("answers of an earlier cycle are no answers of this one", () => {
    const steps: Step[] = [...TWICE, [50, "resolution_accepted"], [60, "reopened"]];
    expect(standing(steps, 60 + 43)).toMatchObject({ overdue: true, late: true, waits: false });
  });
});

describe("a second cycle", () => {
  const again: readonly Step[] = [
    ...TWICE,
    [95, "resolution_accepted"],
    [96, "reopened"],
    [97, "human_contact_attested"],
  ];

  it("that is breached without an answer makes the complaint late, whatever waits from the first", () => {
    expect(standing(again, 119)).toMatchObject({ late: false, waits: true });
    expect(standing(again, 120)).toEqual({ overdue: true, late: true, cameDueAt: BREACH, waits: false });
  });

  it("makes a complaint late though the first breach does not count", () => {
    const first = [...TWICE, proposed, judged(105, false), [106, "resolution_accepted"] as Step];
    expect(standing([...first, [107, "reopened"]], 131)).toMatchObject({ late: true });
  });

  it("that two answers held back waits for judges too, if the complaint is not late already", () => {
    const cycle = (start: number): readonly Step[] => [
      [start, "reopened"],
      [start + 1, "human_contact_attested"],
      [start + 2, "resolution_proposed"],
      [start + 3, "resolution_disputed"],
      [start + 4, "resolution_proposed"],
      [start + 5, "resolution_disputed"],
    ];
    const solved: readonly Step[] = [contact, [10, "resolution_accepted"]];
    const breach = 20 + 62 + 2;
    const waits = [...solved, ...cycle(20)];
    expect(standing(waits, breach)).toEqual({ overdue: true, late: false, cameDueAt: null, waits: true });
    expect(standing(waits, breach + 72)).toMatchObject({ late: true, cameDueAt: 10 });
    const late: readonly Step[] = [contact, [80, "resolution_accepted"], ...cycle(90)];
    expect(standing(late, 117)).toMatchObject({ late: true, cameDueAt: 72, waits: false });
  });

  it("gains no time for the first, and what was proposed before it was not about it", () => {
    const steps: Step[] = [
      ...TWICE,
      [93, "judgement_proposed"],
      [94, "resolution_accepted"],
      [95, "reopened"],
      [96, "human_contact_attested"],
      [97, "resolution_proposed"],
      [98, "resolution_disputed"],
      [99, "resolution_proposed"],
      [100, "resolution_disputed"],
    ];
    expect(after(steps, 118).judgement?.proposed).toBe(true);
    expect(after(steps, 119).judgement).toMatchObject({ proposed: false, since: instantOf(BREACH) });
    expect(standing(steps, COUNTS)).toMatchObject({ late: true, waits: false });
  });
});

it("a decision that says nothing else lets the breach count, and judges it", () => {
  const steps: Step[] = [...TWICE, [100, "adjudicated", { outcome: "for_consumer" }]];
  expect(standing(steps, 100)).toMatchObject({ late: true, cameDueAt: BREACH, waits: false });
});

it("its row keeps until when it waits, and nothing else of it", () => {
  const judgedBy = (hours: number) => complaintColumns(after(TWICE, hours), DEFAULT_RULEBOOK, 1).judgedBy;
  expect([judgedBy(91), judgedBy(BREACH), judgedBy(COUNTS)]).toEqual([null, instantOf(COUNTS), null]);
});

describe("a stored snapshot", () => {
  it("of before breaches were judged is read, and its next breach counts", () => {
    const { answersDisputed: _a, judgement: _j, ...old } = storedPart(after(TWICE, 50));
    const read = readSnapshot(old, DEFAULT_RULEBOOK, {});
    expect([read.answersDisputed, read.judgement]).toEqual([0, null]);
  });

  it("with something else for a judgement is a fault", () => {
    const stored = { ...storedPart(after(TWICE, BREACH)), judgement: { since: "today" } };
    expect(() => readSnapshot(stored, DEFAULT_RULEBOOK, {})).toThrow("malformed");
  });
});

it("a log says which disputed answer was heard; one of before says nothing, and its breach counts", () => {
  const disputed = { type: "resolution_disputed", ordinal: 1, atMs: 0, scheduledMs: null, cycle: 1 } as const;
  const heard = (facts: Parameters<typeof logEventOf>[0]["facts"]) =>
    logEventOf({ ...disputed, side: "consumer", facts }).answerHeard;
  expect([heard({ answerHeard: true }), heard({ answerHeard: false }), heard({})]).toEqual([
    true,
    false,
    false,
  ]);
  const former = TWICE.map(([hours, type]): Step => [hours, type, { answerHeard: false }]);
  expect(standing(former, BREACH)).toMatchObject({ late: true, waits: false });
});
