import { expect, test } from "vitest";
import { nameIn } from "@/lib/base/i18n/name-in";
import { factPlatform } from "@/lib/notification/engine/notification-facts";

const platform = { nameZh: "云栈优选", nameEn: "Yunzhan Select" };
const facts = { platformZh: platform.nameZh, platformEn: platform.nameEn };

test.each([
  ["zh", "云栈优选"],
  ["en", "Yunzhan Select"],
] as const)("pages and notices in %s call a platform %s", (locale, name) => {
  expect(nameIn(locale, platform)).toBe(name);
  expect(factPlatform(locale, facts)).toBe(name);
});
