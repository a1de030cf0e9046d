import { DISPLAY_COOKIES } from "@/lib/base/display";
import { givenPlatform } from "@/tests/support/stories";
import { expectAccessible, expectAccessibleAsRead } from "@/tests/support/e2e-axe";
import { e2eFacts } from "@/tests/support/e2e-facts";
import { aTypedFiling, readReceipt, sendFiling, typeFiling } from "@/tests/support/e2e-filing";
import { expect, test } from "@/tests/support/e2e-test";

const PHONE = { viewport: { width: 390, height: 844 } };

test("a name with a slip is offered as the listed platform, and files nothing before one chose", async ({
  db,
  visit,
}) => {
  test.slow();
  const slug = `wanxiang-${Date.now().toString(36)}`;
  await givenPlatform(db, { slug, nameZh: "万象百货城", nameEn: "Wanxiang Stores" });
  const reader = await visit(PHONE);
  const phone = await visit({ ...PHONE, javaScriptEnabled: false });

  // Searched with a slip, and then filed about under that name all the same: both times the listed one is offered.
  await phone.goto("/zh/file");
  await phone.getByLabel("平台名称").fill("万像百货城");
  await phone.getByRole("button", { name: "查询" }).click();
  const offered = phone.getByRole("region", { name: "您是说下面的平台吗？" });
  await expect(offered.getByRole("link", { name: /^万象百货城/ })).toBeVisible();
  await expectAccessibleAsRead(phone, reader);
  await phone.getByRole("button", { name: "用这个名字登记" }).click();
  await expect(phone).toHaveURL(/\/zh\/file\?unlisted=/);
  await expect(offered.getByRole("link", { name: "都不是，用“万像百货城”登记" })).toBeVisible();
  await expectAccessibleAsRead(phone, reader);
  await phone.context().addCookies([{ name: DISPLAY_COOKIES.mode, value: "elder", url: e2eFacts().address }]);
  await phone.reload();
  for (const link of await offered.getByRole("link").all())
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(60);
  await expectAccessibleAsRead(phone, reader);

  await offered.getByRole("link", { name: /^万象百货城/ }).click();
  await expect(phone).toHaveURL(new RegExp(`platform=${slug}`));
  await expect(phone.getByText("未收录平台")).toHaveCount(0);
});

test("a name that is none of those offered is taken as it was typed", async ({ db, visit }) => {
  const mark = Date.now().toString(36);
  await givenPlatform(db, { slug: `qingteng-${mark}`, nameZh: "青藤读书会", nameEn: "Qingteng Readers" });
  const page = await visit(PHONE);
  await page.goto(`/en/file?unlisted=${encodeURIComponent("青腾读书会")}`);
  const offered = page.getByRole("region", { name: "Do you mean one of these?" });
  await expect(offered.getByRole("link", { name: /^Qingteng Readers/ })).toBeVisible();
  await expectAccessible(page);
  await offered.getByRole("link", { name: "None of these: file under “青腾读书会”" }).click();
  await typeFiling(page, aTypedFiling({ contact: `none.of.these.${mark}@example.test` }), "en");
  await sendFiling(page, "en");
  await readReceipt(page);
  await expect(page.getByText("青腾读书会", { exact: false }).first()).toBeVisible();
});

test("platforms are found by pinyin and initials, in the form and in public", async ({ db, visit }) => {
  const slug = `haitang-${Date.now().toString(36)}`;
  await givenPlatform(db, { slug, nameZh: "海棠租车店", nameEn: "Haitang Cars" });
  const page = await visit({ javaScriptEnabled: false });
  for (const typed of ["haitangzu", "htzcd", "海棠"]) {
    await page.goto(`/zh/file?q=${encodeURIComponent(typed)}`);
    await expect(page.locator(`a[href$="platform=${slug}"]`)).toBeVisible();
    await page.goto(`/zh/platforms?q=${encodeURIComponent(typed)}`);
    await expect(page.locator(`a[href$="/platforms/${slug}"]`)).toBeVisible();
  }
  await page.goto(`/zh/platforms?q=${encodeURIComponent("海堂租车店")}`);
  const meant = page.getByRole("region", { name: "您是说下面的平台吗？" });
  await expect(meant.locator(`a[href$="/platforms/${slug}"]`)).toBeVisible();
});
