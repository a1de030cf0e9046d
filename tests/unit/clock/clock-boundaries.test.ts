// Both sides of every limit of the clock. At one instant: milestones, then lapses, then people.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { deriveClock } from "@/lib/domain/clock/derive-clock";
import { nextDue } from "@/lib/domain/clock/resolution-clock";
import { hoursOf, instantOf, logOf, type Step } from "@/tests/unit/complaint/log-notation";
import { readBothWays } from "@/tests/unit/complaint/read-both-ways";

const SECOND = 1 / 3600;

function after(steps: readonly Step[], hours: number, priority = false) {
  return readBothWays(logOf(steps), DEFAULT_RULEBOOK, instantOf(hours), priority);
}

describe("the deadline", () => {
  test("a second before it nothing is late; at it everything is", () => {
    expect(after([], 72 - SECOND).reading).toMatchObject({ overdue: false, remainingMs: 1000 });
    expect(after([], 72).reading).toMatchObject({ overdue: true, remainingMs: 0, status: "open" });
  });

  test("a proposal a second before it holds; one at it comes too late", () => {
    expect(after([[72 - SECOND, "resolution_proposed"]], 100).reading).toMatchObject({
      state: "held",
      overdue: false,
    });
    expect(after([[72, "resolution_proposed"]], 100).reading).toMatchObject({
      state: "running",
      overdue: true,
    });
  });

  test("solved at the deadline is solved late", () => {
    expect(after([[72, "resolution_accepted"]], 80).reading).toMatchObject({
      outcome: "resolved",
      overdue: true,
    });
    expect(after([[72 - SECOND, "resolution_accepted"]], 80).reading).toMatchObject({ overdue: false });
  });

  test("a question after the breach pauses nothing and still lapses", () => {
    const { reading, derived } = after([[73, "information_requested"]], 97);
    expect(reading).toMatchObject({ state: "running", status: "open" });
    expect(derived.at(-1)).toMatchObject({ type: "information_lapsed", atMs: instantOf(97) });
  });

  test("elapsed time grows after the breach until the closing, and the deadline stays", () => {
    expect(after([], 100).reading).toMatchObject({ elapsedMs: 100 * 3_600_000, deadlineMs: instantOf(72) });
    const closed = after([[90, "resolution_accepted"]], 200).reading;
    expect(closed).toMatchObject({ elapsedMs: 90 * 3_600_000, deadlineMs: instantOf(72), state: "stopped" });
  });
});

describe("lapses", () => {
  test("an answer a second before the question lapses counts; at that instant the question has lapsed", () => {
    const early = after(
      [
        [10, "information_requested"],
        [34 - SECOND, "information_supplied"],
      ],
      40,
    );
    expect(early.derived.map((event) => event.type)).not.toContain("information_lapsed");
    const late = after(
      [
        [10, "information_requested"],
        [34, "information_supplied"],
      ],
      40,
    );
    expect(late.derived.map((event) => event.type)).toContain("information_lapsed");
    expect(late.reading.status).toBe("open");
  });

  test("a dispute a second before the silence ends counts; at that instant the complaint is closed", () => {
    const early = logOf([
      [10, "resolution_proposed"],
      [82 - SECOND, "resolution_disputed"],
    ]);
    expect(readBothWays(early, DEFAULT_RULEBOOK, instantOf(82)).reading.status).toBe("open");
    const late = logOf([
      [10, "resolution_proposed"],
      [82, "resolution_disputed"],
    ]);
    expect(deriveClock(late, DEFAULT_RULEBOOK, instantOf(90), false)).toMatchObject({
      fault: "impossible",
      index: 2,
      status: "closed",
    });
  });

  test("a breach at the very instant at which silence ends is written first", () => {
    // Two disputes, so that the third proposal lets time run: proposed at 0, it lapses at 72, and so does the clock.
    const steps: Step[] = [
      [0, "resolution_proposed"],
      [0, "resolution_disputed"],
      [0, "resolution_proposed"],
      [0, "resolution_disputed"],
      [0, "resolution_proposed"],
    ];
    const { derived, reading } = after(steps, 72);
    expect(derived.slice(-3).map((event) => event.type)).toEqual([
      "breach",
      "escalation",
      "confirmation_lapsed",
    ]);
    expect(reading).toMatchObject({ outcome: "unconfirmed", overdue: true });
  });
});

