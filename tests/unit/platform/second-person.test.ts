// Both sides of every number that makes a count of users wait for a second person.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { needsSecondPerson, type UsersChange } from "@/lib/domain/platform/second-person";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 29, 2);
const MILLION = 1_000_000;

type Users = number | null;

const alone = (before: Users, after: Users, rules = DEFAULT_RULEBOOK) =>
  needsSecondPerson(after, { users: before, changes: [] }, NOW, rules);

describe("one change alone waits when it moves a limit by more than a fifth, or a step of the scale", () => {
  test.each<[says: string, before: Users, after: Users, waits: boolean]>([
    ["the same count again", 410_000, 410_000, false],
    ["what an officer did once", 410_000, 900 * MILLION, true],
    ["exactly a fifth more", 500_000, 600_000, false],
    ["one user more than that", 500_000, 600_001, true],
    ["exactly a fifth fewer", 500_000, 400_000, false],
    ["one user fewer than that", 500_000, 399_999, true],
    ["up to a million, which is no step yet", 999_999, MILLION, false],
    ["one user over a million", MILLION, MILLION + 1, true],
    ["one user under, and back", MILLION + 1, MILLION, true],
    ["up to ten million", 9 * MILLION, 10 * MILLION, false],
    ["over ten million", 10 * MILLION, 10 * MILLION + 1, true],
    ["up to a hundred million", 90 * MILLION, 100 * MILLION, false],
    ["over a hundred million", 100 * MILLION, 100 * MILLION + 1, true],
    ["a fifth of the largest size", 1000 * MILLION, 1200 * MILLION, false],
    ["one of many more", 1000 * MILLION, 1200 * MILLION + 1, true],
    ["the smallest sizes", 1, 2, true],
  ])("%s", (_says, before, after, waits) => {
    expect(alone(before, after)).toBe(waits);
  });

  test("a limit that could not pass before, or cannot pass any more, has moved", () => {
    expect(alone(null, 1)).toBe(true);
    expect(alone(null, 500_000)).toBe(true);
    expect(alone(500_000, null)).toBe(true);
    expect(alone(null, null)).toBe(false);
  });

  test("a step of the scale counts even where the rules make it a small one", () => {
    const small = { ...DEFAULT_RULEBOOK, scale: [{ above_users: 700_000, factor: 1.1 }] };
    expect(alone(700_000, 700_001, small)).toBe(true);
    expect(alone(699_999, 700_000, small)).toBe(false);
  });

  test("so does the line above which an answer rate is asked for", () => {
    const line = { ...DEFAULT_RULEBOOK, answer_rate_by_users: [{ above_users: 300_000, percent: 80 }] };
    expect(alone(300_000, 300_001, line)).toBe(true);
    expect(alone(299_999, 300_000, line)).toBe(false);
  });
});

describe("changes of 90 days are looked at together", () => {
  const change = (daysAgo: number, old: Users, after: Users, byTwo = false): UsersChange => {
    return { atMs: NOW - daysAgo * DAY_MS, old, new: after, byTwo };
  };
  const after = (users: Users, changes: readonly UsersChange[]) =>
    needsSecondPerson(users, { users: changes.at(-1)?.new ?? null, changes }, NOW, DEFAULT_RULEBOOK);

  test("small steps that come to more than a fifth wait, and those that come to a fifth do not", () => {
    const steps = [change(60, 500_000, 550_000), change(30, 550_000, 590_000)];
    expect(after(600_000, steps)).toBe(false);
    expect(after(600_001, steps)).toBe(true);
  });

  test("a change made exactly 90 days ago is no longer one of them, a millisecond later it is", () => {
    const at = (atMs: number) => [{ ...change(0, 500_000, 600_000), atMs }];
    const since = NOW - 90 * DAY_MS;
    expect(after(600_001, at(since))).toBe(false);
    expect(after(600_001, at(since + 1))).toBe(true);
  });

  test("by a rulebook of 30 days and a tenth, these are the days and the part", () => {
    const strict = { ...DEFAULT_RULEBOOK, users_change_days: 30, users_change_percent: 10 };
    expect(alone(500_000, 550_000, strict)).toBe(false);
    expect(alone(500_000, 550_001, strict)).toBe(true);
    expect(alone(500_000, 449_999, strict)).toBe(true);
    const since = (atMs: number) =>
      needsSecondPerson(
        590_000,
        { users: 540_000, changes: [{ ...change(0, 500_000, 540_000), atMs }] },
        NOW,
        strict,
      );
    expect(since(NOW - 30 * DAY_MS)).toBe(false);
    expect(since(NOW - 30 * DAY_MS + 1)).toBe(true);
  });

  test("another source of the number that stands never waits, whatever led there", () => {
    expect(after(900_000, [change(5, 500_000, 900_000)])).toBe(false);
  });

  test("up and down again does not hide how far it went", () => {
    const swing = [change(50, 500_000, 600_000), change(40, 600_000, 500_000)];
    expect(after(480_000, swing)).toBe(false);
    expect(after(479_999, swing)).toBe(true);
  });

  test("what two people agreed on is what later changes start from", () => {
    const agreed = [change(20, 100_000, 110_000), change(10, 110_000, 500_000, true)];
    expect(after(600_000, agreed)).toBe(false);
    expect(after(600_001, agreed)).toBe(true);
    const since = [...agreed, change(5, 500_000, 550_000)];
    expect(after(600_001, since)).toBe(true);
  });
});
