// When one platform's complaints start a special review (专项核查). People are counted, not complaints.
// Source: docs/domain/reviews.md. Counting is one query elsewhere; deciding is this file.
import { wilsonRate } from "../shared/rates";
import type { ScaleStep, ThresholdRules } from "../rulebook/rulebook";

export const THRESHOLD_CODES = [
  "volume",
  "rate",
  "overdue_share",
  "surge",
  "vulnerable",
  "barrier",
  "no_human_contact",
  "dial_test",
] as const;
export type ThresholdCode = (typeof THRESHOLD_CODES)[number];
export type ComplaintThreshold = Exclude<ThresholdCode, "dial_test">;

/** People of one platform in the sliding windows; `null` users: not known. */
export interface PlatformCounts {
  readonly users: number | null;
  readonly people_30d: number;
  readonly due_30d: number;
  readonly breached_30d: number;
  readonly people_7d: number;
  readonly weekly_mean_8w: number;
  readonly listed_weeks: number;
  readonly vulnerable_30d: number;
  readonly barrier_max_30d: number;
  readonly first_contact_due_30d: number;
  readonly first_contact_missed_30d: number;
}

/** A platform of unknown size about which nobody complained. */
export const NOBODY_COUNTED: PlatformCounts = {
  users: null,
  people_30d: 0,
  due_30d: 0,
  breached_30d: 0,
  people_7d: 0,
  weekly_mean_8w: 0,
  listed_weeks: 0,
  vulnerable_30d: 0,
  barrier_max_30d: 0,
  first_contact_due_30d: 0,
  first_contact_missed_30d: 0,
};

/** Where one rule stands: people, people per million, or a fraction. `value` is null when it cannot be computed. */
export interface RuleReading {
  readonly code: ComplaintThreshold;
  readonly value: number | null;
  readonly limit: number;
}

export interface ThresholdReading {
  readonly passed: readonly RuleReading[];
  /** Every rule that is not passed. */
  readonly near: readonly RuleReading[];
}

/** How much head counts are multiplied for a platform of this size; unknown sizes count as small. */
export function scaleFor(users: number | null, steps: readonly ScaleStep[]): number {
  let factor = 1;
  for (const step of steps) {
    if ((users ?? 0) > step.above_users) factor = step.factor;
  }
  return factor;
}

/** Reads the seven rules that complaints can pass. The eighth, `dial_test`, rests on tests that nobody records yet. */
export function readThresholds(counts: PlatformCounts, rules: ThresholdRules): ThresholdReading {
  const passed: RuleReading[] = [];
  const near: RuleReading[] = [];
  for (const { passes, ...reading } of readings(counts, rules)) (passes ? passed : near).push(reading);
  return { passed, near };
}

interface Verdict extends RuleReading {
  readonly passes: boolean;
}

function readings(counts: PlatformCounts, rules: ThresholdRules): Verdict[] {
  const scale = scaleFor(counts.users, rules.scale);
  const heads = (code: ComplaintThreshold, value: number, base: number): Verdict => {
    const limit = base * scale;
    return { code, value, limit, passes: value >= limit && value >= rules.fewest_people };
  };
  return [
    heads("volume", counts.people_30d, rules.volume_people),
    rate(counts, rules),
    share(
      "overdue_share",
      counts.breached_30d,
      counts.due_30d,
      rules.overdue_due_people,
      rules.overdue_percent,
      rules,
    ),
    surge(counts, rules),
    heads("vulnerable", counts.vulnerable_30d, rules.vulnerable_people),
    heads("barrier", counts.barrier_max_30d, rules.barrier_people),
    share(
      "no_human_contact",
      counts.first_contact_missed_30d,
      counts.first_contact_due_30d,
      rules.first_contact_due_people,
      rules.first_contact_percent,
      rules,
    ),
  ];
}

const MILLION = 1_000_000;

/** People per million users. Whole numbers are compared crosswise: 33 of 1,100,000 is exactly 30 and passes. */
function rate(counts: PlatformCounts, rules: ThresholdRules): Verdict {
  const { users, people_30d: people } = counts;
  const limit = rules.rate_per_million;
  if (users === null) return { code: "rate", value: null, limit, passes: false };
  const enough = people >= rules.rate_people && people >= rules.fewest_people;
  return {
    code: "rate",
    value: (people * MILLION) / users,
    limit,
    passes: enough && people * MILLION >= limit * users,
  };
}

/** The lower end of the Wilson interval is at or above the limit, among enough people. */
function share(
  code: ComplaintThreshold,
  hits: number,
  total: number,
  fewest: number,
  percent: number,
  rules: ThresholdRules,
): Verdict {
  const lower = wilsonRate(hits, total)?.lower ?? null;
  const limit = percent / 100;
  const enough = total >= fewest && total >= rules.fewest_people;
  return { code, value: lower, limit, passes: enough && lower !== null && lower >= limit };
}

/** This week against the mean of the eight weeks before; a platform listed for less has no such mean. */
function surge(counts: PlatformCounts, rules: ThresholdRules): Verdict {
  const people = counts.people_7d;
  const floor = Math.max(rules.surge_people, rules.fewest_people);
  const limit = Math.max(floor, rules.surge_times_mean * counts.weekly_mean_8w);
  return {
    code: "surge",
    value: people,
    limit,
    passes: people >= limit && counts.listed_weeks >= rules.surge_listed_weeks,
  };
}
