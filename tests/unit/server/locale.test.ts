import { expect, test } from "vitest";
import { localeOf, preferredLocale } from "@/lib/server/locale";

test.each([
  [undefined, "zh"],
  ["", "zh"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
  ["en-GB,en;q=0.9", "en"],
  ["en;q=0.8,zh;q=0.8", "zh"],
  ["en;q=0.9,zh;q=0.8", "en"],
  ["fr-FR", "zh"],
  ["en;q=broken", "en"],
])("a browser that asks for %s reads %s", (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});

test("the address names the language before the browser does", () => {
  expect(localeOf("/en/rules", "zh-CN")).toBe("en");
  expect(localeOf("/zh", "en")).toBe("zh");
  expect(localeOf("/english", "zh-CN")).toBe("zh");
});
