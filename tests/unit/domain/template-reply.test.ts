// A template reply is flagged by what it says, not by who says it; the flag names the sentence it rests on.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import { templateFlag, type TemplateFlag, type TemplateQuestion } from "@/lib/domain/template-reply";
import { normalised, similarity, trigrams } from "@/lib/domain/template-text";

function flag(text: string, given: Partial<TemplateQuestion> = {}): TemplateFlag | null {
  return templateFlag(
    { text, names: [], remedyChosen: false, earlier: [], elsewhere: [], ...given },
    DEFAULT_RULEBOOK,
  );
}

const ANSWER = "我们核对了您的订单，仓库确认少发了一份餐品，已安排退还该餐品的全部费用，预计两天内到账。";
const answers = (count: number, text = ANSWER) =>
  Array.from({ length: count }, (_, at) => ({ complaintId: `c${String(at)}`, text, names: [] }));

describe("fallback phrases", () => {
  test("nothing but phrases is flagged, with the sentence", () => {
    const found = flag("您好！已记录，会尽快反馈。抱歉，望您理解。");
    expect(found).toMatchObject({
      reason: "fallback_phrases",
      sentence: "已记录,会尽快反馈。".replace(",", "，"),
    });
  });

  test("80 % of the characters pass and less does not", () => {
    const book = { ...DEFAULT_RULEBOOK, template_phrases: ["请耐心等待呀呀呀"] };
    const ask = (text: string) =>
      templateFlag({ text, names: [], remedyChosen: false, earlier: [], elsewhere: [] }, book);
    expect(ask("请耐心等待呀呀呀甲乙")).toMatchObject({ share: 0.8 });
    expect(ask("请耐心等待呀呀呀甲乙丙")).toBeNull();
  });

  test("width, case, digits, punctuation and names change nothing", () => {
    expect(flag("Ｔｈａｎｋ  you, for YOUR patience!!! 12345")).not.toBeNull();
    expect(flag("张小明，请耐心等待", { names: ["张小明"] })).toMatchObject({ share: 1 });
  });

  test("no caller is called like a phrase, so that nobody signs a template away", () => {
    expect(flag("已记录，会尽快反馈", { names: ["已记录会尽快反馈"] })).toMatchObject({ share: 1 });
    expect(
      flag("您的问题已记录，会尽快反馈", { names: ["您的问题已记录，会尽快", "尽快反馈"] }),
    ).toMatchObject({ share: 1 });
  });

  test("an answer to the matter is not flagged, and an empty one rests on nothing", () => {
    expect(flag(ANSWER)).toBeNull();
    expect(flag("  123 !? ")).toBeNull();
  });
});

describe("the same answer again", () => {
  test("on one complaint is flagged, with other digits and names too", () => {
    const earlier = [ANSWER.replace("两天", "2天").replace("我们", "王五，我们")];
    expect(flag(ANSWER, { earlier, names: ["王五"] })).toMatchObject({
      reason: "same_as_before",
      sentence: ANSWER,
    });
  });

  test("on five other complaints is flagged, on four is not, nor five times on one", () => {
    expect(flag(ANSWER, { elsewhere: answers(5) })).toMatchObject({ reason: "same_as_elsewhere", share: 1 });
    expect(flag(ANSWER, { elsewhere: answers(4) })).toBeNull();
    expect(flag(ANSWER, { elsewhere: answers(5).map((one) => ({ ...one, complaintId: "c" })) })).toBeNull();
  });

  test("on others is nothing bad when a remedy is chosen", () => {
    expect(flag(ANSWER, { elsewhere: answers(5), remedyChosen: true })).toBeNull();
  });
});

test("similarity is what two texts share of what either has", () => {
  const alike = (a: string, b: string): number =>
    similarity(trigrams(normalised(a, [])), trigrams(normalised(b, [])));
  expect(alike("abcd", "ABCD")).toBe(1);
  // abc bcd | bcd cde: one of three.
  expect(alike("abcd", "bcde")).toBeCloseTo(1 / 3);
  expect(alike("abc", "xyz")).toBe(0);
  expect(alike("", "")).toBe(0);
});
