// A rulebook is checked wherever it enters: every number within its bounds, and every number says what it rests on.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { RULE_NUMBERS } from "@/db/rulebook/rulebook-numbers";
import { readRulebook } from "@/db/rulebook/stored-rulebook";

const fault = (change: object): string | null => {
  const reading = readRulebook({ ...DEFAULT_RULEBOOK, ...change });
  return reading.ok ? null : reading.fault;
};
const KEYS = Object.keys(RULE_NUMBERS);

test("the rulebook that Jietong starts with is one, as it stands and as the database gives it back", () => {
  expect(readRulebook(DEFAULT_RULEBOOK)).toEqual({ ok: true, rulebook: DEFAULT_RULEBOOK });
  const stored: unknown = JSON.parse(JSON.stringify(DEFAULT_RULEBOOK));
  expect(readRulebook(stored)).toEqual({ ok: true, rulebook: DEFAULT_RULEBOOK });
});

test.each([null, undefined, 7, "2026-1", [], {}])("%j is no rulebook", (given) => {
  expect(readRulebook(given).ok).toBe(false);
});

describe.each(KEYS)("%s", (key) => {
  test("may not be left out, be a text, or be no number at all", () => {
    for (const value of [undefined, "50", Number.NaN, null]) {
      expect(fault({ [key]: value })).toMatch(new RegExp(`^${key}: must be`));
    }
  });
  test("must say what it rests on, in a word that is known", () => {
    const { standing } = DEFAULT_RULEBOOK;
    const words = new RegExp(`^standing\\.${key}: must be one of in_force, proposed, house, or an object`);
    expect(fault({ standing: { ...standing, [key]: undefined } })).toMatch(words);
    expect(fault({ standing: { ...standing, [key]: "law" } })).toMatch(words);
  });
});

describe("a standing with a source of its own", () => {
  const adopted = { standing: "adopted", source: "《客服办法》", clause: "第十二条", date: "2027-03-01" };
  const refused = (change: object) =>
    fault({ standing: { ...DEFAULT_RULEBOOK.standing, resolution_hours: { ...adopted, ...change } } });

  test("names the word, the source, the clause and the day", () => {
    expect(refused({})).toBeNull();
    expect(refused({ standing: "recommended_standard" })).toBeNull();
    expect(refused({ source: "法".repeat(200) })).toBeNull();
  });

  test.each([
    ["no day", { date: undefined }, "must be one of"],
    ["a day that no calendar has", { date: "2027-02-29" }, "date: must be a day such as 2027-03-01"],
    ["an instant for a day", { date: "2027-03-01T00:00:00Z" }, "date: must be a day such as 2027-03-01"],
    ["a blank source", { source: " " }, "source: must not be empty"],
    ["no clause", { clause: undefined }, "must be one of"],
    ["an empty clause", { clause: "" }, "clause: must not be empty"],
    ["a source of 201 characters", { source: "法".repeat(201) }, "source: must be at most 200 characters"],
    ["a rule of ours", { standing: "house" }, "must be one of"],
    ["more than it takes", { page: 3 }, 'unknown key "page"'],
  ])("is refused with %s", (_what, change, words) => {
    expect(refused(change)).toMatch(/^standing\.resolution_hours/);
    expect(refused(change)).toContain(words);
  });

  test("is asked for where a word alone would name no source", () => {
    const standing = { ...DEFAULT_RULEBOOK.standing, resolution_hours: "adopted" };
    expect(fault({ standing })).toMatch(/^standing\.resolution_hours: must be one of/);
  });
});

