// Declared, complained, tested: which cells agree, which disagree, and where there is no evidence.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { ClaimCounts } from "@/lib/domain/platform/channel-evidence";
import { declaredCells, testedCell, type ChannelAnswers } from "@/lib/domain/platform/contradiction-report";

const MILLION = 1_000_000;
const NOBODY = { reached: 0, against: 0 };
const UNHEARD: ClaimCounts = { reports: NOBODY, reportsSince: NOBODY, tests: null };
const ALL = { reaches_a_person: true, one_tap: true, elder_line: true, text: true };
const CLAIMS = ["reaches_a_person", "one_tap", "elder_line", "text"] as const;

describe.each(CLAIMS)("a declaration of %s", (claim) => {
  const cells = (
    counts: Partial<ClaimCounts>,
    declared: Partial<typeof ALL> = {},
    users: number | null = null,
  ) => {
    const none = { reaches_a_person: UNHEARD, one_tap: UNHEARD, elder_line: UNHEARD, text: UNHEARD };
    const all = { ...none, [claim]: { ...UNHEARD, ...counts } };
    return declaredCells({ ...ALL, ...declared }, all, users, DEFAULT_RULEBOOK)[claim];
  };
  const complained = (reached: number, against: number, users: number | null = null) =>
    cells({ reports: { reached, against } }, {}, users).complained;
  const tested = (total: number, reached: number, decided = false) =>
    cells({ tests: { total, reached, decided } }).tested;

  test("has no evidence where nobody reported and nobody tested", () => {
    expect(cells({})).toEqual({ complained: "no_evidence", tested: "no_evidence" });
  });

  test("disagrees with people who contradict it, and agrees with those who confirm it", () => {
    expect([complained(0, 5), complained(0, 4)]).toEqual(["disagree", "no_evidence"]);
    expect([complained(3, 0), complained(2, 0)]).toEqual(["agree", "no_evidence"]);
    const users = MILLION + 1;
    expect([complained(0, 15, users), complained(0, 14, users)]).toEqual(["disagree", "no_evidence"]);
  });

  test("is held against the reports of the whole window, whatever was tested since", () => {
    const counts = { reports: { reached: 0, against: 5 }, tests: { total: 20, reached: 14, decided: true } };
    expect(cells(counts)).toEqual({ complained: "disagree", tested: "agree" });
  });

  test("is held against three tests, and against no fewer", () => {
    expect([tested(3, 0), tested(2, 0)]).toEqual(["disagree", "no_evidence"]);
    expect([tested(3, 1), tested(2, 2, true)]).toEqual(["agree", "no_evidence"]);
  });

  test("that was not made contradicts nothing", () => {
    const counts = { reports: { reached: 0, against: 500 }, tests: { total: 20, reached: 0, decided: true } };
    expect(cells(counts, { [claim]: false })).toEqual({ complained: "no_evidence", tested: "no_evidence" });
    const others = Object.fromEntries(CLAIMS.map((one) => [one, one === claim]));
    expect(cells(counts, others)).toEqual({ complained: "disagree", tested: "disagree" });
  });
});

describe("tests against complaints", () => {
  const cell = (
    tests: number,
    answered: number,
    unanswered: number,
    users: number | null = null,
    rules: Partial<typeof DEFAULT_RULEBOOK> = {},
  ) => {
    const met: ChannelAnswers = { tests, answered, unanswered };
    return testedCell(met, users, { ...DEFAULT_RULEBOOK, ...rules });
  };

  test.each([
    ["nine of ten answered, and ten people who were not", 10, 9, 10, "disagree"],
    ["eight of ten answered", 10, 8, 10, "agree"],
    ["89 of 99, less than 90 of a hundred", 99, 89, 10, "agree"],
    ["90 of 100, exactly as many", 100, 90, 10, "disagree"],
    ["nine tests", 9, 9, 10, "no_evidence"],
    ["nine people", 10, 9, 9, "no_evidence"],
    ["nobody complains, and testers get through", 100, 100, 0, "no_evidence"],
    ["no test", 0, 0, 1000, "no_evidence"],
  ] as const)("%s", (_says, tests, answered, unanswered, expected) => {
    expect(cell(tests, answered, unanswered)).toBe(expected);
  });

  test.each([
    [MILLION, 10],
    [MILLION + 1, 30],
    [100 * MILLION + 1, 400],
  ])("of a platform of %i users it takes %i people", (users, enough) => {
    expect(cell(10, 10, enough, users)).toBe("disagree");
    expect(cell(10, 10, enough - 1, users)).toBe("no_evidence");
  });

  test("goes by the numbers of the rulebook", () => {
    expect(cell(10, 9, 10, null, { compared_answer_percent: 91 })).toBe("agree");
    expect(cell(10, 9, 10, null, { compared_answer_tests: 11 })).toBe("no_evidence");
    expect(cell(10, 9, 10, null, { compared_unanswered_people: 11 })).toBe("no_evidence");
    const four = { compared_item_tests: 4 };
    const counts = { ...UNHEARD, tests: { total: 3, reached: 0, decided: true } };
    const all = { reaches_a_person: counts, one_tap: counts, elder_line: counts, text: counts };
    const { one_tap } = declaredCells(ALL, all, null, { ...DEFAULT_RULEBOOK, ...four });
    expect(one_tap.tested).toBe("no_evidence");
  });
});
