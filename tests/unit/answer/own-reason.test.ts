// A refusal that is marked as the company's reason for every matter of this kind may be said as often as there is cause; it is
// judged like any other in everything else.
import { describe, expect, test } from "vitest";
import {
  draftOf,
  draftSchema,
} from "@/app/[locale]/(company)/company/complaints/[number]/propose/proposal-draft";
import { templateVerdict, type TemplateQuestion } from "@/lib/domain/answer/template-reply";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { answerTemplate } from "@/lib/entry/cli/rules/template-answer";

const HONEST = "您的账号存在违规行为，按用户协议第五条我们不能解除限制，处罚期为三十天。";
const CORRECTION = { kind: "correction", amountCents: null, what: "更正订单里的收货地址" } as const;
const refusal = {
  answer: HONEST,
  decision: "refused",
  ground: "not_entitled",
  reason: null,
  deeds: [],
  story: "",
  names: [],
  earlier: [],
  elsewhere: [],
} as const;

function flagOf(asked: Partial<TemplateQuestion>) {
  const whole = { ...refusal, ownReason: false, ...asked };
  return templateVerdict(whole, DEFAULT_RULEBOOK).flag?.reason ?? null;
}
const others = (count: number) => Array.from({ length: count }, () => ({ text: HONEST, names: [] }));

describe("a refusal in the words of others", () => {
  test("is flagged at the fifth of them, and at none once it is marked as the company's own reason", () => {
    expect(flagOf({ elsewhere: others(4) })).toBeNull();
    expect(flagOf({ elsewhere: others(5) })).toBe("same_elsewhere");
    expect(flagOf({ elsewhere: others(5), ownReason: true })).toBeNull();
    expect(flagOf({ elsewhere: others(300), ownReason: true })).toBeNull();
  });
});

describe("marked, it is flagged all the same when it", () => {
  const elsewhere = others(5);
  const marked = (asked: Partial<TemplateQuestion>) => flagOf({ elsewhere, ownReason: true, ...asked });

  test("says almost nothing", () => {
    expect(marked({ reason: "不符合规定" })).toBe("too_thin");
  });
  test("gives no reason", () => {
    const unreasoned = "您的意见我们会认真研究，也会尽快答复您，请您耐心等待结果。";
    expect(marked({ answer: unreasoned })).toBe("no_reason");
  });
  test("puts off", () => {
    expect(
      marked({ answer: "您的问题我们不能马上处理，已记录，会尽快反馈给相关部门，请您耐心等待处理结果。" }),
    ).toBe("deferral");
  });
  test("says again what was answered on this complaint before", () => {
    expect(marked({ earlier: [{ answer: HONEST, decision: "refused", deeds: [] }] })).toBe("same_as_before");
  });
});

test("what is granted has no reason to mark: it is judged as if nothing were", () => {
  const earlier = [{ answer: HONEST, decision: "granted", deeds: [CORRECTION] }] as const;
  for (const ownReason of [false, true]) {
    const granted = { decision: "granted", ground: null, ownReason } as const;
    expect(flagOf({ ...granted, deeds: [] })).toBe("no_deed");
    expect(flagOf({ ...granted, deeds: [CORRECTION], earlier })).toBe("same_as_before");
    expect(flagOf({ ...granted, deeds: [CORRECTION], elsewhere: others(5) })).toBeNull();
  }
});

describe("on the command line own_reason", () => {
  const asked = {
    answer: HONEST,
    decision: "refused",
    ground: "not_entitled",
    elsewhere: others(5).map(({ text }) => text),
  };

  test("is true, false or left out", () => {
    expect(answerTemplate({ ...asked, own_reason: true })).toMatchObject({ flag: null });
    for (const own_reason of [false, null, undefined])
      expect(answerTemplate({ ...asked, own_reason })).toMatchObject({ flag: "same_elsewhere" });
  });
  test("is refused with its name when it is anything else", () => {
    expect(() => answerTemplate({ ...asked, own_reason: "yes" })).toThrow(
      "own_reason: must be true or false",
    );
  });
});

describe("the form of a proposal", () => {
  const drafted = (fields: object) =>
    draftOf(draftSchema.parse(fields), "zh", new Date("2026-11-24T01:00:00Z")).decided;
  const typed = { decision: "refused", ground: "not_entitled", reason: HONEST };

  test("marks a reason where its box is ticked, and nothing beforehand", () => {
    expect(drafted(typed).ownReason).toBe(false);
    expect(drafted({ ...typed, ownReason: "yes" }).ownReason).toBe(true);
  });
  test("forgets the tick of a refusal that became a grant", () => {
    expect(drafted({ ...typed, ownReason: "yes", decision: "granted" }).ownReason ?? false).toBe(false);
  });
});
