import { describe, expect, test } from "vitest";
import { localeOfPath } from "@/lib/sign-in/engine/return-path";
import { preferredLocale } from "@/lib/base/i18n/preferred-locale";
import { requestLocale } from "@/lib/entry/http/request-locale";

describe("the greater weight decides, not the order", () => {
  test.each([
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    ["en-GB,en;q=0.9", "en"],
    ["en;q=0.1,zh", "zh"],
    ["zh;q=0.1,en", "en"],
    ["en;q=0.9,zh;q=0.8", "en"],
    ["en;q=0.8,zh;q=0.8", "zh"],
    ["en;q=0.8,zh;q=0.801", "zh"],
    ["en;q=0.801,zh;q=0.8", "en"],
    ["fr, en;q=0.5", "en"],
    ["zh-TW;q=0.4,en;q=0.5,zh-HK;q=0.6", "zh"],
  ])("a browser that asks for %s reads %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});

describe("Chinese is the language of a reader who asks for neither", () => {
  test.each([
    [null],
    [undefined],
    [""],
    ["fr-FR"],
    ["fr;q=0.3, de"],
    ["en;q=0"],
    ["*"],
    ["*;q=0.5"],
    ["english"],
  ])("%s", (header) => {
    expect(preferredLocale(header)).toBe("zh");
  });
});

describe("a star stands for the languages that the header does not name", () => {
  test.each([
    ["en;q=0.5, *", "zh"],
    ["en, *;q=0.5", "en"],
    ["zh;q=0.1, *;q=0.9", "en"],
    ["zh;q=0, *", "en"],
    ["zh;q=0, en;q=0, *", "zh"],
  ])("a browser that asks for %s reads %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});

describe("an odd header is read as far as it can be", () => {
  test.each([
    ["EN-us ; Q=0.9 , ZH ; Q=0.8", "en"],
    ["en_US", "en"],
    [",,;q=1,, en", "en"],
    [";q=;;,,q=2", "zh"],
    ["en;level=1;q=0.1, zh;q=0.2", "zh"],
    ["zh;q=0., en;q=0.1", "en"],
    ["zh;q=0.9, en;q=1.000", "en"],
    ["zh;q=0.9, en;q=broken", "en"],
    ["zh, en;q=5", "zh"],
    ["zh;q=0.9, en;q=-1", "en"],
    ["zh;q=0.9, en;q=1.2.3", "en"],
    ["zh;q=0.9, en;q=1e3", "en"],
    [`${"fr,".repeat(5_000)}en`, "en"],
  ])("%.60s reads %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});

test("the address names the language before the browser does", () => {
  expect(requestLocale("/en/rules", "zh-CN")).toBe("en");
  expect(requestLocale("/zh", "en")).toBe("zh");
  expect(requestLocale("/zh?a=/en", "en")).toBe("zh");
  expect(requestLocale("/english", "zh-CN")).toBe("zh");
  expect(requestLocale("/", "en")).toBe("en");
});

test("a page that is not there is answered in the language of its address, else in Chinese", () => {
  expect(localeOfPath("/en/nothing?q=1")).toBe("en");
  expect(localeOfPath("/english")).toBe("zh");
  expect(localeOfPath(null)).toBe("zh");
});
