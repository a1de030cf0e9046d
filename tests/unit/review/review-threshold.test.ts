// Both sides of every number that opens a special review. People are counted, not complaints.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { wilsonRate } from "@/lib/domain/shared/rates";
import {
  NOBODY_COUNTED,
  readThresholds,
  scaleFor,
  type PlatformCounts,
} from "@/lib/domain/review/review-threshold";

function passed(counts: Partial<PlatformCounts>): string[] {
  return readThresholds({ ...NOBODY_COUNTED, ...counts }, DEFAULT_RULEBOOK).passed.map((rule) => rule.code);
}

const MILLION = 1_000_000;

describe("a rule passes at its number and not one below", () => {
  test.each<[says: string, code: string, below: Partial<PlatformCounts>, at: Partial<PlatformCounts>]>([
    ["50 people, size unknown", "volume", { people_30d: 49 }, { people_30d: 50 }],
    [
      "50 people, 1,000,000 users",
      "volume",
      { users: MILLION, people_30d: 49 },
      { users: MILLION, people_30d: 50 },
    ],
    [
      "150 people, one user more",
      "volume",
      { users: MILLION + 1, people_30d: 149 },
      { users: MILLION + 1, people_30d: 150 },
    ],
    [
      "150 people, 10 million",
      "volume",
      { users: 10 * MILLION, people_30d: 149 },
      { users: 10 * MILLION, people_30d: 150 },
    ],
    [
      "500 people, one user more",
      "volume",
      { users: 10 * MILLION + 1, people_30d: 499 },
      { users: 10 * MILLION + 1, people_30d: 500 },
    ],
    [
      "500 people, 100 million",
      "volume",
      { users: 100 * MILLION, people_30d: 499 },
      { users: 100 * MILLION, people_30d: 500 },
    ],
    [
      "2,000 people, one user more",
      "volume",
      { users: 100 * MILLION + 1, people_30d: 1999 },
      { users: 100 * MILLION + 1, people_30d: 2000 },
    ],
    [
      "33 of 1,100,000 is exactly 30 per million",
      "rate",
      { users: 1_100_001, people_30d: 33 },
      { users: 1_100_000, people_30d: 33 },
    ],
    ["15 people at a high rate", "rate", { users: 1000, people_30d: 14 }, { users: 1000, people_30d: 15 }],
    ["8 of 20 breached", "overdue_share", { due_30d: 20, breached_30d: 7 }, { due_30d: 20, breached_30d: 8 }],
    [
      "20 people due, all breached",
      "overdue_share",
      { due_30d: 19, breached_30d: 19 },
      { due_30d: 20, breached_30d: 20 },
    ],
    ["15 people in a week", "surge", { people_7d: 14, listed_weeks: 9 }, { people_7d: 15, listed_weeks: 9 }],
    [
      "three times the mean week",
      "surge",
      { people_7d: 29, weekly_mean_8w: 9.75, listed_weeks: 9 },
      { people_7d: 30, weekly_mean_8w: 9.75, listed_weeks: 9 },
    ],
    [
      "exactly three times a mean of eighths",
      "surge",
      { people_7d: 18, weekly_mean_8w: 6.125, listed_weeks: 9 },
      { people_7d: 18, weekly_mean_8w: 6, listed_weeks: 9 },
    ],
    [
      "listed for nine weeks",
      "surge",
      { people_7d: 100, listed_weeks: 8 },
      { people_7d: 100, listed_weeks: 9 },
    ],
    ["20 elderly or disabled people", "vulnerable", { vulnerable_30d: 19 }, { vulnerable_30d: 20 }],
    [
      "60 of them on a larger platform",
      "vulnerable",
      { users: 2 * MILLION, vulnerable_30d: 59 },
      { users: 2 * MILLION, vulnerable_30d: 60 },
    ],
    ["25 people with one barrier", "barrier", { barrier_max_30d: 24 }, { barrier_max_30d: 25 }],
    [
      "75 of them on a larger platform",
      "barrier",
      { users: 2 * MILLION, barrier_max_30d: 74 },
      { users: 2 * MILLION, barrier_max_30d: 75 },
    ],
    [
      "5 of 20 without a person",
      "no_human_contact",
      { first_contact_due_30d: 20, first_contact_missed_30d: 4 },
      { first_contact_due_30d: 20, first_contact_missed_30d: 5 },
    ],
    [
      "20 first contacts due, all missed",
      "no_human_contact",
      { first_contact_due_30d: 19, first_contact_missed_30d: 19 },
      { first_contact_due_30d: 20, first_contact_missed_30d: 20 },
    ],
  ])("%s: %s", (_says, code, below, at) => {
    expect(passed(below)).not.toContain(code);
    expect(passed(at)).toContain(code);
  });

  test("without a user count there is no rate", () => {
    expect(passed({ users: null, people_30d: 1_000_000 })).not.toContain("rate");
  });

  test("passed and near together list all seven rules, once each", () => {
    for (const people_30d of [0, 49, 50, 5000]) {
      const { passed: over, near } = readThresholds(
        { ...NOBODY_COUNTED, users: 500_000, people_30d },
        DEFAULT_RULEBOOK,
      );
      expect(new Set([...over, ...near].map((rule) => rule.code)).size).toBe(7);
      expect(over.length + near.length).toBe(7);
    }
  });

  test("no rule passes on fewer than 15 people, even when a rulebook asks for fewer", () => {
    const lax = {
      ...DEFAULT_RULEBOOK,
      volume_people: 1,
      vulnerable_people: 1,
      barrier_people: 1,
      surge_people: 1,
      rate_people: 1,
    };
    const fourteen = {
      ...NOBODY_COUNTED,
      users: 1000,
      people_30d: 14,
      people_7d: 14,
      listed_weeks: 20,
      vulnerable_30d: 14,
      barrier_max_30d: 14,
    };
    expect(readThresholds(fourteen, lax).passed).toEqual([]);
    const fifteen = { ...fourteen, people_30d: 15 };
    expect(readThresholds(fifteen, lax).passed.map((rule) => rule.code)).toEqual(["volume", "rate"]);
  });
});

