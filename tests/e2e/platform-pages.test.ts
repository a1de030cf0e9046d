// The pages of one platform with the longest of everything: they fit a telephone, in both languages and in elder mode, nothing
// that is read as one thing is broken, and all of it is reached with the keyboard.
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import type { Db } from "@/db/engine/client";
import { publicFigures } from "@/db/platform/schema/public-figures";
import { contextAt } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { e2eFacts } from "@/tests/support/e2e-facts";
import { givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import { expectUnbroken } from "@/tests/support/e2e-unbroken";
import {
  givenComplaint,
  givenPlatform,
  givenRegulator,
  hoursAfter,
  must,
  type GivenPlatform,
} from "@/tests/support/stories";

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };
/** Enough for a rate with its interval. */
const PEOPLE = 12;
const LONG_ZH = "江澜省万里鹏程全屋智能家居定制安装维修保洁搬家租赁一站式生活服务综合平台旗舰版";
const LONG_EN = "Ten Thousand Miles Household Furnishing and Repair Supercalifragilistic";

async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(over, page.url()).toBeLessThanOrEqual(0);
}

/** Nor does a table that is read row by row on a telephone run out of its frame. */
async function tablesFit(page: Page): Promise<void> {
  const wide = await page
    .locator("main [role=group]:has(> .stacking)")
    .evaluateAll((frames) =>
      frames
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map((frame) => `${frame.getAttribute("aria-label") ?? ""}: ${String(frame.scrollWidth)}`),
    );
  expect.soft(wide, page.url()).toEqual([]);
}

/** A long name, paths and sources without a blank in them, and people who came due. */
async function longPlatform(db: Db): Promise<GivenPlatform> {
  const mark = v7().slice(-6);
  const platform = await givenPlatform(db, {
    nameZh: `${LONG_ZH}${mark}`,
    nameEn: `${LONG_EN} ${mark}`,
    users: 1_234_567_890,
    usersSource: "https://www.example.com/investors/annual-report-of-the-company-for-the-year-2025.pdf",
    usersAsOf: "2025-12-31",
  });
  const now = new Date();
  const said = {
    week: "周一至周五 08:00-12:00 13:00-18:00 19:00-22:00\n周六 10:00-16:00",
    specialDays: "2027-10-01至2027-10-07",
    oneTap: "yes",
    elderLine: "no",
    textInstead: "",
    botVendor: "NextGenerationConversationalArtificialIntelligenceLimited",
    origin: "platform",
    source: "https://www.example.com/help/contact-us/telephone-numbers-of-the-company.html",
    checkedOn: "2026-02-27",
  };
  const channels = [
    { ...said, kind: "hotline", where: "0571-88886666-12345678" },
    {
      ...said,
      kind: "app_chat",
      where: "我的 → 全部服务 → 客服与帮助中心 → 更多问题 → 以上都不是 → 联系人工客服",
    },
  ];
  const declared = { platformId: platform.id, channels, reason: "核对了官网" };
  must(await declareChannels(contextAt(db, hoursAfter(now, -200)), await givenRegulator(db), declared));
  for (let n = 0; n < PEOPLE; n += 1) await givenComplaint(db, platform.id, hoursAfter(now, -80));
  await settleDue(contextAt(db, now), { limit: 1_000 });
  await db.delete(publicFigures).where(eq(publicFigures.scope, platform.id));
  await refreshPublicFigures({ db }, now);
  return platform;
}

test("the longest names, numbers and paths fit, and no interval and no date is broken over two lines", async ({
  db,
  visit,
}) => {
  test.slow();
  const { slug } = await longPlatform(db);
  const publicPages = ["/platforms", `/platforms/${slug}`, `/platforms/${slug}/side-by-side`, "/rules"];
  const file = `/regulator/platforms/${slug}`;
  const desk = ["/regulator", "/regulator/steps", file, `${file}/channels`, `${file}/obligations`];
  const officer = await givenRegulatorPerson(db);
  for (const [pages, signedIn] of [
    [publicPages, false],
    [desk, true],
  ] as const) {
    const page = await visit(PHONE);
    if (signedIn) await signIn(page, officer);
    for (const elder of [false, true]) {
      if (elder)
        await page.context().addCookies([{ name: "jt_mode", value: "elder", url: e2eFacts().address }]);
      for (const path of pages) {
        for (const locale of ["zh", "en"]) {
          await page.goto(`/${locale}${path}`);
          await fits(page);
          await tablesFit(page);
          await expectUnbroken(page);
          if (elder === (locale === "en")) await expectAccessible(page);
        }
      }
    }
  }
  const wide = await visit(DESK);
  for (const path of publicPages) {
    for (const locale of ["zh", "en"]) {
      await wide.goto(`/${locale}${path}`);
      await fits(wide);
      await expectUnbroken(wide);
    }
  }
});

test("the button to complain comes first, and every number is dialled and doubted from the keyboard alone", async ({
  db,
  visit,
}) => {
  const { slug } = await longPlatform(db);
  const page = await visit(DESK);
  await page.goto(`/zh/platforms/${slug}`);
  const content = page.locator("main");
  // A number is a target for a thumb, not a line of text.
  const dial = content.getByRole("link", { name: "0571-88886666-12345678", exact: true });
  expect((await dial.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  const reached: string[] = [];
  await content.evaluate((element) => {
    element.setAttribute("tabindex", "-1");
    element.focus();
  });
  for (let n = 0; n < 12; n += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    await expect(focused).toBeVisible();
    expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
    reached.push((await focused.getAttribute("href")) ?? "");
  }
  const order = [
    `/zh/file/form?platform=${slug}`,
    "tel:0571888866661234",
    `/zh/platforms/${slug}/report-number`,
  ].map((start) => reached.findIndex((href) => href.startsWith(start)));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
