// What a declaration of a channel must hold, and which two are one.
import { describe, expect, test } from "vitest";
import { channelKey, numberKey, readChannel, type TypedChannel } from "@/lib/domain/platform/channel";
import { typedHotline } from "@/tests/support/typed-hotline";

const TODAY = "2026-11-30";
const HOTLINE = typedHotline({
  week: "每天 08:00-22:00",
  oneTap: "有",
  elderLine: "没有",
  origin: "regulator",
  source: "官网客服页",
  checkedOn: "2026-11-29",
});
const read = (change: Partial<TypedChannel> = {}) => readChannel({ ...HOTLINE, ...change }, TODAY);
const faultsOf = (change: Partial<TypedChannel>) => {
  const answer = read(change);
  return answer.ok ? [] : answer.problems.map(({ field, fault }) => `${field}: ${fault}`);
};

describe("a declaration", () => {
  test("holds what was typed; what nobody said is not known", () => {
    expect(read()).toMatchObject({
      ok: true,
      value: { kind: "hotline", oneTap: true, elderLine: false, textInstead: null, botVendor: "" },
    });
    expect(read({ week: "" })).toMatchObject({ ok: true, value: { hours: null } });
  });

  test.each<[change: Partial<TypedChannel>, faults: string[]]>([
    [{ kind: "fax" }, ["kind: kind_unknown"]],
    [{ where: " \u200b" }, ["where: where_needed"]],
    [{ where: "400-HELP-NOW" }, ["where: number_with_letters"]],
    [{ where: "400-000-0172 转人工" }, ["where: number_with_letters"]],
    [{ where: "400#000" }, ["where: number_unreadable"]],
    [{ where: "12+315" }, ["where: number_unreadable"]],
    [{ where: "12" }, ["where: number_length"]],
    [{ where: "1".repeat(21) }, ["where: number_length"]],
    [{ kind: "email", where: "help.example.com" }, ["where: address_unreadable"]],
    [{ kind: "email", where: "help@localhost" }, ["where: address_unreadable"]],
    [{ kind: "app_chat", where: "菜".repeat(201) }, ["where: text_too_long"]],
    [{ oneTap: "maybe" }, ["oneTap: answer_unreadable"]],
    [{ origin: "" }, ["origin: origin_unknown"]],
    [{ source: "" }, ["source: source_needed"]],
    [{ source: "源".repeat(201) }, ["source: text_too_long"]],
    [{ botVendor: "商".repeat(61) }, ["botVendor: text_too_long"]],
    [{ checkedOn: "" }, ["checkedOn: day_needed"]],
    [{ checkedOn: "2026-11-31" }, ["checkedOn: day_unreadable"]],
    [{ checkedOn: "昨天" }, ["checkedOn: day_unreadable"]],
    [{ checkedOn: "0000-01-01" }, ["checkedOn: day_unreadable"]],
    [{ checkedOn: "2026-12-01" }, ["checkedOn: day_in_future"]],
    [{ week: "周一 9:00-9:00" }, ["week: span_without_length"]],
    [{ specialDays: "国庆" }, ["specialDays: special_day_unreadable"]],
    [
      { where: "x", week: "?", source: "" },
      ["where: number_with_letters", "week: hours_unreadable", "source: source_needed"],
    ],
  ])("is refused in a word for each field: %j", (change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  test.each<Partial<TypedChannel>>([
    { where: "123" },
    { where: "1".repeat(20) },
    { where: "＋86 (10) 1234－5678" },
    { kind: "email", where: "help@kefu.example.cn" },
    { kind: "app_chat", where: "菜".repeat(200) },
    { kind: "web_chat", where: "右下角 → 转人工" },
    { source: "源".repeat(200), botVendor: "商".repeat(60) },
    { checkedOn: TODAY },
    { checkedOn: "2024-02-29" },
    { elderLine: "unknown", textInstead: "YES" },
  ])("and taken on the other side: %j", (change) => {
    expect(read(change)).toMatchObject({ ok: true });
  });
});

describe("two channels are one", () => {
  test.each([
    ["400-000-0172", "4000000172", true],
    ["+86 10 1234 5678", "1012345678", true],
    ["0086-400-000-0172", "400 000 0172", true],
    ["400-000-0172", "400-000-0173", false],
    ["+1 400 000 0172", "400 000 0172", false],
  ])("numbers %s and %s: %s", (one, other, same) => {
    expect(numberKey(one) === numberKey(other)).toBe(same);
  });

  test("by place when it is written otherwise, and never across kinds", () => {
    const key = (where: string, kind: "app_chat" | "mini_program" = "app_chat") =>
      channelKey({ kind, where });
    expect(key("我的 → 客服 → 人工")).toBe(key("我的>客服 » 人工"));
    expect(key("我的 → 客服")).not.toBe(key("我的 → 客服 → 人工"));
    expect(key("我的 → 客服")).not.toBe(key("我的 → 客服", "mini_program"));
  });
});
