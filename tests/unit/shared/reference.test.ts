// Numbers and codes that survive the telephone.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  codeFrom,
  complaintNumber,
  parseAccessCode,
  parseComplaintNumber,
  spokenCode,
} from "@/lib/domain/shared/reference";

const BYTES = Uint8Array.from([0, 68, 50, 20, 199]);

describe("a complaint number", () => {
  test("has the date in Shanghai, whatever the date in London", () => {
    expect(complaintNumber(Date.parse("2026-11-22T15:59:59.999Z"), BYTES)).toMatch(/^JT-20261122-/);
    expect(complaintNumber(Date.parse("2026-11-22T16:00:00Z"), BYTES)).toMatch(/^JT-20261123-/);
  });

  test("is read in any case, width and spacing, with letters for digits, with or without JT", () => {
    const number = "JT-20261123-01234567";
    for (const typed of [
      number,
      "jt-20261123-o1234567",
      "JT 20261123 0I234567",
      "ＪＴ－２０２６１１２３－０１２３４５６７",
      " 20261123—0l23 4567 ",
      "JT-2O261123-01234567",
    ]) {
      expect(parseComplaintNumber(typed)).toBe(number);
    }
  });

  test("keeps a code that itself begins with JT", () => {
    expect(parseComplaintNumber("JT-20261123-JT234567")).toBe("JT-20261123-JT234567");
    expect(parseComplaintNumber("20261123JT234567")).toBe("JT-20261123-JT234567");
  });

  test.each([
    "",
    "JT-20261123-0123456",
    "JT-20261123-012345678",
    "JT-20261323-01234567",
    "JT-20261123-0123456U",
    "XX20261123-01234567",
    "JT-19991123-01234567",
    "JT-20260023-01234567",
    "JT-20261100-01234567",
    "JT-20261132-01234567",
    "\u0000",
  ])("%j is none", (typed) => {
    expect(parseComplaintNumber(typed)).toBeNull();
  });
});

test("every day that a month can have is one of a number", () => {
  const two = (n: number) => String(n).padStart(2, "0");
  for (let month = 1; month <= 12; month += 1) {
    for (let day = 1; day <= 31; day += 1) {
      const number = `JT-2099${two(month)}${two(day)}-01234567`;
      expect(parseComplaintNumber(number)).toBe(number);
    }
  }
});

test.each([
  "查询码：ABCD 1234",
  "查询码 ABCD1234。",
  "Access code: abcd 1234.",
  "\u200bABCD\u00ad 1234\ufeff",
  "“ABCD1234”",
  "ＡＢＣＤ　１２３４。",
  "（ABCD-1234）",
])("a code is read out of %j, as it is copied", (pasted) => {
  expect(parseAccessCode(pasted)).toBe("ABCD1234");
});

test("a number is read behind its label, and a code that spells a label is a code", () => {
  expect(parseComplaintNumber("投诉编号：JT-20261123-01234567。")).toBe("JT-20261123-01234567");
  expect(parseAccessCode("CODE 1234")).toBe("C0DE1234");
  expect(parseAccessCode("查询码")).toBeNull();
});

test("64 characters are read, and nobody types more around a code", () => {
  const spaced = (text: string, length: number) => text.padEnd(length);
  expect(parseComplaintNumber(spaced("JT-20261123-01234567", 64))).toBe("JT-20261123-01234567");
  expect(parseComplaintNumber(spaced("JT-20261123-01234567", 65))).toBeNull();
  expect(parseAccessCode(spaced("01234567", 64))).toBe("01234567");
  expect(parseAccessCode(spaced("01234567", 65))).toBeNull();
});

test("every code from random bytes reads back as itself, and uses all its bits", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
      const code = codeFrom(bytes);
      expect(code).toHaveLength(8);
      expect(parseAccessCode(spokenCode(code).toLowerCase())).toBe(code);
      const value = Array.from(code).reduce(
        (sum, symbol) => sum * 32n + BigInt("0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(symbol)),
        0n,
      );
      expect(value).toBe(bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n));
    }),
  );
  expect(() => codeFrom(new Uint8Array(4))).toThrow("a code takes 5 bytes");
});
