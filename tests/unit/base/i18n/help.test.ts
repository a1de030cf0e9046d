// The answers of the help page: of the product of today, with the numbers in force, found by the words people use.
import { describe, expect, test } from "vitest";
import { helpAnswers } from "@/app/[locale]/(public)/help/help-answers";
import { CATALOGUES } from "@/lib/base/i18n/catalogue";
import { LOCALES } from "@/lib/base/i18n/locale";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { searchTexts } from "@/lib/domain/shared/text-search";

describe.each(LOCALES)("in %s", (locale) => {
  const answers = helpAnswers(locale, DEFAULT_RULEBOOK);

  test("every question of the catalogue stands on the page once", () => {
    const keys = answers.map(({ key }) => key);
    expect(keys.toSorted()).toEqual(Object.keys(CATALOGUES[locale].help.items).toSorted());
  });

  test("the numbers are those of the rulebook in force", () => {
    const twice = helpAnswers(locale, { ...DEFAULT_RULEBOOK, resolution_hours: 96, appeal_hours: 240 });
    const read = (list: typeof answers) => list.map(({ question, answer }) => question + answer).join(" ");
    expect(read(answers)).toMatch(/72/);
    expect(read(answers)).toMatch(/15 (天|days)/);
    expect(read(twice)).toMatch(/96/);
    expect(read(twice)).toMatch(/10 (天|days)/);
  });

  test("no number of the rulebook is written into the words themselves", () => {
    const written = Object.values(CATALOGUES[locale].help.items).flatMap(({ q, a }) =>
      [q, a].filter((words) => /\d+ ?(小时|天|分钟|hours?|days?|minutes?)/.test(words)),
    );
    expect(written).toEqual([]);
  });
});

const USED = [
  ["zh", "退钱", "promise"],
  ["zh", "没退款怎么办", "promise"],
  ["zh", "收不到短信", "noCode"],
  ["zh", "查洵码忘了", "lostCode"],
  ["zh", "机器人 转人工", "start"],
  ["zh", "你们是政府吗", "who"],
  ["zh", "字太小", "elder"],
  ["zh", "删除我的信息", "delete"],
  ["zh", "周末算不算", "clock"],
  ["zh", "不是我投诉的", "notMine"],
  ["zh", "打电话找真人", "human"],
  ["zh", "上传照片", "evidence"],
  ["en", "refund never came", "promise"],
  ["en", "lost my access code", "lostCode"],
  ["en", "are you the goverment", "who"],
  ["en", "is it free", "cost"],
  ["en", "delete my data", "delete"],
  ["en", "do weekends count", "clock"],
  ["en", "bigger text", "elder"],
  ["en", "talk to a human", "human"],
] as const;

test.each(USED)("%s: “%s” finds what was meant among the first three", (locale, typed, key) => {
  const found = searchTexts(typed, helpAnswers(locale, DEFAULT_RULEBOOK)).slice(0, 3);
  expect(found.map((one) => one.key)).toContain(key);
});
