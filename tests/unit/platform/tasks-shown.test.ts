// What waits on the first page of every regulator: doubted numbers and words of steps, and nothing where nothing waits.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ReportedNumbers } from "@/app/[locale]/(regulator)/regulator/_parts/reported-numbers";
import { WaitingSteps } from "@/app/[locale]/(regulator)/regulator/_parts/waiting-steps";
import type { Locale } from "@/lib/base/i18n/locale";
import type { NumberTask } from "@/lib/platform/screens/number-tasks";

const text = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const TASK: NumberTask = {
  channelId: "a",
  slug: "yunzhan",
  nameZh: "云栈优选",
  nameEn: "Yunzhan Select",
  number: "400-000-0158",
  proved: 2,
  others: 5,
  firstAt: new Date("2026-11-22T16:30:00Z"),
};
const OLDER: NumberTask = { ...TASK, channelId: "b", number: "95118", proved: 0, others: 1 };

describe("numbers that people doubt", () => {
  const shown = (locale: Locale, tasks: readonly NumberTask[], more = false) =>
    renderToStaticMarkup(createElement(ReportedNumbers, { locale, reported: { tasks, more } }));

  test("stand in their order, with platform, number, how many said so, since when, and where they are answered", () => {
    const markup = shown("zh", [OLDER, TASK]);
    const words = text(markup);
    expect(words.indexOf("95118")).toBeLessThan(words.indexOf("400-000-0158"));
    expect(words).toContain(
      "云栈优选 400-000-0158 联系方式已确认的 2 人，另有 5 条 最早 2026年11月23日 00:30",
    );
    expect(markup).toContain('href="/zh/regulator/platforms/yunzhan/channels"');
    expect(markup).toContain('href="tel:4000000158"');
    expect(words).not.toContain("还有更多");
  });

  test("are said to be more where they are", () => {
    expect(text(shown("en", [TASK], true))).toContain("There are more");
  });

  test("none are nothing", () => {
    expect(shown("zh", [])).toBe("");
  });
});

describe("words of steps", () => {
  const shown = (count: number, oldest: Date | null) =>
    renderToStaticMarkup(createElement(WaitingSteps, { locale: "zh", waiting: { count, oldest } }));

  test("stand with how many wait, since when, and where they are looked at", () => {
    const markup = shown(3, new Date("2026-11-22T16:30:00Z"));
    expect(text(markup)).toBe("待审核的求助步骤 3 种说法 最早 2026年11月23日 00:30");
    expect(markup).toContain('href="/zh/regulator/steps"');
  });

  test("none are nothing", () => {
    expect(shown(0, null)).toBe("");
  });
});
