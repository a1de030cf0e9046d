// Words that people said on the way to a person are on no page of the public or of the company until an officer releases them.
import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { givenCompanyPerson, givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import { aFiling, givenComplaint, givenPlatform, hoursAfter } from "@/tests/support/stories";

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };

async function judge(page: Page, words: string, verdict: string, reason: string): Promise<void> {
  const one = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: words }) });
  await one.getByRole("radio", { name: verdict }).check();
  await one.getByLabel("改动理由").fill(reason);
  await one.getByRole("button", { name: "保存" }).click();
}

test("words wait on the officer's first page, are read by nobody else, and by the company once they are released", async ({
  db,
  visit,
}) => {
  test.slow();
  const mark = Date.now().toString(36).slice(-4);
  const [menu, name] = [`宽带报修${mark}`, `我是张三${mark}`];
  const platform = await givenPlatform(db);
  const at = hoursAfter(new Date(), -3);
  const [attempt] = aFiling("", at).attempts;
  if (attempt === undefined) throw new Error("nobody tried");
  const attempts = [{ ...attempt, path: ["0", menu, name] }];
  const { number } = await givenComplaint(db, platform.id, at, { attempts });

  const desk = await visit(DESK);
  const agent = await givenCompanyPerson(db, platform);
  await signIn(desk, agent);
  const path = `/zh/company/complaints/${number}`;
  await desk.goto(path);
  await expect(desk.getByText("依次：0 → （有一步正等工作人员审核）")).toBeVisible();
  await expect(desk.getByText(menu)).toHaveCount(0);

  const anybody = await visit({ ...PHONE, javaScriptEnabled: false });
  for (const page of ["", "/platforms", `/platforms/${platform.slug}`]) {
    await anybody.goto(`/zh${page}`);
    expect(await anybody.content()).not.toMatch(new RegExp(`${menu}|${name}`));
  }

  const officer = await visit({ ...PHONE, javaScriptEnabled: false });
  await signIn(officer, await givenRegulatorPerson(db));
  await officer.goto("/zh/regulator");
  const task = officer.getByRole("region", { name: "待审核的求助步骤" });
  await task.getByRole("link").click();
  await expect(officer.getByText(`0 → ${menu} → ${name}`).first()).toBeVisible();
  const width = await officer.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await judge(officer, menu, "放行，以后谁都可以看到", "菜单里的词");
  await expect(officer.getByText("已保存。")).toBeVisible();

  // A colleague's page is older than what was just decided.
  const colleague = await visit(DESK);
  await signIn(colleague, await givenRegulatorPerson(db));
  await colleague.goto("/zh/regulator/steps");
  await expectAccessible(colleague);
  await judge(officer, name, "不放行，只有本人和工作人员能看到", "是人名");
  await expect(officer.getByText("已保存。")).toBeVisible();
  await judge(colleague, name, "放行，以后谁都可以看到", "像菜单里的词");
  await expect(colleague.getByText("您提交之前，情况刚刚有了变化", { exact: false }).first()).toBeVisible();
  const decided = officer.getByRole("region", { name: "最近审核过的" });
  await expect(decided.getByText("理由：是人名")).toBeVisible();

  await desk.goto(path);
  await expect(desk.getByText(`依次：0 → ${menu} → （有一步不公开）`)).toBeVisible();
  await expect(desk.getByText(name)).toHaveCount(0);
});
