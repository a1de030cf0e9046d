import { describe, expect, test } from "vitest";
import { searchTexts } from "@/lib/domain/shared/text-search";

const texts = [
  { title: "查询码丢了怎么办", text: "用登记时留的邮箱登录。" },
  { title: "平台答应退款没有退怎么办", text: "到了那一天我们会问您。" },
  { title: "收不到验证码怎么办", text: "看看垃圾邮件。" },
  { title: "How do I withdraw a complaint?", text: "Open its page." },
  { title: "They promised a refund", text: "Say that it did not arrive." },
  { title: "能替老人登记吗", text: "可以帮他们填，退款也一样。" },
];
const found = (typed: string): string[] => searchTexts(typed, texts).map(({ title }) => title);

describe("what was meant is found", () => {
  test.each([
    ["验证码", "收不到验证码怎么办"],
    ["验證碼", "收不到验证码怎么办"],
    ["退款", "平台答应退款没有退怎么办"],
    ["ＲＥＦＵＮＤ", "They promised a refund"],
    ["withdrawing", "How do I withdraw a complaint?"],
  ])("%s", (typed, title) => {
    expect(found(typed)[0]).toBe(title);
  });
  test.each([
    ["查洵码", "查询码丢了怎么办"],
    ["验正码", "收不到验证码怎么办"],
    ["complant", "How do I withdraw a complaint?"],
    ["refnud", "They promised a refund"],
  ])("also with a slip: %s", (typed, title) => {
    expect(found(typed)).toContain(title);
  });
  test("a word in the question counts for more than one in the answer", () => {
    expect(found("退款").slice(0, 2)).toEqual(["平台答应退款没有退怎么办", "能替老人登记吗"]);
  });
});

describe("nothing is found", () => {
  test.each(["", "  ", "？！", "量子力学", "xylophone"])("for %j", (typed) => {
    expect(found(typed)).toEqual([]);
  });
});

test("at most eight are found, and a request of any length is answered", () => {
  const many = Array.from({ length: 9 }, (_, n) => ({ title: `验证码 ${String(n)}`, text: "" }));
  expect(searchTexts("验证码", many)).toHaveLength(8);
  expect(searchTexts("验证码".repeat(500_000), texts)).toHaveLength(1);
});
