// What a rule rests on, as somebody meets it: the word beside the rule, and one tap to clause, source and date.
import type { Page } from "@playwright/test";
import { BARRIER_CODES } from "@/lib/domain/complaint/barriers";
import { STANDARD_ITEMS } from "@/lib/domain/rulebook/collaboration-standard";
import { givenPlatform } from "@/tests/support/stories";
import { expectAccessible, expectAccessibleAsRead } from "@/tests/support/e2e-axe";
import { aTypedFiling, attemptBlock, fileAs, openForm } from "@/tests/support/e2e-filing";
import { e2eFacts } from "@/tests/support/e2e-facts";
import { expect, test } from "@/tests/support/e2e-test";
import { words } from "@/tests/support/e2e-words";

const PHONE = { viewport: { width: 390, height: 844 } };
const DESKTOP = { viewport: { width: 1440, height: 900 } };

/** Only a table inside its own frame may be wider than the screen. */
async function expectNoSideways(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(excess, page.url()).toBeLessThanOrEqual(0);
}

for (const [size, options] of Object.entries({ PHONE, DESKTOP })) {
  test(`the rules page is accessible and fits in both languages and in elder mode: ${size}`, async ({
    visit,
  }) => {
    test.slow();
    const page = await visit(options);
    for (const elder of [false, true]) {
      if (elder) {
        await page.context().addCookies([{ name: "jt_mode", value: "elder", url: e2eFacts().address }]);
      }
      for (const locale of ["zh", "en"]) {
        await page.goto(`/${locale}/rules`);
        await expectAccessible(page);
        await expectNoSideways(page);
      }
    }
  });
}

test("one tap leads from the word beside a rule to its clause, source and date, with scripts off too", async ({
  db,
  visit,
}) => {
  const platform = await givenPlatform(db);
  const page = await visit({ ...PHONE, javaScriptEnabled: false });
  await page.goto(`/zh/platforms/${platform.slug}`);
  await page.getByRole("link", { name: /^倡议/ }).first().click();
  await expect(page).toHaveURL(/\/zh\/rules#M11$/);
  const row = page.getByRole("row").filter({ has: page.locator("#M11") });
  await expect(row).toContainText("倡议");
  await expect(row).toContainText("《法治日报》专家建议，2025年12月6日，无条款");
  await expect(row).toBeInViewport();
  await page.goto("/zh/dial-tests");
  await page.getByRole("link", { name: /^现行/ }).click();
  await expect(page.getByRole("row").filter({ has: page.locator("#M7") })).toContainText(
    "工信部通告，2025年10月29日",
  );
});

test("the recommended standard stands on the rules page item by item, and the official text has the last word", async ({
  page,
}) => {
  await page.goto("/zh/rules");
  const standard = page.getByRole("region", { name: "GB/T 47746-2026 逐项对照" });
  await expect(standard.getByRole("row")).toHaveCount(STANDARD_ITEMS.length + 1);
  await expect(standard).toContainText("以国家标准正式文本为准");
  await expect(standard).toContainText("我们的拨测还没有开始");
  await expect(standard).toContainText("从外面测不到的");
  await expect(standard.getByRole("row", { name: /5\.2\.2\.2/ })).toContainText(
    "显示“已转人工”，答话的还是机器人",
  );
  expect(await page.locator("main").innerText()).not.toMatch(/认证/);
});

test("with scripts off the rarer barriers are one tap away, in groups, and a bot's promise is filed with what, how much and when", async ({
  db,
  visit,
}) => {
  const platform = await givenPlatform(db);
  const page = await visit({ ...PHONE, javaScriptEnabled: false });
  const reader = await visit(PHONE);
  await openForm(page, platform.slug);
  const boxes = page.locator('[name="attempts.0.barriers[]"]');
  await expect(boxes).toHaveCount(BARRIER_CODES.length);
  await expect(boxes.filter({ visible: true })).toHaveCount(7);
  await attemptBlock(page, 0).getByText("显示全部 36 种情形").click();
  await expect(boxes.filter({ visible: true })).toHaveCount(BARRIER_CODES.length);
  await expect(page.getByRole("group", { name: "排队的时候" })).toBeVisible();
  await expectAccessibleAsRead(page, reader);
  await page.getByRole("checkbox", { name: "机器人答应了，却没有办" }).check();
  await page.locator('[name="attempts.0.promised"]').fill("三天内退运费");
  await page.locator('[name="attempts.0.measure.bot_promise_broken"]').fill("十二块");
  await page.locator('[name="attempts.0.promisedOn"]').fill("2026-11-20");
  await page.locator("#file button[type=submit]:not([aria-hidden])").last().click();
  await expect(page.getByRole("alert")).toContainText("请填金额，比如 1.5");
  await expect(page.locator('[name="attempts.0.promised"]')).toHaveValue("三天内退运费");
  await expect(page.locator('[name="attempts.0.promisedOn"]')).toHaveValue("2026-11-20");
});

test("what was measured of the new barriers is read back on the complaint's page, in both languages", async ({
  db,
  page,
}) => {
  const platform = await givenPlatform(db);
  const filing = aTypedFiling({
    contact: `barriers.${Date.now().toString(36)}@example.test`,
    attempts: [
      {
        channel: "hotline",
        outcome: "no_human",
        barriers: [
          { code: "hidden_key", measure: 4 },
          { code: "paid_line", measure: "1.5" },
          { code: "bot_promise_broken", measure: "12.50" },
        ],
      },
    ],
  });
  const { number } = await fileAs(page, platform.slug, filing);
  await page.goto(`/zh/complaints/${number}`);
  const content = page.locator("main");
  await expect(content).toContainText("打人工热线要另外收费：每分钟 1.5 元");
  await expect(content).toContainText("按到第 4 层才有");
  await page.goto(`/en/complaints/${number}`);
  await expect(content).toContainText(words("en", "domain", "barrier.bot_promise_broken"));
  await expect(content).toContainText("About 12.5 yuan");
});
