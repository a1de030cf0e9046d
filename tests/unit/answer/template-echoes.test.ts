// What counts as a deed of the company's and what is only said again: the consumer's own words, and sums that move nowhere.
import { describe, expect, test } from "vitest";
import { answerTemplate } from "@/lib/entry/cli/rules/template-answer";

const CORRECTION = { kind: "correction", what: "更正订单里的收货地址" };
const said = (answer: string, more: object = {}) =>
  answerTemplate({ answer, decision: "granted", deeds: [CORRECTION], ...more }) as {
    readonly flag: string | null;
    readonly substance: number;
  };

describe("what the consumer wrote already", () => {
  const story = "羽绒服跑毛，客服机器人绕了四十分钟，客服说已退款但一直没有到账。";
  const canned = "您的问题我们已经记录，会尽快反馈给相关部门。";

  test("thins no deferral when it is said again", () => {
    const echoed = `${canned}羽绒服跑毛，客服机器人绕了四十分钟。`;
    expect(said(echoed, { story }).substance).toBe(said(canned).substance);
    expect(said(echoed, { story }).flag).toBe("deferral");
  });

  test("counts nothing beside what was done, with other pronouns or a word left out", () => {
    const done = "门锁今天已更换，钥匙给物业了。";
    const mine = "我买的羽绒服突然跑毛，客服机器人绕了我四十分钟。";
    const echoed = said(`${done}您买的羽绒服跑毛，客服机器人绕了您四十分钟。`, { story: mine });
    expect(echoed.substance).toBe(said(done).substance);
  });

  test("counts nothing with words of refusing in it either, unless the company refuses", () => {
    const quoted = "客服说羽绒服跑毛不属于质量问题，超过七天不能退货。";
    expect(said(`${canned}${quoted}`, { story: quoted }).substance).toBe(said(canned).substance);
  });

  test("is one place of the story, not words that stand all over it", () => {
    const words = ["羽绒服", "跑毛", "机器人", "四十分钟"];
    const scattered = words.map((word) => `${word}，${"门锁钥匙窗帘地板".repeat(4)}`).join("。");
    const answer = "羽绒服跑毛机器人四十分钟";
    expect(said(answer, { story: scattered }).substance).toBe(said(answer).substance);
    expect(said(answer, { story: words.join("，") }).substance).toBe(0);
  });

  test("is no deed in the very words, and is one in the company's", () => {
    expect(said(`${canned}客服说已退款但一直没有到账。`, { story }).flag).toBe("deferral");
    expect(said(`${canned}客服说已退款但一直没有到账。`).flag).toBeNull();
    expect(said(`${canned}羽绒服跑毛今天已退款。`, { story }).flag).toBeNull();
  });
});

test("a sum that the consumer wrote of moves no money when the company repeats it in a few words more", () => {
  const canned = "您的问题我们已经记录，会尽快反馈给相关部门。";
  const echoed = `${canned}关于您快递寄的茶具摔碎了只赔 30 块。`;
  expect(said(echoed, { story: "快递寄的茶具摔碎了只赔我 30 块。" }).flag).toBe("deferral");
  expect(said(echoed, { story: "包裹里的东西坏了。" }).flag).toBeNull();
  expect(
    said(`${canned}茶具摔碎赔您 30 块，今天到账了。`, { story: "茶具摔碎只赔我 30 块。" }).flag,
  ).toBeNull();
});

describe("what the consumer wrote about the same matter", () => {
  const rule = "根据平台规则第 12 条，生鲜商品签收超过 24 小时不支持退款";
  const refused = (answer: string, story: string) =>
    said(answer, { decision: "refused", ground: "not_entitled", deeds: [], story });

  test("takes nothing from a refusal that cites the rule which the consumer quoted", () => {
    const story = `客服只回了一句：${rule}。我不认可，收到时已经烂了。`;
    const answer = `${rule}，您 11 月 3 日签收，11 月 9 日提出。`;
    expect(refused(answer, story)).toEqual(refused(answer, ""));
    expect(refused(answer, story).flag).toBeNull();
  });

  test("takes nothing from an answer in words of its own, however long the story", () => {
    const story = `${"I asked the company about the order and the delivery of the parcel and they said that it was on the way and then that it was not. ".repeat(30)}It never came.`;
    const answer =
      "Your parcel was returned to our depot on 3 November because the street number was missing; I corrected the address and the courier delivers it tomorrow.";
    expect(said(answer, { story })).toEqual(said(answer));
  });
});

test("a sum that is asked for, and rules for paying one, move no money", () => {
  const canned = "您的问题我们已经记录，会尽快反馈给相关部门。";
  expect(said(`${canned}退您 128 元到原卡。`).flag).toBeNull();
  expect(said(`${canned}退款 128 元的诉求。`).flag).toBe("deferral");
  expect(said(`${canned}赔付标准 128 元以内。`).flag).toBe("deferral");
});
