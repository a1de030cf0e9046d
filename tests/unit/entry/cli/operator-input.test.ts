// What an operator types is judged as everything that people type.
import { expect, test } from "vitest";
import { address, readAsked, word } from "@/lib/entry/cli/operator-input";

test.each(["", " ", "\u200b", "\u202e\n"])("a word of which nothing can be seen is missing: %j", (typed) => {
  expect(() => readAsked(word("--name"), typed)).toThrow("--name is missing");
});

test("a word is cleaned, and an address is one", () => {
  expect(readAsked(word("--name"), " 王\u202e敏\u0000 ")).toBe("王敏");
  expect(readAsked(address("--email"), " Ｗang@Example.test ")).toBe("wang@example.test");
  expect(() => readAsked(address("--email"), "wang")).toThrow("--email is no address");
});
