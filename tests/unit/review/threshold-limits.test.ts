// What a reading says beside "passed": the value and the limit that the public reads, and that no rule goes below the
// fewest people, whatever else a rulebook asks for.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { wilsonRate } from "@/lib/domain/shared/rates";
import { NOBODY_COUNTED, readThresholds, type PlatformCounts } from "@/lib/domain/review/review-threshold";
import type { ThresholdRules } from "@/lib/domain/rulebook/rulebook";

const read = (counts: Partial<PlatformCounts>, rules: Partial<ThresholdRules> = {}) =>
  readThresholds({ ...NOBODY_COUNTED, ...counts }, { ...DEFAULT_RULEBOOK, ...rules });
const codes = (...given: Parameters<typeof read>) => read(...given).passed.map(({ code }) => code);

describe("a reading", () => {
  test("of a rate is people per million users, and nothing where the users are not known", () => {
    expect(read({ users: 1_100_000, people_30d: 33 }).passed).toEqual([
      { code: "rate", value: 30, limit: 30 },
    ]);
    expect(read({ people_30d: 33 }).near).toContainEqual({ code: "rate", value: null, limit: 30 });
  });

  test("names the value and the limit of each rule, scaled to the platform's size", () => {
    const counts = {
      users: 1_000_001,
      people_30d: 5,
      people_7d: 4,
      weekly_mean_8w: 10,
      vulnerable_30d: 3,
      barrier_max_30d: 2,
      due_30d: 20,
      breached_30d: 7,
      first_contact_due_30d: 20,
      first_contact_missed_30d: 4,
    };
    expect(read(counts)).toEqual({
      passed: [],
      near: [
        { code: "volume", value: 5, limit: 150 },
        { code: "rate", value: 5_000_000 / 1_000_001, limit: 30 },
        { code: "overdue_share", value: wilsonRate(7, 20)?.lower, limit: 0.2 },
        { code: "surge", value: 4, limit: 30 },
        { code: "vulnerable", value: 3, limit: 60 },
        { code: "barrier", value: 2, limit: 75 },
        { code: "no_human_contact", value: wilsonRate(4, 20)?.lower, limit: 0.1 },
      ],
    });
  });
});

describe("the fewest people", () => {
  const LAX = { overdue_due_people: 1, first_contact_due_people: 1 };

  test("hold for shares too", () => {
    expect(codes({ due_30d: 14, breached_30d: 14 }, LAX)).toEqual([]);
    expect(codes({ due_30d: 15, breached_30d: 15 }, LAX)).toEqual(["overdue_share"]);
    expect(codes({ first_contact_due_30d: 14, first_contact_missed_30d: 14 }, LAX)).toEqual([]);
    expect(codes({ first_contact_due_30d: 15, first_contact_missed_30d: 15 }, LAX)).toEqual([
      "no_human_contact",
    ]);
  });

  test("of the rate may be more than those of every rule", () => {
    const rules = { rate_people: 20 };
    expect(codes({ users: 1000, people_30d: 19 }, rules)).toEqual([]);
    expect(codes({ users: 1000, people_30d: 20 }, rules)).toEqual(["rate"]);
  });
});

test("a share passes at the limit itself", () => {
  expect(codes({ due_30d: 20, breached_30d: 0 }, { overdue_percent: 0 })).toEqual(["overdue_share"]);
});

test("the interval touches 0 and 1 exactly where nothing or everything was hit, among however many", () => {
  for (let total = 1; total <= 400; total += 1) {
    expect(wilsonRate(0, total)?.lower).toBe(0);
    expect(wilsonRate(total, total)?.upper).toBe(1);
  }
  expect(() => wilsonRate(3, 2)).toThrow("3 of 2 is no share");
});
