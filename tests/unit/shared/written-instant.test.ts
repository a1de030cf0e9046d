// Instants as they are written outside the product.
import { describe, expect, test } from "vitest";
import { instantInAddress, isLookedUp, readInstant, writeInstant } from "@/lib/domain/shared/written-instant";

const utc = (text: string) => Date.parse(text);

describe("a written instant is read", () => {
  test.each([
    ["2026-03-01T08:09:10Z", "2026-03-01T08:09:10.000Z"],
    ["2026-03-01t08:09:10z", "2026-03-01T08:09:10.000Z"],
    ["2026-03-01T08:09Z", "2026-03-01T08:09:00.000Z"],
    ["2026-03-01T08:09:10.5Z", "2026-03-01T08:09:10.500Z"],
    ["2026-03-01T08:09:10,25Z", "2026-03-01T08:09:10.250Z"],
    ["2026-03-01T08:09:10.1239Z", "2026-03-01T08:09:10.123Z"],
    ["2026-03-01T08:09:10+08:00", "2026-03-01T00:09:10.000Z"],
    ["2026-03-01T08:09:10+0530", "2026-03-01T02:39:10.000Z"],
    ["2026-03-01T08:09:10-03:30", "2026-03-01T11:39:10.000Z"],
    ["2026-03-01T23:59:59+23:59", "2026-03-01T00:00:59.000Z"],
    ["2028-02-29T00:00:00Z", "2028-02-29T00:00:00.000Z"],
    ["0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000Z"],
    ["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
  ])("%s", (text, read) => expect(readInstant(text)).toBe(utc(read)));
});

describe("what names no instant is none", () => {
  test.each([
    "",
    "2026-03-01",
    "2026-03-01T08:09:10",
    "2026-03-01 08:09:10Z",
    " 2026-03-01T08:09:10Z",
    "2026-03-01T08:09:10Z ",
    "12026-03-01T08:09:10Z",
    "2026-3-01T08:09:10Z",
    "2026-03-1T08:09:10Z",
    "2026-03-01T8:09:10Z",
    "2026-03-01T08:9:10Z",
    "2026-03-01T08:09:1Z",
    "2026-03-01T08:09:10.Z",
    "2026-03-01T08:09:10:5Z",
    "2026-03-01T08:09:10x5Z",
    "2026-03-01T08:09:10.5xZ",
    "2026-03-01T24:00:00Z",
    "2026-03-01T08:60:00Z",
    "2026-03-01T08:09:60Z",
    "2026-03-01T08:09:10+24:00",
    "2026-03-01T08:09:10+08:60",
    "2026-03-01T08:09:10+8:00",
    "2026-02-30T00:00:00Z",
    "2027-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-00-01T00:00:00Z",
    "2026-01-00T00:00:00Z",
    "0000-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59.999-00:01",
    "x026-03-01T08:09:10Z",
    "2026-x3-01T08:09:10Z",
    "2026-0x-01T08:09:10Z",
    "2026-03-x1T08:09:10Z",
    "2026-03-0xT08:09:10Z",
    "2026-03-01Tx8:09:10Z",
    "2026-03-01T0x:09:10Z",
    "2026-03-01T08:x9:10Z",
    "2026-03-01T08:0x:10Z",
    "2026-03-01T08:09:x0Z",
    "2026-03-01T08:09:1xZ",
  ])("%j", (text) => expect(readInstant(text)).toBeNull());
});

describe("an instant is written", () => {
  test("in UTC, without milliseconds that are zero", () => {
    expect(writeInstant(utc("2026-03-01T08:09:10Z"))).toBe("2026-03-01T08:09:10Z");
    expect(writeInstant(utc("2026-03-01T08:09:10.120Z"))).toBe("2026-03-01T08:09:10.120Z");
  });
  test("from the first of the year 0 to the last of the year 9999", () => {
    const [first, last] = [utc("0000-01-01T00:00:00Z"), utc("9999-12-31T23:59:59.999Z")];
    expect(writeInstant(first)).toBe("0000-01-01T00:00:00Z");
    expect(writeInstant(first - 1)).toBeNull();
    expect(writeInstant(last)).toBe("9999-12-31T23:59:59.999Z");
    expect(writeInstant(last + 1)).toBeNull();
    expect(writeInstant(Number.NaN)).toBeNull();
  });
});

describe("an instant in an address", () => {
  test("is looked up from the first of the year 1 on", () => {
    const [first, last] = [utc("0001-01-01T00:00:00Z"), utc("9999-12-31T23:59:59.999Z")];
    expect([first - 1, first, last, last + 1].map(isLookedUp)).toEqual([false, true, true, false]);
    expect(instantInAddress("0001-01-01T00:00:00Z")).toEqual(new Date(first));
    expect(instantInAddress("0000-12-31T23:59:59Z")).toBeNull();
  });
  test("is none where there is none, or something else", () => {
    expect(instantInAddress(null)).toBeNull();
    expect(instantInAddress("yesterday")).toBeNull();
    expect(instantInAddress("2026-03-01T08:00:00+08:00")).toEqual(new Date(utc("2026-03-01T00:00:00Z")));
  });
});
