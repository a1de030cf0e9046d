// A table of channels: every line is read or says everything that is wrong with it.
import { describe, expect, test } from "vitest";
import { CHANNEL_FIELDS } from "@/lib/domain/platform/channel";
import { LOCALES } from "@/lib/base/i18n/locale";
import { readChannels } from "@/lib/platform/engine/read-channels";
import { getTranslator } from "@/lib/base/i18n/translator";

const TODAY = "2026-11-30";
const HEAD =
  "渠道,号码、地址或路径,开放时段,特殊日期,一键转人工,老年人、残疾人优先,可用文字代替语音,机器人供应商,由谁提供,来源,核对日期";
const line = (where: string, day = "2026-11-29") =>
  `电话热线,${where},周一至周五 09:00-18:00; 周六 10:00-16:00,2026-10-01,有,没有,,,监管人员登记,官网,${day}`;
const read = (...lines: readonly string[]) => readChannels(lines.join("\n"), TODAY, ["hotline 12345"]);
const faultsOf = (...lines: readonly string[]) =>
  read(...lines).map(({ line: n, problems, alike }) => [
    n,
    ...problems.map(({ field, fault }) => `${field}: ${fault}`),
    ...(alike === null ? [] : [`alike ${String(alike)}`]),
  ]);

describe("a table of channels", () => {
  test("is read in the words of the form, in either language or those of the code", () => {
    expect(read(HEAD, line("400-000-0172"))).toMatchObject([
      { line: 2, problems: [], alike: null, typed: { kind: "hotline", origin: "regulator", oneTap: "有" } },
    ]);
    const english = "Source\tChannel\tNumber or address\tWho says so\tChecked on";
    expect(read(english, "site\tHotline\t12315\tStated by the platform\t2026-11-30")).toMatchObject([
      { line: 2, problems: [], typed: { kind: "hotline", origin: "platform", source: "site" } },
    ]);
    const coded = "where;kind;origin;source;checkedOn";
    expect(read(coded, '"我的 → 客服; 人工";app_chat;platform;官网;2026-11-30')).toMatchObject([
      { line: 2, problems: [], typed: { kind: "app_chat", where: "我的 → 客服; 人工" } },
    ]);
  });

  test.each(LOCALES)("whose first line is copied from the page in %s has that order", (locale) => {
    const t = getTranslator(locale, "channel");
    const head = CHANNEL_FIELDS.map((field) => t(`field.${field}`)).join(",");
    expect(read(head)).toEqual([]);
  });

  test("without a head has the order of the form", () => {
    expect(read(line("12315"))).toMatchObject([{ line: 1, problems: [], typed: { where: "12315" } }]);
  });

  test("says of each line everything that is wrong, by its number in the table", () => {
    expect(faultsOf(HEAD, line("12315"), "", line("400-HELP", "明天"), ",,,,,,,,,,x", line("12300"))).toEqual(
      [
        [2],
        [4, "where: number_with_letters", "checkedOn: day_unreadable"],
        [
          ...[5, "kind: kind_unknown", "where: where_needed", "origin: origin_unknown"],
          ...["source: source_needed", "checkedOn: day_unreadable"],
        ],
        [6],
      ],
    );
  });

  test("names the first line that has the same channel, or that the platform has it", () => {
    expect(faultsOf(HEAD, line("12315"), line("+86 12 315"), line("12-345"), line("12-315"))).toEqual([
      [2],
      [3, "alike 2"],
      [4, "alike 0"],
      [5, "alike 2"],
    ]);
  });

  test("names all forty wrong ones of five hundred, and no other", () => {
    const lines = Array.from({ length: 500 }, (_, n) =>
      n % 12 === 3 && n < 480 ? line(`95${String(n)}-HELP`) : line(String(9_510_000 + n)),
    );
    const wrong = faultsOf(HEAD, ...lines).filter(([, ...faults]) => faults.length > 0);
    expect(wrong).toHaveLength(40);
    expect(wrong.map(([n]) => n)).toEqual(Array.from({ length: 40 }, (_, n) => n * 12 + 5));
  });
});
