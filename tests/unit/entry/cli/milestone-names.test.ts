// The names of milestones on the command line: those of every log exported so far, and the hours of whatever rulebook.
import { describe, expect, test } from "vitest";
import { clock, FILED } from "./clock-document";
import { expectErrors } from "./expect-errors";
import { runRules } from "./run-rules";

describe("rules clock", () => {
  test("reads an exported log of before milestones had ordinals, and prints their names", async () => {
    const stored = [
      ["first_contact_due", "2026-03-02T00:00:00Z"],
      ["warn_48", "2026-03-02T00:00:00Z"],
      ["warn_24", "2026-03-03T00:00:00Z"],
      ["warn_6", "2026-03-03T18:00:00Z"],
      ["breach", "2026-03-04T00:00:00Z"],
      ["escalate_1", "2026-03-04T00:00:00Z"],
      ["escalate_2", "2026-03-05T00:00:00Z"],
    ].map(([type, at]) => ({ type, at, due_at: at, cycle: 1 }));
    const question = { events: [FILED, ...stored], now: "2026-03-05T00:00:00Z" };
    const { code, err, answers } = await runRules("clock", clock(question));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const milestones = answers[0]?.["milestones"] as { kind: string; fired: boolean; due_at: string }[];
    expect(milestones.filter(({ fired }) => fired).map(({ kind, due_at }) => [kind, due_at])).toEqual(
      stored.map(({ type, at }) => [type, at]),
    );
    const wrong = (type: string) =>
      clock({ events: [FILED, { type, at: "2026-03-03T01:00:00Z" }], now: "2026-03-05T00:00:00Z" });
    await expectErrors("clock", [
      [wrong("warn_48"), "events[1]: "],
      [wrong("escalate_1"), "events[1]: "],
      [wrong("warn_forty"), 'unknown event type "warn_forty"'],
    ]);
  });

  test("warns at the hours of a rulebook that warns at 60 and 12", async () => {
    const rulebook = { warn_left_hours: [60, 12] };
    const fired = async (now: string): Promise<unknown> => {
      const { answers } = await runRules("clock", clock({ rulebook, now }));
      const milestones = answers[0]?.["milestones"] as { kind: string; fired: boolean }[];
      return milestones.filter(({ kind }) => kind.startsWith("warn_")).map((one) => [one.kind, one.fired]);
    };
    expect(await fired("2026-03-01T11:59:59Z")).toEqual([
      ["warn_60", false],
      ["warn_12", false],
    ]);
    expect(await fired("2026-03-01T12:00:00Z")).toEqual([
      ["warn_60", true],
      ["warn_12", false],
    ]);
    expect(await fired("2026-03-03T12:00:00Z")).toEqual([
      ["warn_60", true],
      ["warn_12", true],
    ]);
  });
});
