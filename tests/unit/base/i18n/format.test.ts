import { describe, expect, test } from "vitest";
import {
  formatCappedCount,
  formatDuration,
  formatFullInstant,
  formatInstant,
  formatInterval,
  formatNearInstant,
  formatPercent,
  formatWeekday,
} from "@/lib/base/i18n/format";

const DEADLINE = new Date("2026-11-25T10:00:00Z");
const HOUR = 3600;

describe("instants are written in Chinese standard time, wherever the server is", () => {
  test.each([
    ["zh", "11月25日 18:00"],
    ["en", "25 November, 18:00"],
  ] as const)("%s", (locale, words) => {
    expect(formatInstant(locale, DEADLINE)).toBe(words);
  });

  test("midnight is 00:00 of the new day", () => {
    expect(formatInstant("zh", new Date("2026-11-24T16:00:00Z"))).toBe("11月25日 00:00");
    expect(formatInstant("zh", new Date("2026-11-24T15:59:00Z"))).toBe("11月24日 23:59");
  });

  test("a year and a weekday where they are asked for", () => {
    expect(formatFullInstant("zh", DEADLINE)).toBe("2026年11月25日 18:00");
    expect(formatWeekday("zh", DEADLINE)).toBe("星期三");
  });

  test.each([
    ["2026-11-25T15:59:00Z", "今天 18:00"],
    ["2026-11-25T16:00:00Z", "昨天 18:00"],
    ["2026-11-24T15:59:00Z", "明天 18:00"],
    ["2026-11-23T15:59:00Z", "11月25日 18:00"],
    ["2025-11-25T10:00:00Z", "2026年11月25日 18:00"],
  ])("seen from %s it is %s", (now, words) => {
    expect(formatNearInstant("zh", DEADLINE, new Date(now))).toBe(words);
  });
});

describe("lengths of time are rounded down to two units", () => {
  test.each([
    [53 * HOUR, "2 天 5 小时"],
    [53 * HOUR - 1, "2 天 4 小时"],
    [24 * HOUR, "1 天"],
    [24 * HOUR - 1, "23 小时 59 分"],
    [3 * HOUR + 25 * 60, "3 小时 25 分"],
    [60, "1 分钟"],
    [59, "不到 1 分钟"],
    [-5, "不到 1 分钟"],
  ])("%d seconds are %s", (seconds, words) => {
    expect(formatDuration("zh", seconds)).toBe(words);
  });

  test("English knows one from many", () => {
    expect(formatDuration("en", 25 * HOUR)).toBe("1 day 1 hour");
    expect(formatDuration("en", 50 * HOUR)).toBe("2 days 2 hours");
  });
});

describe("numbers", () => {
  test("a share has one digit, an interval two shares", () => {
    expect(formatPercent("zh", 0.6137)).toBe("61.4%");
    expect(formatInterval("zh", { low: 0.585, high: 0.642 })).toBe("58.5%–64.2%");
  });

  test("a count that stopped counting says so", () => {
    expect(formatCappedCount("zh", 9_999)).toBe("9,999");
    expect(formatCappedCount("zh", 10_000)).toBe("10,000+");
  });
});
