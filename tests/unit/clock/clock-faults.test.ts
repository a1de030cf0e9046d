// A log that cannot be is refused, and the event that is wrong is named.
import { describe, expect, test } from "vitest";
import type { LogEvent } from "@/lib/domain/clock/clock-snapshot";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { deriveClock } from "@/lib/domain/clock/derive-clock";
import { FILED_AT, instantOf, logOf } from "@/tests/unit/complaint/log-notation";

describe("a log that cannot be", () => {
  const fault = (events: readonly LogEvent[], hours = 200): unknown =>
    deriveClock(events, DEFAULT_RULEBOOK, instantOf(hours), false);

  test("begins with something else than the filing", () => {
    expect(fault([{ type: "withdrawn", atMs: FILED_AT }])).toEqual({ fault: "not_filed_first", index: 0 });
    expect(fault([])).toEqual({ fault: "not_filed_first", index: 0 });
  });

  test("is out of order, or after now; the same instant twice is neither", () => {
    expect(
      fault(
        logOf([
          [5, "message_sent"],
          [4, "message_sent"],
        ]),
      ),
    ).toEqual({ fault: "out_of_order", index: 2 });
    expect(
      fault(
        logOf([
          [5, "message_sent"],
          [5, "message_sent"],
        ]),
      ),
    ).not.toHaveProperty("fault");
    expect(fault(logOf([[5, "message_sent"]]), 5)).not.toHaveProperty("fault");
    expect(fault(logOf([[5, "message_sent"]]), 4)).toEqual({ fault: "after_now", index: 1 });
  });

  test("holds a breach that did not happen, at another instant, in another cycle, or twice", () => {
    const breach = (atMs: number, more: Partial<LogEvent> = {}): LogEvent => ({
      type: "breach",
      atMs,
      ...more,
    });
    const log = (...more: LogEvent[]): LogEvent[] => [...logOf([]), ...more];
    expect(fault(log(breach(instantOf(72))))).not.toHaveProperty("fault");
    expect(fault(log(breach(instantOf(72), { scheduledMs: instantOf(72), cycle: 1 })))).not.toHaveProperty(
      "fault",
    );
    expect(fault(log(breach(instantOf(71))))).toMatchObject({ fault: "disagrees", index: 1, expected: null });
    expect(fault(log(breach(instantOf(73))))).toMatchObject({
      fault: "disagrees",
      expected: { scheduledMs: instantOf(72) },
    });
    expect(fault(log(breach(instantOf(72), { cycle: 2 })))).toMatchObject({ fault: "disagrees", index: 1 });
    expect(fault(log(breach(instantOf(72)), breach(instantOf(72))))).toMatchObject({
      fault: "disagrees",
      index: 2,
    });
  });

  test("adjudicates a live complaint without saying for whom", () => {
    expect(fault(logOf([[80, "adjudicated"]]))).toEqual({ fault: "outcome_needed", index: 1 });
    expect(fault(logOf([[80, "adjudicated", { outcome: "for_consumer" }]]))).not.toHaveProperty("fault");
  });
});
