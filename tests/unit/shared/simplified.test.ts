// What looks alike is judged alike: widths, invisible marks, traditional characters, letters of other scripts.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { clausesOf } from "@/lib/domain/answer/answer-clauses";
import { comparable, comparableLetters } from "@/lib/domain/answer/comparable-text";
import { toSimplified } from "@/lib/domain/shared/simplified";
import { SIMPLIFIED_PAIRS } from "@/lib/domain/shared/simplified-table";

test("traditional characters are read as simplified ones, and everything else stays", () => {
  expect(toSimplified("雲棧優選 已記錄，會盡快反饋 Select 云栈优选")).toBe(
    "云栈优选 已记录，会尽快反馈 Select 云栈优选",
  );
});

test("the table is the one that was taken from OpenCC 1.4.2, pair by pair", () => {
  const characters = Array.from(SIMPLIFIED_PAIRS);
  expect(characters.length % 2).toBe(0);
  expect(createHash("sha256").update(SIMPLIFIED_PAIRS).digest("hex")).toBe(
    "1b7f6023eaf724fb61cbd12ee89ad6ac326e436881dced40bdaa5bc244d648e7",
  );
  const traditional = characters.filter((_, at) => at % 2 === 0);
  expect(new Set(traditional).size).toBe(traditional.length);
  expect(characters.filter((one, at) => at % 2 === 0 && one === characters[at + 1])).toEqual([]);
});

describe("a comparable text", () => {
  test.each([
    ["full width and capital letters", "ＡｂＣ１２", "abc12"],
    ["a variation selector between characters", "已\uFE0F记\uFE0F录", "已记录"],
    ["a Hangul filler, a soft hyphen, a word joiner", "已\u3164记\u00AD录\u2060", "已记录"],
    ["an accent that was put on", "wé hàve", "we have"],
    ["Cyrillic letters in an English word", "rесоrd", "record"],
    ["a compatibility character", "⽤户", "用户"],
  ])("reads %s alike", (_, written, read) => {
    expect(comparable(written).text).toBe(read);
  });

  test("of letters alone has no digits, marks or blanks", () => {
    expect(comparableLetters("Ｈｉ, 张三! 12 …")).toBe("hi张三");
  });
});

describe("clauses", () => {
  const texts = (written: string) => clausesOf(written).map(({ text }) => text);
  test("end at commas, stops and line ends, and come as they were written", () => {
    expect(
      clausesOf("款項已退回原帳戶，請查收銀行簡訊！\n另外送您一張優惠券。").map(({ written }) => written),
    ).toEqual(["款項已退回原帳戶，", "請查收銀行簡訊！", "另外送您一張優惠券。"]);
  });
  test("do not end within an amount or a time", () => {
    expect(texts("共 3,312.50 元在 12:30 退回")).toEqual(["共3,312.50元在12:30退回"]);
  });
  test("of single characters, or of numbers alone, are none of their own", () => {
    expect(texts("已，记，录，会，尽，快，反，馈")).toEqual(["已记录会尽快反馈"]);
    expect(texts("会尽快反馈您的。1 2 3。4 5 6。")).toEqual(["会尽快反馈您的1 2 3 4 5 6"]);
    expect(texts("")).toEqual([]);
    expect(texts("已")).toEqual(["已"]);
  });
});
