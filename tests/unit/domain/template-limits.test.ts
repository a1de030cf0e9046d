// Both sides of the numbers by which an answer is a template, and which sentence the flag names.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import type { TemplateRules } from "@/lib/domain/rulebook";
import { templateFlag, type TemplateFlag, type TemplateQuestion } from "@/lib/domain/template-reply";

function flag(
  text: string,
  given: Partial<TemplateQuestion>,
  rules: Partial<TemplateRules> = {},
): TemplateFlag | null {
  const asked = { text, names: [], remedyChosen: false, earlier: [], elsewhere: [], ...given };
  return templateFlag(asked, { ...DEFAULT_RULEBOOK, ...rules });
}
/** Other complaints' answers, one complaint each. */
const others = (...texts: readonly string[]) =>
  texts.map((text, at) => ({ complaintId: `c${String(at)}`, text, names: [] }));

// "abc" is one run of three letters and "abcd" is two, so that they are alike by exactly half.
const HALF = { template_similarity_percent: 50 };
const ABOVE_HALF = { template_similarity_percent: 51 };

describe("an earlier answer on the complaint", () => {
  test("is the same at the limit and another below it", () => {
    expect(flag("abcd", { earlier: ["abc"] }, HALF)).toMatchObject({ reason: "same_as_before", share: 0.5 });
    expect(flag("abcd", { earlier: ["abc"] }, ABOVE_HALF)).toBeNull();
  });

  test("is looked for among all of them", () => {
    expect(flag("abcd", { earlier: ["xyz", "abc"] }, HALF)).not.toBeNull();
  });
});

describe("answers on other complaints", () => {
  const TWO = { ...HALF, template_other_complaints: 2 };

  test("are the same at the limit, and those below it are not counted", () => {
    expect(flag("abcd", { elsewhere: others("abc", "abc") }, TWO)).toMatchObject({ share: 0.5 });
    expect(flag("abcd", { elsewhere: others("abc", "xyz") }, TWO)).toBeNull();
    expect(flag("abcd", { elsewhere: others("abc", "abc") }, { ...TWO, ...ABOVE_HALF })).toBeNull();
  });

  test("are compared without the names of either side's people", () => {
    const elsewhere = [{ complaintId: "c", text: "甲乙丙 abc 丁戊己", names: ["甲乙丙"] }];
    const one = { template_other_complaints: 1 };
    expect(flag("abc", { elsewhere, names: ["丁戊己"] }, one)).toMatchObject({ share: 1 });
    expect(
      flag("abc", { elsewhere: [{ ...elsewhere[0], complaintId: "c", text: "甲乙丙 abc", names: [] }] }, one),
    ).toBeNull();
  });

  test("give the flag the share and the sentence of the nearest, wherever it stands in the list", () => {
    const nearest = { reason: "same_as_elsewhere", share: 1, sentence: "abcd" };
    expect(flag("abcd", { elsewhere: others("abcd", "abc") }, TWO)).toEqual(nearest);
    expect(flag("abcd", { elsewhere: others("abc", "abcd") }, TWO)).toEqual(nearest);
  });
});

describe("the sentence that a flag names", () => {
  const SAME = { template_similarity_percent: 10 };
  const named = (text: string, earlier: string) => flag(text, { earlier: [earlier] }, SAME)?.sentence;

  test("is the longest that both answers have word for word, the first of two of one length", () => {
    expect(named("长长的一句不同。abcd。abcde。", "abcde。abcd。另外一句")).toBe("abcde。");
    expect(named("abcd。efgh。", "efgh。abcd。")).toBe("abcd。");
  });

  test("is one of a single letter rather than one that only one side has", () => {
    expect(named("abcdefgx！a。", "abcdefgh")).toBe("a。");
  });

  test("is the first with a letter in it when only the gist is shared", () => {
    expect(named("2026！abcdefgx。ijklmnox。", "abcdefgyijklmnoy")).toBe("abcdefgx。");
  });

  test("is the one with most of the phrases", () => {
    const phrases = { template_phrases: ["请耐心等待", "会尽快反馈"] };
    expect(flag("请耐心等待。请耐心等待，会尽快反馈。", {}, phrases)).toMatchObject({
      reason: "fallback_phrases",
      sentence: "请耐心等待，会尽快反馈。",
    });
  });
});

test("a phrase without a letter covers nothing", () => {
  expect(flag("订单已经补发。", { names: ["张小明"] }, { template_phrases: ["……", "！"] })).toBeNull();
});