test("sizes scale by what is strictly above a step", () => {
  const sizes = [
    null,
    1,
    MILLION,
    MILLION + 1,
    10 * MILLION,
    10 * MILLION + 1,
    100 * MILLION,
    100 * MILLION + 1,
  ];
  expect(sizes.map((users) => scaleFor(users, DEFAULT_RULEBOOK.scale))).toEqual([1, 1, 1, 3, 3, 10, 10, 40]);
});

describe("Wilson's interval", () => {
  // Reference values by hand: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.959964.
  test.each([
    [7, 20, 0.18119, 0.56715],
    [8, 20, 0.21881, 0.61342],
    [4, 20, 0.08066, 0.41602],
    [5, 20, 0.11186, 0.4687],
    [6, 10, 0.31267, 0.83182],
    [7, 10, 0.39678, 0.89221],
  ])("of %i in %i is %f to %f", (hits, total, lower, upper) => {
    expect(wilsonRate(hits, total)?.lower).toBeCloseTo(lower, 4);
    expect(wilsonRate(hits, total)?.upper).toBeCloseTo(upper, 4);
  });

  test("stays within 0 and 1, has none for nothing, and refuses what is no share", () => {
    expect(wilsonRate(0, 5)).toMatchObject({ lower: 0, small: true });
    expect(wilsonRate(5, 5)).toMatchObject({ upper: 1 });
    expect(wilsonRate(10, 10)?.small).toBe(false);
    expect(wilsonRate(0, 0)).toBeNull();
    expect(() => wilsonRate(3, 2)).toThrow(RangeError);
    expect(() => wilsonRate(-1, 2)).toThrow(RangeError);
  });
});