test.each([
  ["resolution_hours", 87_600, 87_601, "must be at most 87600 hours"],
  ["pause_hours", 0.5, 0, "must be more than 0 hours"],
  ["disputes_before_time_runs", 0, -1, "must not be negative"],
  ["volume_people", 1, 0, "must be at least 1"],
  ["volume_people", 50, 50.5, "must be a whole number"],
  ["overdue_percent", 100, 101, "must be at most 100"],
  ["surge_times_mean", 2.5, 0.9, "must be at least 1"],
  ["rulebook_notice_days", 7, 6, "must be at least 7"],
  ["contact_minutes", 1440, 1441, "must be at most 1440"],
  ["obligation_tests", 1, 0, "must be at least 1"],
  ["obligation_tests", 1000, 1001, "must be at most 1000"],
  ["obligation_people", 1, 0, "must be at least 1"],
  ["denied_contact_people", 1, 0, "must be at least 1"],
  ["priority_contact_percent", 100, 101, "must be at most 100"],
  ["obligation_days", 1, 0, "must be at least 1"],
  ["obligation_days", 366, 4000, "must be at most 366"],
  ["evidence_days", 1, 0, "must be at least 1"],
  ["evidence_days", 366, 4000, "must be at most 366"],
  ["evidence_days", 60, 60.5, "must be a whole number"],
  ["evidence_confirming_people", 1, 0, "must be at least 1"],
  ["found_by_people", 1, 0, "must be at least 1"],
  ["number_check_people", 1, 0, "must be at least 1"],
  ["number_answered_days", 1, 0, "must be at least 1"],
  ["number_answered_days", 366, 367, "must be at most 366"],
  ["users_change_days", 366, 367, "must be at most 366"],
  ["users_change_percent", 1, 0, "must be at least 1"],
  ["users_change_percent", 100, 101, "must be at most 100"],
  ["text_conversations", 1, 0, "must be at least 1"],
  ["answer_rate_by_users", [{ above_users: 1, percent: 85 }], [], "must be at least one step"],
  [
    "same_mail_domains",
    [{ domain: "a.com", same_as: "b.com" }],
    [
      { domain: "a.com", same_as: "b.com" },
      { domain: "b.com", same_as: "c.com" },
    ],
    "must lead to a domain that leads nowhere else",
  ],
  ["live_per_person_and_platform", 100, 101, "must be at most 100"],
  ["warn_left_hours", [48, 6], [48, 48], "must not name an hour twice"],
  ["escalate_after_hours", [0, 24], [24, 0], "must rise from one escalation to the next"],
  [
    "scale",
    [
      { above_users: 1, factor: 2 },
      { above_users: 2, factor: 3 },
    ],
    [
      { above_users: 1, factor: 3 },
      { above_users: 2, factor: 3 },
    ],
    "must rise from one step to the next",
  ],
])("%s may be %j and not %j", (key, admitted, refused, words) => {
  expect(fault({ [key]: admitted })).toBeNull();
  expect(fault({ [key]: refused })).toBe(`${key}: ${words}`);
});

test("a provider of mailboxes is named by its domain in small ASCII letters", () => {
  expect(fault({ public_mail_domains: ["qq.com", "xn--fsqu00a.xn--fiqs8s"] })).toBeNull();
  for (const domain of ["QQ.com", "例子.中国", "qq", "a@qq.com"])
    expect(fault({ dotless_mail_domains: [domain] })).toMatch(/^dotless_mail_domains\[0\]: must be a domain/);
});

test("what nothing reads is refused by its name, in the rulebook, its steps and its standings", () => {
  expect(fault({ volume_peeple: 50 })).toBe('unknown key "volume_peeple"');
  expect(fault({ scale: [{ above_users: 1, factor: 2, from: 1 }] })).toBe('scale[0]: unknown key "from"');
  expect(fault({ standing: { ...DEFAULT_RULEBOOK.standing, volume_peeple: "house" } })).toBe(
    'standing: unknown key "volume_peeple"',
  );
});

test.each(["2026-02-30T00:00:00Z", "2026-03-01", "2026-03-01T00:00:00+08:00", 0])(
  "%j is not an instant from which rules bind",
  (effective_at) => {
    expect(fault({ effective_at })).toMatch(/^effective_at: must be an instant in UTC/);
  },
);

test.each(["", "-1", "2026 1", "x".repeat(41)])("%j is not the name of a version", (version) => {
  expect(fault({ version })).toMatch(/^version: must be 1 to 40/);
});
