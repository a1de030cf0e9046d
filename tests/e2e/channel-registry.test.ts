// A regulator keeps the channels of a platform, with and without script; the public reads them with a number to dial.
import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import { givenPlatform } from "@/tests/support/stories";

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1440, height: 900 } };

async function fits(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
}

async function declare(page: Page, where: string, reason: string): Promise<void> {
  const form = page.locator("#add-channel");
  await form.getByLabel("渠道", { exact: true }).selectOption({ label: "电话热线" });
  await form.getByLabel("号码、地址或路径").fill(where);
  await form.getByLabel("开放时段").fill("全天");
  await form.getByLabel("一键转人工").selectOption({ label: "有" });
  await form.getByLabel("来源").fill("官网客服页");
  await form.getByLabel("核对日期").fill("2026-02-27");
  await form.getByLabel("改动理由").fill(reason);
  await form.getByRole("button", { name: "登记", exact: true }).click();
}

test("channels are registered on a telephone without script, and by table; a stale page changes nothing", async ({
  db,
  visit,
}) => {
  test.slow();
  const platform = await givenPlatform(db, { users: 410_000 });
  const path = `/zh/regulator/platforms/${platform.slug}/channels`;

  const phone = await visit({ ...PHONE, javaScriptEnabled: false });
  await signIn(phone, await givenRegulatorPerson(db));
  await phone.goto(`/zh/regulator/platforms/${platform.slug}`);
  await phone.getByRole("link", { name: "客服渠道、别名和行业" }).click();
  await expect(phone.getByText("还没有登记渠道。")).toBeVisible();
  await declare(phone, "400-HELP", "核对了官网");
  await expect(phone.getByText("电话里只能有数字，不能有字母或文字").first()).toBeVisible();
  await declare(phone, "400-000-0172", "核对了官网");
  await expect(phone.getByText("已登记。")).toBeVisible();
  await expect(phone.getByRole("link", { name: "400-000-0172" }).first()).toHaveAttribute(
    "href",
    "tel:4000000172",
  );
  await expect(phone.getByText("现在开放").first()).toBeVisible();
  await fits(phone);

  // Another officer's page is older than the change that is made here.
  const desk = await visit(DESK);
  await signIn(desk, await givenRegulatorPerson(db, "regulator_supervisor"));
  await desk.goto(path);
  await phone.getByRole("link", { name: "更改 电话热线 400-000-0172" }).click();
  await phone.locator("#change-channel").getByLabel("号码、地址或路径").fill("400-000-0173");
  await phone.locator("#change-channel").getByLabel("改动理由").fill("换了号码");
  await phone.getByRole("button", { name: "存为新版" }).click();
  await expect(phone.getByText("已存为新版，以前的版本保留。")).toBeVisible();
  await declare(desk, "12315", "公告");
  await expect(desk.getByText("您提交之前，情况刚刚有了变化", { exact: false }).first()).toBeVisible();
  await expect(desk.locator("#add-channel").getByLabel("号码、地址或路径")).toHaveValue("12315");

  await desk.goto(path);
  const history = desk.getByRole("region", { name: "渠道的历次版本" });
  await expect(history.getByText("理由：换了号码")).toBeVisible();
  await expect(history.getByText("登记 电话热线 400-000-0172")).toBeVisible();
  await expectAccessible(desk);

  const form = desk.locator("#import-channels");
  const row = (where: string) => `电话热线,${where},每天 08:00-22:00,平台自报,官网,2026-02-27`;
  const table = (...wheres: readonly string[]) =>
    ["渠道,号码、地址或路径,开放时段,由谁提供,来源,核对日期", ...wheres.map(row)].join("\n");
  await form.getByLabel("粘贴表格").fill(table("95118", "95-HELP", "400 000 0173"));
  await form.getByLabel("改动理由").fill("平台来函");
  await form.getByRole("button", { name: "先检查" }).click();
  // It is no success: it stands in the box of what is wrong, which leads to the table, and beside the table.
  await expect(form.getByRole("alert")).toContainText("共 3 行，其中 2 行不对");
  await expect(form.getByRole("alert").getByRole("link")).toHaveAttribute("href", "#import-channels-table");
  await expect(form.getByRole("status").filter({ hasText: "共 3 行" })).toHaveCount(0);
  await expect(form.getByLabel("粘贴表格")).toHaveAttribute("aria-invalid", "true");
  await expect(form.getByRole("row", { name: /^3 电话热线 95-HELP .*不能有字母/ })).toBeVisible();
  await expect(form.getByRole("row", { name: /^4 .*已经登记了同一个渠道/ })).toBeVisible();
  await expect(form.getByRole("button", { name: "全部登记" })).toHaveCount(0);
  await form.getByLabel("粘贴表格").fill(table("95118", "95119"));
  await form.getByRole("button", { name: "先检查" }).click();
  await expect(form.getByRole("button", { name: "全部登记" })).toBeVisible();
  // What nobody looked at is not registered.
  await form.getByLabel("粘贴表格").fill(table("95118", "95120"));
  await form.getByRole("button", { name: "全部登记" }).click();
  await expect(form.getByText("检查之后，表格又改过", { exact: false })).toBeVisible();
  await expect(form.getByRole("row", { name: /^3 电话热线 95120/ })).toBeVisible();
  await form.getByRole("button", { name: "全部登记" }).click();
  await expect(desk.getByText("表格里的渠道已全部登记。")).toBeVisible();

  await desk.locator("#add-known-as").getByLabel("别名或电话").fill("迅达");
  await desk.locator("#add-known-as").getByLabel("来源").fill("官网");
  await desk.locator("#add-known-as").getByLabel("核对日期").fill("2026-02-27");
  await desk.locator("#add-known-as").getByLabel("改动理由").fill("简称");
  await desk.getByRole("button", { name: "添加", exact: true }).click();
  await expect(desk.getByText("已添加。")).toBeVisible();
  await desk.goto(`/zh/regulator/platforms/${platform.slug}`);
  await expect(desk.getByText("用表格批量登记渠道")).toBeVisible();
  await expect(desk.getByText("添加别名或电话")).toBeVisible();
});

