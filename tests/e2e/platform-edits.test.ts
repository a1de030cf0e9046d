// A count of users from the page: who changed it stands there for good, and a far change waits for a colleague.
import { eq } from "drizzle-orm";
import type { Page } from "@playwright/test";
import { platform as platformTable } from "@/db/platform/schema/platform";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import { givenPlatform } from "@/tests/support/stories";

const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 } };

async function fill(page: Page, users: string, reason: string): Promise<void> {
  await page.getByLabel("用户数（人）").fill(users);
  await page.getByLabel("来源").fill("年报");
  await page.getByLabel("数据日期").fill("2026-06-30");
  await page.getByLabel("改动理由").fill(reason);
  await page.getByRole("button", { name: "保存用户数" }).click();
}

test("one officer sets a size, another confirms a far one, and both names stay on the page", async ({
  db,
  visit,
}) => {
  test.slow();
  const platform = await givenPlatform(db, { users: 410_000 });
  const path = `/regulator/platforms/${platform.slug}`;
  const users = async () =>
    (await db.select().from(platformTable).where(eq(platformTable.id, platform.id)))[0]?.users;

  const desk = await visit(DESK);
  await signIn(desk, await givenRegulatorPerson(db));
  await desk.goto(`/zh${path}`);
  await expect(
    desk.getByText("还没有改动记录。").or(desk.getByText("随程序安装规则集")).first(),
  ).toBeVisible();
  // Two windows on the same page: what the second shows is stale once the first has saved.
  const late = await desk.context().newPage();
  await late.goto(`/zh${path}`);
  await fill(desk, "420000", "");
  await expect(desk.getByRole("link", { name: "请写明改动理由" })).toBeVisible();
  await fill(desk, "420000", "年报公布了");
  await expect(desk.getByText("用户数已保存。")).toBeVisible();
  const history = desk.getByRole("region", { name: "改动记录" });
  await expect(history.getByText("410,000 人 → 420,000 人（年报，2026年6月30日）")).toBeVisible();
  await expect(history.getByText("沈岚").first()).toBeVisible();
  await expect(history.getByText("理由：年报公布了")).toBeVisible();
  await expectAccessible(desk);

  await fill(late, "430000", "半年报");
  await expect(late.getByText("刚才有同事先改了，现在记录的是：420,000 人", { exact: false })).toBeVisible();
  await expect(late.getByLabel("用户数（人）")).toHaveValue("430000");
  expect(await users()).toBe(420_000);

  // What one officer did once: now it waits.
  await fill(desk, "900000000", "多打了几个零");
  await expect(desk.getByText("已提出，等另一位同事确认后生效", { exact: false })).toBeVisible();
  expect(await users()).toBe(420_000);
  await expect(desk.getByRole("radio")).toHaveCount(0);
  await expect(desk.getByText("这是您本人提出的，要由另一位同事确认。")).toBeVisible();
  await expectAccessible(desk);

  // A colleague without script, on a telephone, in English.
  const other = await visit({ ...PHONE, javaScriptEnabled: false });
  await signIn(other, await givenRegulatorPerson(db, "regulator_supervisor"));
  await other.goto("/en/regulator");
  await expect(other.getByRole("heading", { name: "Number of users to confirm" })).toBeVisible();
  await other.goto(`/en${path}`);
  await expect(other.getByText("多打了几个零").first()).toBeVisible();
  await other.getByRole("radio", { name: /^Refuse/ }).check();
  await other.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(other.getByText("Enter the reason for this change").first()).toBeVisible();
  await other.getByRole("radio", { name: /^Refuse/ }).check();
  await other.getByLabel("Reason, if you refuse").fill("三个零太多");
  await other.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(other.getByText("Refused. The number of users does not change.")).toBeVisible();
  expect(await users()).toBe(420_000);

  // The officer comes back to a page on which nothing waits, and proposes what was meant.
  await desk.getByRole("button", { name: "撤回" }).click();
  await expect(desk.getByText("刚才有同事先改了", { exact: false })).toBeVisible();
  await desk.goto(`/zh${path}`);
  await fill(desk, "900000", "年报第 3 页");
  await expect(desk.getByText("已提出，等另一位同事确认后生效", { exact: false })).toBeVisible();
  await other.goto(`/en${path}`);
  await other.getByRole("radio", { name: /^Confirm/ }).check();
  await other.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(other.getByText("Confirmed. The new number of users is in force.")).toBeVisible();
  await expect(other.getByText("Proposed by 沈岚, decided by 梁敬之").first()).toBeVisible();
  expect(await users()).toBe(900_000);
  const width = await other.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
