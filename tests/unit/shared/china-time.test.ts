import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attestSchema } from "@/app/[locale]/(company)/company/complaints/[number]/form-schemas";
import {
  CHINA_TIME_ZONE,
  chinaDay,
  chinaDayOver,
  chinaMidnight,
  chinaMinute,
  readChinaDay,
  readChinaMinute,
} from "@/lib/domain/shared/china-time";
import { complaintNumber } from "@/lib/domain/shared/reference";
import { calendarDaysApart } from "@/lib/base/i18n/format";
import { searchNumbers } from "@/lib/complaint/screens/number-search";

const NOON = new Date("2026-11-23T04:00:00Z");
const LAST = new Date("2026-11-22T15:59:59.999Z");
const FIRST = new Date("2026-11-22T16:00:00Z");

describe("a day in China begins at 16:00 UTC of the day before", () => {
  test("the last millisecond is the old day, the next one the new day", () => {
    expect([chinaDay(LAST), chinaDay(FIRST)]).toEqual(["2026-11-22", "2026-11-23"]);
    expect([chinaMinute(LAST), chinaMinute(FIRST)]).toEqual(["2026-11-22T23:59", "2026-11-23T00:00"]);
    expect(chinaMidnight(LAST)).toEqual(new Date("2026-11-21T16:00:00Z"));
    expect(chinaMidnight(FIRST)).toEqual(FIRST);
    expect(calendarDaysApart(FIRST, LAST)).toBe(1);
  });

  test("numbers, and the search by their last characters, name the same day", () => {
    const number = complaintNumber(FIRST.getTime(), new Uint8Array(5));
    expect(number).toBe("JT-20261123-00000000");
    expect(searchNumbers("00000000", LAST)).toContain(number);
    expect(searchNumbers("00000000", new Date("2026-11-21T15:59:59Z"))).not.toContain(number);
  });

  test("is the one that PostgreSQL and Intl know by the name of its zone", () => {
    const known = new Intl.DateTimeFormat("sv-SE", {
      timeZone: CHINA_TIME_ZONE,
      dateStyle: "short",
      timeStyle: "short",
    });
    const since1992 = { min: new Date("1992-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z") };
    fc.assert(
      fc.property(fc.date({ ...since1992, noInvalidDate: true }), (instant) => {
        expect(chinaMinute(instant)).toBe(known.format(instant).replace(" ", "T"));
        expect(readChinaMinute(chinaMinute(instant))).toEqual(
          new Date(Math.floor(instant.getTime() / 60_000) * 60_000),
        );
      }),
    );
  });
});

describe("a typed day and time is a minute in China", () => {
  test.each([
    "2026-11-23T12:00",
    "2026-11-23T12:00:30",
    "2026/11/23 12:00",
    "2026.11.23 12:00",
    "2026年11月23日 12：00",
    " ２０２６-１１-２３　１２:００ ",
  ])("%s", (typed) => {
    expect(readChinaMinute(typed)).toEqual(NOON);
  });

  test("without leading zeros too", () => {
    expect(readChinaMinute("2026年2月3日 9：05")).toEqual(new Date("2026-02-03T01:05:00Z"));
  });

  test.each([
    "",
    "2026-11-23",
    "2026-02-30T12:00",
    "2026-02-29T12:00",
    "2026-13-01T12:00",
    "2026-11-00T12:00",
    "2026-11-23T24:00",
    "2026-11-23T12:60",
    "2026-11-23T12:00Z",
    "2026-11-23T12:00+08:00",
    "今天 12:00",
  ])("%j is none", (typed) => {
    expect(readChinaMinute(typed)).toBeNull();
  });

  test("29 February exists in a leap year", () => {
    expect(readChinaMinute("2028-02-29T08:00")).toEqual(new Date("2028-02-29T00:00:00Z"));
  });

  test("the company's form reads the minutes that a filing reads", () => {
    const hidden = { number: "JT-20261122-7K3M9Q2T", seen: "1", back: "" };
    const call = {
      person: "",
      newName: "周敏",
      newNo: "A1027",
      callerDigits: "",
      channel: "hotline",
      minutes: "15",
    };
    const typed = (startedAt: string) => attestSchema("zh").safeParse({ ...hidden, ...call, startedAt });
    expect(typed("2026-11-23T12:00").data?.startedAt).toEqual(NOON);
    expect(typed("2026-02-30T12:00").success).toBe(false);
  });
});

test("a day is over at the next midnight in China", () => {
  expect(chinaDayOver("2026-11-30")).toEqual(new Date("2026-11-30T16:00:00Z"));
  for (const none of ["", "2026-02-30", "2026-2-3", "2026-13-01", "tomorrow", "+012026-01-01"])
    expect(chinaDayOver(none)).toBeNull();
});

test("a day is read as browsers send it and as people type it, and none that no calendar has", () => {
  for (const typed of ["2026-11-03", "2026/11/3", "2026.11.03", "2026年11月3日", " ２０２６-11-3 "])
    expect(readChinaDay(typed)).toBe("2026-11-03");
  for (const none of ["", "2026-02-30", "2026-13-01", "26-11-03", "2026-11-03T00:00", "11月3日", "tomorrow"])
    expect(readChinaDay(none)).toBeNull();
});
