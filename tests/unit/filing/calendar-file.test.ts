import { expect, test } from "vitest";
import { calendarFile } from "@/app/[locale]/(consumer)/complaints/[number]/filed/calendar/calendar-file";

const file = calendarFile({
  uid: "JT-20261123-AAAAAAAA@jietong",
  at: new Date("2026-11-26T05:55:00Z"),
  writtenAt: new Date("2026-11-23T05:55:00Z"),
  summary: "接通：云栈优选, 投诉; 办结时限",
  description: "很长的说明".repeat(40),
  url: "https://example.com/zh/complaints/JT-20261123-AAAAAAAA",
});

test("the deadline stands in universal time", () =>
  expect(file).toContain("\r\nDTSTART:20261126T055500Z\r\n"));

test("commas and semicolons are escaped", () => {
  expect(file).toContain("SUMMARY:接通：云栈优选\\, 投诉\\; 办结时限");
});

test("no line is longer than 75 bytes, and none is cut inside a character", () => {
  const lines = file.split("\r\n");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(file.replaceAll("\r\n ", "")).toContain("很长的说明".repeat(40));
});
