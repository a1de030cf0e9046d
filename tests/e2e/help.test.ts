// Jietong has a person too: who runs it, how they are reached, and answers in plain words, with scripts and without.
import { DISPLAY_COOKIES } from "@/lib/base/display";
import { expectAccessible, expectAccessibleAsRead } from "@/tests/support/e2e-axe";
import { expect, test } from "@/tests/support/e2e-test";

const PHONE = { width: 390, height: 844 };
const PAGES = ["help", "help?q=退款", "about", "contact", "privacy"];

for (const locale of ["zh", "en"] as const)
  for (const [name, viewport] of [
    ["a phone", PHONE],
    ["a desktop", { width: 1440, height: 900 }],
  ] as const)
    test(`${locale}, on ${name}: help, about, contact and privacy can be read by everybody`, async ({
      visit,
    }) => {
      test.slow();
      const page = await visit({ viewport });
      for (const where of PAGES) {
        await page.goto(`/${locale}/${where}`);
        await expectAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, where).toBeLessThanOrEqual(0);
      }
    });

test("in elder mode they fit on a phone at the largest text, and pass axe", async ({ visit }) => {
  test.slow();
  const page = await visit({ viewport: PHONE });
  await page.goto("/zh/help");
  const { origin } = new URL(page.url());
  const set = (name: string, value: string) => page.context().addCookies([{ name, value, url: origin }]);
  await set(DISPLAY_COOKIES.mode, "elder");
  await set(DISPLAY_COOKIES.text, "4");
  for (const where of PAGES) {
    await page.goto(`/zh/${where}`);
    await expect(page.locator("html")).toHaveAttribute("data-mode", "elder");
    await expectAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, where).toBeLessThanOrEqual(0);
  }
});

test("without scripts an answer is searched, found with a slip, and leads to the page it means", async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false, viewport: PHONE });
  const reader = await visit({ viewport: PHONE });
  await page.goto("/zh/help");
  await page.getByLabel("您想问什么？").fill("验正码收不到");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page.getByText("收不到验证码，怎么办？")).toBeVisible();
  await expect(page.getByText(/10 分钟内有效/)).toBeVisible();
  await expectAccessibleAsRead(page, reader);
  await page.goto("/zh/help?q=量子力学");
  await expect(page.getByRole("heading", { name: "没有找到“量子力学”" })).toBeVisible();
  await page.getByRole("link", { name: "联系我们，由真人答复" }).click();
  await expect(page).toHaveURL(/\/zh\/contact$/);
});

test("who runs it stands in the head of the first page, and its telephone at the foot of every one", async ({
  visit,
}) => {
  for (const viewport of [PHONE, { width: 1440, height: 900 }]) {
    const page = await visit({ javaScriptEnabled: false, viewport });
    await page.goto("/zh");
    await expect(page.locator("footer a[href='tel:4000000199']")).toBeVisible();
    await page
      .getByRole("link", { name: /运营 · 不是行政机关/ })
      .filter({ visible: true })
      .click();
    await expect(page).toHaveURL(/\/zh\/about$/);
    await expect(page.getByRole("heading", { name: "不是行政机关" })).toBeVisible();
    await expect(page.locator("main a[href='tel:12315']")).toBeVisible();
  }
});
