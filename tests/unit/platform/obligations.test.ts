// What a platform owes at its size, and what dial tests show of it, on both sides of each limit.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { obligationsOf } from "@/lib/domain/platform/obligations";
import { channels, DAY, line, met, MILLION, NONE, tested, UNKNOWN } from "./obligation-line";

test("a rate that a law has adopted binds from its day on, and is said to be adopted before", () => {
  const adopted = { standing: "adopted", source: "某法", clause: "1", date: "2026-12-01" } as const;
  const rules = {
    ...DEFAULT_RULEBOOK,
    standing: { ...DEFAULT_RULEBOOK.standing, answer_rate_by_users: adopted, resolution_hours: adopted },
  };
  const on = (day: string) =>
    obligationsOf(UNKNOWN, rules, day)
      .filter(({ code }) => code === "answer_rate" || code === "in_time")
      .map(({ standing }) => standing);
  expect(on("2026-11-30")).toEqual(["adopted", "adopted"]);
  expect(on("2026-12-01")).toEqual(["in_force", "in_force"]);
});

describe("of a platform of which nothing is known", () => {
  test("all eight stand there, in their order, with what each rests on", () => {
    const said = obligationsOf(UNKNOWN, DEFAULT_RULEBOOK, DAY);
    expect(said.map(({ code, standing, applies, met }) => [code, standing, applies, met].join(" "))).toEqual([
      "answer_rate proposed unknown not_shown",
      "complaint_human house yes not_shown",
      "human_entry recommended_standard yes not_shown",
      "one_tap proposed yes no",
      "human_first recommended_standard yes no",
      "disputes_keep_a_person recommended_standard yes not_shown",
      "standard_by_ai recommended_standard yes not_shown",
      "in_time proposed yes not_shown",
    ]);
    expect(said.map(({ figure }) => figure)).toEqual(said.map(() => null));
  });

  test("what a number of the rulebook rests on is what the rulebook says", () => {
    const standing = {
      ...DEFAULT_RULEBOOK.standing,
      answer_rate_by_users: "in_force",
      resolution_hours: "house",
    } as const;
    expect(line("answer_rate", {}, { standing })?.standing).toBe("in_force");
    expect(line("in_time", {}, { standing })?.standing).toBe("house");
  });
});

describe("answer_rate", () => {
  const big = { users: 2 * MILLION };

  test("applies above a million users, not at a million, and nobody knows where users are not known", () => {
    const applies = (users: number | null) => line("answer_rate", { users })?.applies;
    expect([null, 1, MILLION, MILLION + 1].map(applies)).toEqual(["unknown", "no", "no", "yes"]);
  });

  test.each([null, MILLION])("is never decided for %s users, and the rate is still said", (users) => {
    expect(line("answer_rate", { users, tests: tested(10, 60) })).toMatchObject({
      met: "not_shown",
      figure: { hits: 10, total: 60 },
      moreTests: null,
    });
  });

  test.each([
    [22, 22, "yes"],
    [21, 21, "not_shown"],
    [45, 60, "no"],
    [46, 60, "not_shown"],
    [6, 10, "no"],
    [5, 9, "not_shown"],
  ] as const)("%i answered of %i: %s", (hits, total, expected) => {
    expect(met("answer_rate", { ...big, tests: tested(hits, total) })).toBe(expected);
  });

  test("is said with its tests, its interval and how many more it takes", () => {
    const said = line("answer_rate", { ...big, tests: tested(21, 21) });
    expect(said).toMatchObject({ figure: { hits: 21, total: 21, interval: { upper: 1 } }, moreTests: 1 });
    // 21 / (21 + z²), z² = 3.8414588207
    expect(said?.figure?.interval?.lower).toBeCloseTo(21 / 24.8414588207, 9);
    expect(line("answer_rate", big)).toMatchObject({ figure: null, moreTests: 10 });
    expect(line("answer_rate", { ...big, tests: tested(22, 22) })?.moreTests).toBe(0);
  });

  test("is held against the highest step that the platform is above", () => {
    const steps = [
      { above_users: MILLION, percent: 60 },
      { above_users: 10 * MILLION, percent: 95 },
    ];
    const at = (users: number) =>
      met("answer_rate", { users, tests: tested(57, 60) }, { answer_rate_by_users: steps });
    expect([MILLION, 10 * MILLION, 10 * MILLION + 1].map(at)).toEqual(["not_shown", "yes", "not_shown"]);
  });

  test("is decided of as many tests as the rulebook asks for", () => {
    const six = { ...big, tests: tested(6, 10) };
    expect(met("answer_rate", six, { obligation_tests: 11 })).toBe("not_shown");
    expect(met("answer_rate", six, { obligation_tests: 10 })).toBe("no");
  });
});

describe("disputes_keep_a_person", () => {
  test.each([null, 500_000, MILLION + 1])("is decided at every size: %s users", (users) => {
    const at = (hits: number, total: number) =>
      met("disputes_keep_a_person", { users, disputeTests: tested(hits, total) });
    expect([at(22, 22), at(21, 21), at(6, 10), at(7, 10)]).toEqual(["yes", "not_shown", "no", "not_shown"]);
  });

  test("is held against the platform's own step, and below every step against the first", () => {
    const answer_rate_by_users = [
      { above_users: MILLION, percent: 60 },
      { above_users: 10 * MILLION, percent: 95 },
    ];
    const at = (users: number | null, rates: typeof answer_rate_by_users = answer_rate_by_users) =>
      met("disputes_keep_a_person", { users, disputeTests: tested(57, 60) }, { answer_rate_by_users: rates });
    expect([null, MILLION, 10 * MILLION, 10 * MILLION + 1].map((users) => at(users))).toEqual([
      ...["yes", "yes", "yes"],
      "not_shown",
    ]);
    expect(at(MILLION, [])).toBe("not_shown");
  });

  test("is decided by its own tests, and says how many more it takes", () => {
    const facts = { users: 2 * MILLION, tests: tested(60, 60), disputeTests: tested(10, 18) };
    expect(line("disputes_keep_a_person", facts)).toMatchObject({
      met: "no",
      figure: { hits: 10, total: 18 },
      moreTests: 0,
    });
    expect(line("disputes_keep_a_person", { disputeTests: tested(9, 9) })?.moreTests).toBe(5);
  });
});

test("standard_by_ai is never decided", () => {
  const all = { users: 2 * MILLION, tests: tested(60, 60), ...channels({ entryItems: "passed" }) };
  expect(line("standard_by_ai", all)).toMatchObject({ applies: "yes", met: "not_shown", figure: null });
});

test("in_time is said with its rate and whom it binds, and not decided here", () => {
  const said = (signed: boolean) => line("in_time", { signed, completed: tested(174, 288) });
  expect(said(false)).toMatchObject({
    applies: "yes",
    met: "not_shown",
    binds: "yardstick",
    figure: { hits: 174, total: 288, interval: {} },
  });
  expect(said(true)?.binds).toBe("binding");
  expect(line("in_time", { completed: NONE })?.figure).toBeNull();
});

test("72 hours are the only ones that bind some and not others", () => {
  const bound = obligationsOf({ ...UNKNOWN, signed: true }, DEFAULT_RULEBOOK, DAY).filter(
    ({ binds }) => binds !== null,
  );
  expect(bound.map(({ code }) => code)).toEqual(["in_time"]);
});
