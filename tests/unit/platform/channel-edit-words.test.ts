// The log of edits has one language; what changed of a channel is read in the reader's.
import { expect, test } from "vitest";
import { channelLines } from "@/app/[locale]/(regulator)/regulator/_parts/channel-edit-words";

const OLD = {
  kind: "hotline",
  where: "95118",
  week: "mon-fri 09:00-18:00\nsat all day",
  specialDays: "2027-01-01 closed",
  oneTap: "",
  elderLine: "no",
  origin: "platform",
  checkedOn: "2026-11-01",
};
const NEW = {
  ...OLD,
  week: "daily 08:00-22:00",
  specialDays: "",
  oneTap: "yes",
  elderLine: "yes",
  origin: "regulator",
  checkedOn: "2026-11-22",
};

test("hours, answers, whose word it is and the day are in Chinese for who reads Chinese", () => {
  const [name, ...lines] = channelLines("zh", OLD, NEW);
  expect(name).toBe("电话热线 95118");
  expect(lines).toEqual([
    "开放时段: 周一至周五 09:00-18:00；周六 全天 → 每天 08:00-22:00",
    "特殊日期: 2027-01-01 休息 → —",
    "一键转人工: — → 有",
    "老年人、残疾人优先: 没有 → 有",
    "由谁提供: 平台自报 → 监管人员登记",
    "核对日期: 2026年11月1日 → 2026年11月22日",
  ]);
});

test("and in English for who reads English", () => {
  expect(channelLines("en", OLD, NEW)).toContain(
    "Opening hours: Mon-Fri 09:00-18:00; Sat all day → daily 08:00-22:00",
  );
});

test("hours that no program can read any more stand as they were written", () => {
  expect(channelLines("zh", { ...OLD, week: "whenever" }, NEW)[1]).toContain("whenever → 每天 08:00-22:00");
});
