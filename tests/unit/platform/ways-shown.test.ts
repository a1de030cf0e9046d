// What stands where people look for the way that worked for others: few are no figures, and nobody counted is not nobody.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PlatformWays } from "@/app/[locale]/(public)/_parts/platform-ways";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";
import type { Locale } from "@/lib/base/i18n/locale";
import { markupWords } from "@/tests/support/markup-words";

const WAY = { channel: "hotline", people: 3, latestAt: null, medianSeconds: null } as const;
const words = (locale: Locale, figures: Pick<PublicFigures, "ways" | "rareWays"> | null, days = 90) =>
  markupWords(renderToStaticMarkup(createElement(PlatformWays, { locale, figures, days })));

test("a way of enough people has its number, and those of too few are named without one", () => {
  const zh = words("zh", { ways: [WAY], rareWays: ["app_chat", "email"] });
  expect(zh).toContain("电话热线 3 人接通过");
  expect(zh).toContain("另外也有人接通过，人数太少，不列数字：App 内客服；邮件");
  expect(words("en", { ways: [WAY], rareWays: [] })).not.toContain("Also reported");
});

test("too few, nobody, and not counted yet are three sentences", () => {
  expect(words("en", { ways: [], rareWays: ["hotline"] })).toContain("Too few people reported");
  expect(words("en", { ways: [], rareWays: [] })).toContain("here in the last 90 days");
  expect(words("zh", { ways: [], rareWays: [] }, 60)).toContain("近 60 天，还没有人登记");
  for (const figures of [null, { ways: [] }, { ways: [WAY] }]) {
    const zh = words("zh", figures);
    expect(zh).toContain("还没有统计出来");
    expect(zh).not.toContain("3 人");
  }
});
