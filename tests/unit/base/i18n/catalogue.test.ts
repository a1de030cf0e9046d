import { describe, expect, test } from "vitest";
import { CATALOGUES } from "@/lib/base/i18n/catalogue";

type Tree = { readonly [key: string]: Tree | string };

/** Every path to a message with the names of its arguments. */
function messages(tree: Tree, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as const] : messages(value, `${path}${key}.`),
  );
}

/** A branch of a plural, as in `one {once}`, is words and no argument. */
function argumentsOf(message: string): string {
  return [
    ...new Set(
      [...message.matchAll(/(?<!(?:one|other|=\d+)\s)\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? ""),
    ),
  ]
    .sort()
    .join(" ");
}

const zh = messages(CATALOGUES.zh);
const en = new Map(messages(CATALOGUES.en));

describe("the catalogues", () => {
  test("both languages hold the same keys", () => {
    expect([...en.keys()].sort()).toEqual(zh.map(([key]) => key).sort());
  });

  test("a message takes the same arguments in both languages", () => {
    const different = zh.filter(([key, message]) => argumentsOf(message) !== argumentsOf(en.get(key) ?? ""));
    expect(different).toEqual([]);
  });

  test("no message is empty", () => {
    expect([...zh, ...en].filter(([, message]) => message.trim() === "")).toEqual([]);
  });

  test("Chinese words carry no exclamation mark and none of the phrases that bots use", () => {
    const written = zh.filter(([, message]) => /[！!]|尊敬的用户|亲，/.test(message));
    expect(written).toEqual([]);
  });

  test("Chinese punctuation is full width between Han characters", () => {
    expect(zh.filter(([, message]) => /\p{Script=Han}[,;:?]\p{Script=Han}/u.test(message))).toEqual([]);
  });

  test("time has one word: 计时 in Chinese, and in English a clock that is running or paused", () => {
    expect(zh.filter(([, message]) => /时钟|接着走|照走/.test(message))).toEqual([]);
    expect([...en].filter(([, message]) => /clock (runs on|goes on|stands|waits)/i.test(message))).toEqual(
      [],
    );
  });
});

describe("nobody is certified", () => {
  const claims = /认证|certif(?:y|ied|icat)/i;

  test("no message in either language says that somebody is, whatever the standard it speaks of", () => {
    expect([...zh, ...en].filter(([, message]) => claims.test(message))).toEqual([]);
  });

  test.each([
    "通过国家标准认证",
    "a certified platform",
    "Certification by GB/T 47746",
    "get your certificate",
  ])("%s would be found", (message) => {
    expect(claims.test(message)).toBe(true);
  });
});
