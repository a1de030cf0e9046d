// Two copies of one template are the same text once what differs between copies is taken out.
import { describe, expect, test } from "vitest";
import { normalised, sentences, similarity, trigrams } from "@/lib/domain/template-text";

describe("a comparable text", () => {
  test("has letters only, in lower case and of one width", () => {
    expect(normalised("Ｈｉ, 张三! 12 é…", [])).toBe("hi张三é");
  });

  test("has no names, and of a name within a name nothing is left behind", () => {
    expect(normalised("张小明，您好", ["张小", "张小明"])).toBe("您好");
    expect(normalised("张小明，您好", ["张小明", "张小"])).toBe("您好");
    expect(normalised("云帆 购物的 LI LEI", ["li lei", "云帆"])).toBe("购物的");
  });

  test("keeps a name of one character, which may be part of any word", () => {
    expect(normalised("王 先生在王府井", ["王"])).toBe("王先生在王府井");
    expect(normalised("王 先生", ["王 "])).toBe("王先生");
    expect(normalised("王先生", [""])).toBe("王先生");
    expect(normalised("王先生", ["王先"])).toBe("生");
  });
});

describe("sentences", () => {
  test("end at their marks and at line breaks, and come as written, without spaces around them or empty ones", () => {
    expect(sentences("甲。乙！ 丙？\n\n 丁；A! B? C; d")).toEqual([
      "甲。",
      "乙！",
      "丙？",
      "丁；",
      "A!",
      "B?",
      "C;",
      "d",
    ]);
    expect(sentences(" \n ")).toEqual([]);
  });

  test("end at a full stop before a space, not within an amount", () => {
    expect(sentences("We refund 3.50 yuan. It takes two days.")).toEqual([
      "We refund 3.50 yuan.",
      "It takes two days.",
    ]);
  });
});

describe("runs of three characters", () => {
  test("overlap, and each counts once", () => {
    expect([...trigrams("abcd")]).toEqual(["abc", "bcd"]);
    expect([...trigrams("aaaaa")]).toEqual(["aaa"]);
    expect([...trigrams("𠮷野家")]).toEqual(["𠮷野家"]);
  });

  test("of a shorter text are the text itself, of none are none", () => {
    expect([...trigrams("ab")]).toEqual(["ab"]);
    expect([...trigrams("")]).toEqual([]);
  });
});

test("two texts are as alike as the runs that they share of those that either has", () => {
  const alike = (a: string, b: string) => similarity(trigrams(a), trigrams(b));
  expect(alike("abc", "abcd")).toBe(0.5);
  expect(alike("abcd", "abc")).toBe(0.5);
  expect(alike("ab", "ab")).toBe(1);
  expect(alike("", "abc")).toBe(0);
});
