// What a platform owes: anybody reads it on the platform's page, and a regulator in its file, with one and the same counts.
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { publicFigures } from "@/db/platform/schema/public-figures";
import { contextAt } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { e2eFacts } from "@/tests/support/e2e-facts";
import { givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import { givenComplaint, givenPlatform, hoursAfter } from "@/tests/support/stories";

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };

async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
}

const lineOf = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(`^${name}`) });

test("the public and a regulator read what a platform owes, and what nobody tested yet", async ({
  db,
  visit,
}) => {
  test.slow();
  const platform = await givenPlatform(db, { users: 9_800_000 });
  const filedAt = hoursAfter(new Date(), -30);
  for (let n = 0; n < 3; n += 1) await givenComplaint(db, platform.id, filedAt);
  await settleDue(contextAt(db, new Date()), { limit: 1_000 });
  await db.delete(publicFigures).where(eq(publicFigures.scope, platform.id));
  await refreshPublicFigures({ db }, new Date());
  const spoken = "3 人中有 3 人，到期时没有算数的真人联系";

  const phone = await visit({ ...PHONE, javaScriptEnabled: false });
  await phone.goto(`/zh/platforms/${platform.slug}`);
  await expect(phone.getByText(spoken)).toBeVisible();
  const table = phone.getByRole("region", { name: "该做到的，做到了没有" });
  await expect(lineOf(phone, "来投诉的，人人有真人联系")).toContainText("没做到");
  await expect(lineOf(phone, "来投诉的，人人有真人联系")).toContainText("共 3 人，不足 10 人，不公布比率");
  await expect(lineOf(phone, "要求找真人的")).toContainText("至少还要 10 次拨测才能判断");
  await expect(lineOf(phone, "要求找真人的")).toContainText("看不出");
  await expect(lineOf(phone, "72 小时办结")).toContainText("没有约束力：未签自律公约");
  await expect(lineOf(phone, "每个渠道一键转人工")).toContainText("登记里还没有渠道");
  await expect(table.getByText("拨测：还没有").first()).toBeVisible();
  await fits(phone);
  await phone.context().addCookies([{ name: "jt_mode", value: "elder", url: e2eFacts().address }]);
  await phone.reload();
  await expect(phone.getByText(spoken)).toBeVisible();
  await fits(phone);

  const desk = await visit(DESK);
  await desk.goto(`/en/platforms/${platform.slug}`);
  await expect(lineOf(desk, "Everybody who complains")).toContainText(
    "For 3 of 3 people no contact that counts was made in time",
  );
  await fits(desk);
  await expectAccessible(desk);
  await lineOf(desk, "One tap to a person").getByRole("link").click();
  await expect(desk).toHaveURL(/\/en\/rules#M3$/);

  const officer = await visit(DESK);
  await signIn(officer, await givenRegulatorPerson(db));
  await officer.goto(`/zh/regulator/platforms/${platform.slug}`);
  await officer.getByRole("link", { name: "该做到的，做到了没有" }).click();
  await expect(officer.getByText("1 项没做到，0 项做到，7 项看不出或不判断")).toBeVisible();
  await expect(officer.getByText(spoken)).toBeVisible();
  await expect(officer.getByText("和公示页是同一份统计")).toBeVisible();
  await expectAccessible(officer);
  await officer.setViewportSize(PHONE.viewport);
  await fits(officer);
});
