// When a channel is open: past midnight, on public holidays, and what is no hours at all.
import { describe, expect, test } from "vitest";
import { isAroundTheClock, openAt, type ChannelHours } from "@/lib/domain/platform/channel-hours";
import { readHours } from "@/lib/domain/platform/read-hours";
import { specialDayLines, weekLines, type HoursWords } from "@/lib/domain/platform/write-hours";

function hoursOf(week: string, specialDays = ""): ChannelHours {
  const read = readHours(week, specialDays);
  if (!read.ok || read.value === null) throw new Error(`no hours: ${week}`);
  return read.value;
}

const china = (minute: string) => Date.parse(`${minute}${minute.length === 16 ? ":00" : ""}+08:00`);
const minuteOf = (ms: number | null) =>
  ms === null ? null : new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16);

const NIGHTS = hoursOf(
  "周一 18:00-05:00\n周二 17:00-06:00\n周四 00:00-24:00\n周五 09:00-12:00 13:00-18:00 22:00-02:00",
  "2026-11-24",
);

describe("a span belongs to the day on which it begins", () => {
  test.each<[at: string, open: boolean, changes: string | null, why: string]>([
    ["2026-11-16T17:59", false, "2026-11-16T18:00", "the minute before Monday's span"],
    ["2026-11-16T18:00", true, "2026-11-17T05:00", "its first minute"],
    ["2026-11-17T04:00", true, "2026-11-17T05:00", "Monday's span, on Tuesday"],
    ["2026-11-17T05:00", false, "2026-11-17T17:00", "its end is no longer open"],
    ["2026-11-17T05:30", false, "2026-11-17T17:00", "between two nights"],
    ["2026-11-18T05:59", true, "2026-11-18T06:00", "Tuesday's span, on Wednesday"],
    ["2026-11-18T12:00", false, "2026-11-19T00:00", "Wednesday has none of its own"],
    ["2026-11-19T23:59:59", true, "2026-11-20T00:00", "up to 24:00"],
    ["2026-11-20T12:00", false, "2026-11-20T13:00", "the lunch break"],
    ["2026-11-21T01:59", true, "2026-11-21T02:00", "Friday's third span, on Saturday"],
    ["2026-11-23T01:00", false, "2026-11-23T18:00", "Sunday night has none"],
    ["2026-11-24T03:00", true, "2026-11-24T05:00", "Monday's span runs into the holiday"],
    ["2026-11-24T18:00", false, "2026-11-26T00:00", "the holiday itself is closed"],
    ["2026-11-25T03:00", false, "2026-11-26T00:00", "and so is the night that begins on it"],
  ])("at %s open is %s, until %s: %s", (at, open, changes) => {
    const state = openAt(NIGHTS, china(at));
    expect([state.open, minuteOf(state.changesMs)]).toEqual([open, changes]);
  });

  test("a holiday may have hours of its own, and a Sunday may be worked in exchange", () => {
    const hours = hoursOf("周一至周五 09:00-18:00", "2026-10-01至2026-10-07");
    expect(openAt(hours, china("2026-10-07T10:00")).open).toBe(false);
    expect(openAt(hours, china("2026-10-08T10:00")).open).toBe(true);
    const other = hoursOf("工作日 09:00-18:00", "2026-10-01 10:00-12:00; 2026-10-10 09:00-18:00");
    expect(openAt(other, china("2026-10-01T09:59")).open).toBe(false);
    expect(openAt(other, china("2026-10-01T10:00")).open).toBe(true);
    expect(openAt(other, china("2026-10-01T12:00")).open).toBe(false);
    expect(openAt(other, china("2026-10-10T09:00")).open).toBe(true);
    expect(openAt(other, china("2026-10-17T09:00")).open).toBe(false);
  });

  test("a night of New Year's Eve ends in the new year, and Sunday is followed by Monday", () => {
    const hours = hoursOf("周四、周日 22:00-02:00");
    expect(openAt(hours, china("2027-01-01T01:59")).open).toBe(true);
    expect(openAt(hours, china("2026-11-30T01:59")).open).toBe(true);
    expect(openAt(hours, china("2026-11-30T02:00")).open).toBe(false);
  });

  test("around the clock never closes, but for a day on its list", () => {
    const always = hoursOf("全天");
    expect(isAroundTheClock(always)).toBe(true);
    expect(openAt(always, china("2026-11-24T23:59:59"))).toEqual({ open: true, changesMs: null });
    const holiday = hoursOf("全天", "2026-11-26");
    expect(minuteOf(openAt(holiday, china("2026-11-24T12:00")).changesMs)).toBe("2026-11-26T00:00");
    expect(minuteOf(openAt(holiday, china("2026-11-26T12:00")).changesMs)).toBe("2026-11-27T00:00");
  });

  test("a span that begins where another ends is one opening, whatever night lies between", () => {
    const hours = hoursOf("周六 08:00-24:00\n周日 00:00-12:00");
    expect(minuteOf(openAt(hours, china("2026-11-28T09:00")).changesMs)).toBe("2026-11-29T12:00");
  });

  test("what has no span of a weekday is closed, and nobody knows until when", () => {
    const hours = hoursOf("周一 休息");
    expect(openAt(hours, china("2026-11-24T12:00"))).toEqual({ open: false, changesMs: null });
  });
});