describe("first contact", () => {
  const missed = (steps: readonly Step[], hours: number, priority = false): unknown =>
    after(steps, hours, priority).derived.find((event) => event.type === "first_contact_due");

  test("a person a second before 24 h is in time; at 24 h too late", () => {
    expect(missed([[24 - SECOND, "human_contact_attested"]], 50)).toBeUndefined();
    expect(missed([[24, "human_contact_attested"]], 50)).toMatchObject({ atMs: instantOf(24) });
  });

  test("for elderly and disabled people the limit is 8 h", () => {
    expect(missed([[8 - SECOND, "human_contact_attested"]], 50, true)).toBeUndefined();
    expect(missed([[8, "human_contact_attested"]], 50, true)).toMatchObject({ atMs: instantOf(8) });
  });

  test("its hours run through a pause", () => {
    expect(missed([[1, "information_requested"]], 24)).toMatchObject({ atMs: instantOf(24) });
  });

  test("a denial before the limit leaves it where it was", () => {
    const steps: Step[] = [
      [1, "human_contact_attested"],
      [10, "human_contact_denied"],
    ];
    expect(missed(steps, 23)).toBeUndefined();
    expect(missed(steps, 24)).toMatchObject({ atMs: instantOf(24), scheduledMs: instantOf(24) });
  });

  test("a denial while another contact stands fires nothing, and one in cycle 2 neither", () => {
    const two: Step[] = [
      [1, "human_contact_attested"],
      [2, "human_contact_attested"],
      [43, "human_contact_denied"],
    ];
    expect(missed(two, 60)).toBeUndefined();
    const secondCycle: Step[] = [
      [1, "human_contact_attested"],
      [30, "resolution_accepted"],
      [31, "reopened"],
      [43, "human_contact_denied"],
    ];
    expect(missed(secondCycle, 60)).toBeUndefined();
  });

  test("a complaint that closed before the limit never misses it", () => {
    expect(missed([[23, "withdrawn"]], 60)).toBeUndefined();
  });
});

describe("what comes next", () => {
  test("is the instant that a worker has to wake at, and null once closed", () => {
    const running = after([], 1).snapshot;
    expect(nextDue(running, DEFAULT_RULEBOOK)).toEqual({ kind: "first_contact_due", atMs: instantOf(24) });
    const paused = after([[30, "information_requested"]], 31).snapshot;
    expect(nextDue(paused, DEFAULT_RULEBOOK)).toEqual({ kind: "information_lapsed", atMs: instantOf(54) });
    const held = after([[30, "resolution_proposed"]], 31).snapshot;
    expect(nextDue(held, DEFAULT_RULEBOOK)).toEqual({ kind: "confirmation_lapsed", atMs: instantOf(102) });
    expect(nextDue(after([[1, "withdrawn"]], 2).snapshot, DEFAULT_RULEBOOK)).toBeNull();
    expect(nextDue(after([], 300).snapshot, DEFAULT_RULEBOOK)).toBeNull();
  });
});

test("an appeal that is decided without an outcome lets the earlier one stand", () => {
  const steps: Step[] = [
    [1, "withdrawn"],
    [2, "appealed", { by: "company" }],
    [3, "adjudicated"],
  ];
  expect(after(steps, 4).reading.outcome).toBe("withdrawn");
});

test("a recorded complaint has no clock at all", () => {
  const { reading, derived } = readBothWays(
    logOf([], { outcome: "recorded" }),
    DEFAULT_RULEBOOK,
    instantOf(500),
  );
  expect(derived).toEqual([]);
  expect(reading).toMatchObject({
    status: "closed",
    outcome: "recorded",
    state: "stopped",
    elapsedMs: 0,
    milestones: [],
  });
  expect(hoursOf(reading.deadlineMs)).toBeNull();
});
