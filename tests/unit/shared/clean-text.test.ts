import { describe, expect, test } from "vitest";
import { textFault } from "@/lib/complaint/engine/check-text";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { LIMITS } from "@/lib/domain/shared/limits";
import { readFormValues } from "@/lib/base/forms/form-values";

/** What is typed, and what is stored of it. */
const TEXTS = [
  ["NUL and other controls are removed", "a\u0000b\u0007c\u0085d\u000Be\u007Ff", "abcdef"],
  ["marks that turn text around are removed", "\u202Eabc\u2066d\u2069", "abcd"],
  ["a byte-order mark is removed", "a\uFEFFb", "ab"],
  ["half a character leaves a mark that it was there", "a\uD800b", "a\uFFFDb"],
  ["line ends become one kind, tabs stay", "a\r\nb\rc\td", "a\nb\nc\td"],
  ["emoji with joiners and rare Han stay", "👩‍👩‍👧 𠮷 😀", "👩‍👩‍👧 𠮷 😀"],
  ["both ends are trimmed", "  a \n", "a"],
  ["what leaves no ink is nothing typed", " \u200F \u200B\u3164\u2800", ""],
  ["only controls and marks are nothing typed", "\u0000\u202E\uFEFF", ""],
] as const;

describe("typed text is cleaned by one rule", () => {
  test.each(TEXTS)("%s", (_, typed, stored) => {
    expect(cleanText(typed)).toBe(stored);
  });

  test.each(TEXTS)("a form and a command agree: %s", (_, typed, stored) => {
    const [fromForm] = readFormValues([["title", typed]])["title"] ?? [];
    expect(fromForm).toBe(stored);
    expect(textFault(typed, "title")).toBe(stored === "" ? "text_needed" : null);
  });

  test("cleaning what is clean changes nothing", () => {
    for (const [, typed] of TEXTS) expect(cleanText(cleanText(typed))).toBe(cleanText(typed));
  });

  test("only what is stored counts against the limit of a field", () => {
    const longest = "长".repeat(LIMITS.title);
    expect(textFault(`${longest}\uFEFF\u0085\u202E`, "title")).toBeNull();
    expect(textFault(`${longest}长`, "title")).toBe("text_too_long");
  });
});