describe("hours are refused in a word", () => {
  test.each<[typed: string, fault: string]>([
    ["周一 18:00-18:00", "span_without_length"],
    ["周一 25:00-26:00", "time_of_no_clock"],
    ["周一 24:00-25:00", "time_of_no_clock"],
    ["周一 24:00-02:00", "time_of_no_clock"],
    ["周一 09:60-12:00", "time_of_no_clock"],
    ["周一 09:00-12:00 11:00-13:00", "spans_overlap"],
    ["周一 11:00-13:00 09:00-11:01", "spans_overlap"],
    ["周一 18:00-05:00; 周二 04:59-12:00", "spans_overlap"],
    ["周日 18:00-05:00; 周一 04:59-12:00", "spans_overlap"],
    ["周一 01:00-02:00 03:00-04:00 05:00-06:00 07:00-08:00", "too_many_spans"],
    ["周一至周三 09:00-18:00; 周三 10:00-12:00", "day_twice"],
    ["周五至周一 09:00-18:00", "hours_unreadable"],
    ["周八 09:00-18:00", "hours_unreadable"],
    ["周一 九点到六点", "hours_unreadable"],
    ["朝九晚六", "hours_unreadable"],
    ["09:00-18:00", "hours_unreadable"],
    [`周一${":".repeat(400_000)}`, "hours_unreadable"],
  ])("%.40s", (typed, fault) => {
    expect(readHours(typed, "")).toMatchObject({ ok: false, field: "week", fault });
  });

  test.each<[typed: string, fault: string]>([
    ["2026-02-30", "special_day_unreadable"],
    ["国庆节", "special_day_unreadable"],
    ["2026-10-07至2026-10-01", "special_day_unreadable"],
    ["2026-10-01; 2026-10-01 09:00-12:00", "special_day_twice"],
    ["2026-10-01至2026-10-07; 2026-10-03", "special_day_twice"],
    ["2026-01-01至2026-03-02", "too_many_special_days"],
    ["2026-10-01 12:00-12:00", "span_without_length"],
  ])("of a special day: %s", (typed, fault) => {
    expect(readHours("全天", typed)).toMatchObject({ ok: false, field: "specialDays", fault });
  });

  test("the other side of each: touching spans, the third one, sixty days", () => {
    for (const typed of [
      "周一 11:00-13:00 09:00-11:00",
      "周一 18:00-05:00; 周二 05:00-12:00",
      "周日 18:00-05:00; 周一 05:00-12:00",
      "周一 01:00-02:00 03:00-04:00 05:00-06:00",
      "周一至周三 09:00-18:00; 周四 10:00-12:00",
    ])
      expect(readHours(typed, "")).toMatchObject({ ok: true });
    expect(readHours("全天", "2026-01-01至2026-03-01")).toMatchObject({ ok: true });
  });

  test("nothing typed is not known, and special days alone say nothing of a weekday", () => {
    expect(readHours(" \n", "")).toEqual({ ok: true, value: null });
    expect(readHours("", "2026-10-01")).toMatchObject({ ok: false, field: "week" });
  });
});

const WORDS: HoursWords = {
  days: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  to: "至",
  allDay: "全天",
  closed: "休息",
  everyDay: "每天",
};

describe("hours are written as they are read", () => {
  test.each<[typed: string, special: string, week: string[], days: string[]]>([
    [
      "Mon-Fri 9:00–18:00；sat，sun 10：00~16：00",
      "",
      ["周一至周五 09:00-18:00", "周六至周日 10:00-16:00"],
      [],
    ],
    ["每天 8:00-22:00", "2026年10月1日", ["每天 08:00-22:00"], ["2026-10-01 休息"]],
    ["周一到周日 00:00-24:00", "2026/1/1 10:00-次日2:00", ["全天"], ["2026-01-01 10:00-02:00"]],
    ["星期五 22:00-02:00 09:00-12:00", "", ["周五 09:00-12:00 22:00-02:00"], []],
    ["周一 全天\n周三 24小时", "", ["周一 全天", "周三 全天"], []],
    ["周一至周日 休息", "2026-10-10 09:00-18:00", ["每天 休息"], ["2026-10-10 09:00-18:00"]],
  ])("%s", (typed, special, week, days) => {
    const hours = hoursOf(typed, special);
    expect(weekLines(hours, WORDS)).toEqual(week);
    expect(specialDayLines(hours, WORDS)).toEqual(days);
    expect(hoursOf(week.join("\n"), days.join("\n"))).toEqual(hours);
  });
});
