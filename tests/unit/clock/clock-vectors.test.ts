// Every vector of the clock holds, read at once and step by step.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { eventName } from "@/lib/domain/complaint/event-name";
import { rulebookInForce } from "@/lib/domain/rulebook/rulebook";
import { asked, flagged, IN_48, VECTORS } from "./clock-vectors";
import { hoursOf, instantOf, logOf } from "@/tests/unit/complaint/log-notation";
import { readBothWays } from "@/tests/unit/complaint/read-both-ways";

const LONG_AFTER = 1000;

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
      const warned = derived
        .filter((event) => event.type === "warning")
        .map((event) => hoursOf(event.scheduledMs));
      expect(warned).toEqual(vector.warnings);
    }
    const printed = derived.map((event) => ({ ...event, name: eventName(event, rules) }));
    for (const [name, due, at = due] of vector.fired ?? []) {
      expect(printed).toContainEqual(
        expect.objectContaining({ name, scheduledMs: instantOf(due), atMs: instantOf(at) }),
      );
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
    const second = derived.filter((event) => event.cycle === 2 && event.type === "warning");
    const named = second.map((event) => [eventName(event, DEFAULT_RULEBOOK), hoursOf(event.scheduledMs)]);
    expect(named).toEqual([["warn_6", 98]]);
  });

  test("a 48 h rulebook has no warn_48", () => {
    const { derived } = readBothWays(logOf([]), IN_48, instantOf(LONG_AFTER));
    expect(derived.map((event) => eventName(event, IN_48))).not.toContain("warn_48");
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
    const { reading } = readBothWays(
      logOf([[71.5, "resolution_proposed"]]),
      DEFAULT_RULEBOOK,
      instantOf(100),
    );
    expect(reading).toMatchObject({ state: "held", status: "proposed", remainingMs: HALF_HOUR });
    expect(hoursOf(reading.deadlineMs)).toBe(100.5);
  });

  test("asked 10, now 12: paused, 62 hours left, deadline 74", () => {
    const { reading } = readBothWays(logOf(asked(10)), DEFAULT_RULEBOOK, instantOf(12));
    expect(reading).toMatchObject({
      state: "paused",
      status: "awaiting_consumer",
      remainingMs: 62 * 2 * HALF_HOUR,
    });
    expect(hoursOf(reading.deadlineMs)).toBe(74);
  });

  test("closed without a breach in the running cycle: no deadline", () => {
    const { reading } = readBothWays(logOf([[10, "resolution_accepted"]]), DEFAULT_RULEBOOK, instantOf(500));
    expect(reading).toMatchObject({ state: "stopped", deadlineMs: null, overdue: false });
    expect(reading.milestones.filter((milestone) => !milestone.fired)).toEqual([]);
  });
});
