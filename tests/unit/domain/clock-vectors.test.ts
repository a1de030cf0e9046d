// Every vector of domain.md section 5, in its order. Hours after filing.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import type { Outcome } from "@/lib/domain/complaint";
import type { Rulebook } from "@/lib/domain/rulebook";
import { rulebookInForce } from "@/lib/domain/rulebook";
import { hoursOf, instantOf, logOf, type Step } from "./log-notation";
import { readBothWays } from "./read-both-ways";

const IN_48: Rulebook = { ...DEFAULT_RULEBOOK, version: "48", resolution_hours: 48 };
const LONG_AFTER = 1000;

interface Vector {
  readonly says: string;
  readonly steps: readonly Step[];
  readonly rules?: Rulebook;
  readonly priority?: boolean;
  readonly deadline: number | null;
  /** The instant at which it breaches, per cycle. */
  readonly breaches: readonly number[];
  readonly ends?: readonly [outcome: Outcome, hours: number];
  /** Milestones or lapses that must have happened: [kind, due, at when it differs]. */
  readonly fired?: readonly (readonly [string, number, number?])[];
  readonly warnings?: readonly number[];
}

const asked = (at: number, answered?: number): Step[] => [
  [at, "information_requested"],
  ...(answered === undefined ? [] : [[answered, "information_supplied"] as const]),
];
const flagged = { templateReply: true };

const VECTORS: readonly Vector[] = [
  { says: "nothing is done", steps: [], deadline: 72, breaches: [72], warnings: [24, 48, 66] },
  { says: "asked 10, answered 13", steps: asked(10, 13), deadline: 75, breaches: [75], warnings: [27, 51, 69] },
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

describe("the vectors of the clock", () => {
  test.each(VECTORS)("$says", (vector) => {
    const rules = vector.rules ?? DEFAULT_RULEBOOK;
    const { reading, derived, snapshot } = readBothWays(
      logOf(vector.steps),
      rules,
      instantOf(LONG_AFTER),
      vector.priority ?? false,
    );
    const happened = (kind: string): number[] =>
      derived.filter((event) => event.type === kind).map((event) => hoursOf(event.atMs) ?? NaN);

    expect(hoursOf(reading.deadlineMs)).toBe(vector.deadline);
    expect(happened("breach")).toEqual(vector.breaches);
    expect(hoursOf(reading.breachedAtMs)).toBe(vector.breaches[0] ?? null);
    expect(reading.overdue).toBe(vector.breaches.length > 0);
    expect(reading.outcome).toBe(vector.ends?.[0] ?? null);
    expect(hoursOf(snapshot.closedAt)).toBe(vector.ends?.[1] ?? null);
    if (vector.warnings) {
      const warned = derived.filter((event) => event.type.startsWith("warn_")).map((event) => hoursOf(event.dueMs));
      expect(warned).toEqual(vector.warnings);
    }
    for (const [kind, due, at = due] of vector.fired ?? []) {
      expect(derived).toContainEqual(expect.objectContaining({ type: kind, dueMs: instantOf(due), atMs: instantOf(at) }));
    }
  });

  test("a flagged proposal that nobody answers stays proposed until someone decides", () => {
    const log = logOf([[60, "resolution_proposed", flagged]]);
    expect(readBothWays(log, DEFAULT_RULEBOOK, instantOf(LONG_AFTER)).reading.status).toBe("proposed");
  });

  test("after 70 hours of a reopened complaint only warn_6 is left to give", () => {
    const log = logOf([
      [70, "resolution_proposed"],
      [70, "resolution_accepted"],
      [80, "reopened"],
    ]);
    const { derived } = readBothWays(log, DEFAULT_RULEBOOK, instantOf(LONG_AFTER));
    const second = derived.filter((event) => event.cycle === 2 && event.type.startsWith("warn_"));
    expect(second.map((event) => [event.type, hoursOf(event.dueMs)])).toEqual([["warn_6", 98]]);
  });

  test("a 48 h rulebook has no warn_48", () => {
    const { derived } = readBothWays(logOf([]), IN_48, instantOf(LONG_AFTER));
    expect(derived.map((event) => event.type)).not.toContain("warn_48");
  });

  test("a worker that was down from 70 to 80 records the breach at 72", () => {
    const { reading } = readBothWays(logOf([]), DEFAULT_RULEBOOK, instantOf(80));
    expect(hoursOf(reading.breachedAtMs)).toBe(72);
  });

  test("a 48 h rulebook that takes effect at 5 leaves what was filed before it alone", () => {
    const books = [
      { ...DEFAULT_RULEBOOK, effective_at: "2026-01-01T00:00:00Z" },
      { ...IN_48, effective_at: new Date(instantOf(5)).toISOString() },
    ];
    const before = rulebookInForce(books, instantOf(4.9));
    const from = rulebookInForce(books, instantOf(5));
    expect([before?.resolution_hours, from?.resolution_hours]).toEqual([72, 48]);
    expect(rulebookInForce(books, Date.parse("2025-12-31T23:59:59Z"))).toBeNull();
  });

  test("not ours, upheld at 90 with the right platform known: the new complaint there is due at 162", () => {
    const refiled = [{ type: "filed" as const, atMs: instantOf(90) }];
    const { reading } = readBothWays(refiled, DEFAULT_RULEBOOK, instantOf(91));
    expect(hoursOf(reading.deadlineMs)).toBe(162);
  });
});

describe("a moment of the clock", () => {
  const HALF_HOUR = 1_800_000;

  test("proposed 71.5, now 100: held, half an hour left, deadline 100.5", () => {
    const { reading } = readBothWays(logOf([[71.5, "resolution_proposed"]]), DEFAULT_RULEBOOK, instantOf(100));
    expect(reading).toMatchObject({ state: "held", status: "proposed", remainingMs: HALF_HOUR });
    expect(hoursOf(reading.deadlineMs)).toBe(100.5);
  });

  test("asked 10, now 12: paused, 62 hours left, deadline 74", () => {
    const { reading } = readBothWays(logOf(asked(10)), DEFAULT_RULEBOOK, instantOf(12));
    expect(reading).toMatchObject({ state: "paused", status: "awaiting_consumer", remainingMs: 62 * 2 * HALF_HOUR });
    expect(hoursOf(reading.deadlineMs)).toBe(74);
  });

  test("closed without a breach in the running cycle: no deadline", () => {
    const { reading } = readBothWays(logOf([[10, "resolution_accepted"]]), DEFAULT_RULEBOOK, instantOf(500));
    expect(reading).toMatchObject({ state: "stopped", deadlineMs: null, overdue: false });
    expect(reading.milestones.filter((milestone) => !milestone.fired)).toEqual([]);
  });
});
