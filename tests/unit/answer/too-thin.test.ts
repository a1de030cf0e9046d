// How little is too little: what counts as substance, and which short answers are answers all the same.
import { describe, expect, test } from "vitest";
import { answerTemplate } from "@/lib/entry/cli/rules/template-answer";

interface Verdict {
  readonly flag: string | null;
  readonly substance: number;
}
const CORRECTION = { kind: "correction", what: "更正订单里的收货地址", by: "2026-12-05" };
const said = (answer: string, more: object = {}) =>
  answerTemplate({ answer, decision: "granted", deeds: [CORRECTION], ...more }) as Verdict;
const refused = (answer: string) =>
  answerTemplate({ answer, decision: "refused", ground: "not_entitled" }) as Verdict;

describe("what is said too thinly", () => {
  const letters = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉天晨玄黄宇宙洪荒盈昃辰宿列张寒来暑往秋冬";
  const thin = letters.slice(0, 38);

  test("has fewer than twenty letters beside courtesies, where those that settle nothing count half", () => {
    expect(said(letters.slice(0, 39))).toMatchObject({ flag: null, substance: 20 });
    expect(said(thin)).toMatchObject({ flag: "too_thin", substance: 19 });
    expect(said(`您好，非常抱歉，${thin}，祝您生活愉快`).flag).toBe("too_thin");
  });

  test("is never a short answer that names a deed, a finding or a ground in six letters", () => {
    expect(said("限速换好了呀").flag).toBeNull();
    expect(said("限速换好了").flag).toBe("too_thin");
    expect(said("The speed limit was removed.").flag).toBeNull();
    expect(refused("课程已上完三分之二，按合同不退。").flag).toBeNull();
    expect(refused("根据平台相关规定，您的诉求我们无法支持。").flag).toBe("too_thin");
  });

  test("is no short answer that speaks of the deed it promises", () => {
    const moved = { deeds: [{ kind: "other_deed", what: "给风机包上隔音棉" }] };
    expect(said("楼顶的风机有隔音棉了", moved).flag).toBeNull();
    expect(said("楼顶的风机", moved).flag).toBe("too_thin");
    expect(said("楼顶的东西有点吵", moved).flag).toBe("too_thin");
    expect(said("楼顶的风机有隔音棉了").flag).toBe("too_thin");
    expect(said("您反映的隔音棉问题会处理", moved).flag).toBe("too_thin");
  });

  test("is no better for a deed that is anybody's reply, the reply again, or the consumer's story", () => {
    const deed = (what: string, story = "") => ({ deeds: [{ kind: "other_deed", what }], story });
    expect(said("咱们给您找最优的路子", deed("咱们努力为您持续寻求最优的解决办法")).flag).toBe("too_thin");
    expect(said("小本本上有这事呢", deed("小本本上有这事呢！")).flag).toBe("too_thin");
    const story = "玉镯是玻璃的，直播间的店关了。";
    expect(said("玉镯这个，大伙儿都晓得", deed("玉镯是玻璃的店关了", story)).flag).toBe("too_thin");
    expect(said("玉镯这个，大伙儿都晓得", deed("玉镯是玻璃的店关了")).flag).toBeNull();
  });

  test("settles by a cause only where it refuses", () => {
    expect(said("由于甲乙丙丁戊己庚辛壬癸子丑寅卯").flag).toBe("too_thin");
    expect(refused("由于甲乙丙丁戊己庚辛壬癸子丑寅卯").flag).toBeNull();
  });

  test("takes a hollow word with its endings", () => {
    expect(refused("Frustrating inconveniences, disappointments, investigations.").substance).toBe(0);
    expect(refused("Wardrobes, inconveniences.").substance).toBe(2);
  });

  test("is counted in letters: a word, a number and a code are two each", () => {
    expect(said("Order 3,312.50 SF-139A 换货").substance).toBe(8);
  });

  test("counts nothing of what any company can say, nor numbers, codes and sums of an order", () => {
    expect(said(`${thin}，我们愿意提升您的体验，也希望您满意`).flag).toBe("too_thin");
    expect(said(`${thin}，订单编号 A1B2C3，7 月 1 日发货，实付 128 元，签收地址`).flag).toBe("too_thin");
    expect(said("We value the experience of every single customer, now and always.").substance).toBe(1);
    expect(said("换货 128 元 A1B2C3").substance).toBe(7);
    expect(said("请您耐心等待通知 128 元 A1B2C3").substance).toBe(8);
  });

  test("counts whole once something was done: its details belong to it", () => {
    expect(said("门锁今天已更换，甲乙丙丁戊己庚 A1B2C3").substance).toBe(16);
  });

  test("with money or a thing has fewer than six", () => {
    const refund = { deeds: [{ kind: "refund", amount_cents: 100 }] };
    expect(said("款项已退回", refund)).toMatchObject({ flag: "too_thin", substance: 5 });
    expect(said("款项已退回去", refund).flag).toBeNull();
    expect(said("款项已退回去", { deeds: [{ kind: "refund", amount_cents: 0 }] }).flag).not.toBeNull();
  });
});