test("the public dials a number, reads whose word it is, and says that it is fake; an officer answers", async ({
  db,
  visit,
}) => {
  test.slow();
  const platform = await givenPlatform(db);
  const desk = await visit(DESK);
  await signIn(desk, await givenRegulatorPerson(db));
  const register = `/zh/regulator/platforms/${platform.slug}/channels`;
  await desk.goto(register);
  await declare(desk, "400-000-0172", "核对了官网");
  await expect(desk.getByText("已登记。")).toBeVisible();

  const phone = await visit({ ...PHONE, javaScriptEnabled: false });
  await phone.goto(`/zh/platforms/${platform.slug}`);
  const channels = phone.getByRole("region", { name: "登记的客服渠道" });
  await expect(channels.getByRole("link", { name: "400-000-0172", exact: true })).toHaveAttribute(
    "href",
    "tel:4000000172",
  );
  await expect(channels.getByText("监管人员登记，来源：官网客服页，2026年2月27日核对")).toBeVisible();
  await expect(channels.getByText("现在开放")).toBeVisible();
  await fits(phone);
  await channels.getByRole("link", { name: /^这个号码不对/ }).click();
  await phone.getByLabel("打过去是什么情况").fill("空号");
  await fits(phone);
  await phone.getByRole("button", { name: "反映号码不对" }).click();
  await expect(phone.getByText("收到了，谢谢您。工作人员会去核对", { exact: false })).toBeVisible();

  const reader = await visit(PHONE);
  await reader.goto(`/en/platforms/${platform.slug}`);
  await expect(reader.getByRole("heading", { name: "Registered service channels" })).toBeVisible();
  await expectAccessible(reader);
  await reader.getByRole("link", { name: /^Is this number wrong/ }).click();
  await expect(reader.getByRole("button", { name: "Report the number" })).toBeVisible();
  await expectAccessible(reader);

  await desk.goto("/zh/regulator/platforms");
  await expect(desk.getByRole("heading", { name: "待核对的号码" })).toBeVisible();
  await desk.goto(register);
  const task = desk.getByRole("region", { name: "有人反映号码不对" });
  await expect(task.getByText("联系方式已确认的 0 人，另有 1 条")).toBeVisible();
  await expect(task.getByText("留言：空号")).toBeVisible();
  await task.getByRole("radio", { name: "号码没问题，记为今天已核对" }).check();
  await task.getByLabel("改动理由").fill("打过去是总台");
  await task.getByRole("button", { name: "保存结果" }).click();
  await expect(desk.getByText("核对结果已记下。")).toBeVisible();
  await expect(desk.getByRole("region", { name: "有人反映号码不对" })).toHaveCount(0);
});
