import { eq } from "drizzle-orm";
import { session } from "@/db/schema/session";
import { acceptResolution } from "@/lib/commands/accept-resolution";
import { contextAt } from "@/lib/commands/context";
import { sendAfterSessionEnded } from "@/tests/support/e2e-company";
import { enterByCode } from "@/tests/support/e2e-filing";
import { givenCompanyPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import { givenComplaint, givenPlatform, hoursAfter, must } from "@/tests/support/stories";

test.use({ javaScriptEnabled: false });

const LONG = "客服说会回电，我等了两天。".repeat(100);

test("a session that ends under a consumer's form shows what was written", async ({ db, page }) => {
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -1));
  await enterByCode(page, filed);
  await page.goto(`/zh/complaints/${filed.number}/message`);
  await page.getByLabel("留言").fill(LONG);
  await db.update(session).set({ revokedAt: new Date() }).where(eq(session.complaintId, filed.complaintId));
  await page.getByRole("button", { name: "发送" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("登录已过期，内容还没有提交");
  await expect(page.getByRole("textbox")).toHaveValue(LONG);
  await expect(page.getByRole("link", { name: "用编号和查询码进入" })).toHaveAttribute("href", "/zh/track");
});

test("a session that ends under an agent's form shows what was written", async ({ db, page }) => {
  await sendAfterSessionEnded(db, page, "已经写好的长留言。");
  await expect(page.getByRole("textbox")).toHaveValue("已经写好的长留言。");
  await expect(page.getByRole("link", { name: "重新登录" })).toHaveAttribute("href", "/zh/sign-in/staff");
});

test("a consumer whose complaint ended under the form reads what was written", async ({ db, page }) => {
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -1));
  await enterByCode(page, filed);
  await page.goto(`/zh/complaints/${filed.number}/withdraw`);
  await page.getByRole("radio", { name: "其他原因" }).check({ force: true });
  await page.getByLabel("想说明的话").fill("平台后来退了款，不用再办。");
  const { complaintId } = filed;
  must(await acceptResolution(contextAt(db, new Date()), filed.consumer, { complaintId }));
  await page.getByRole("button", { name: "撤回投诉" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("情况有了变化，内容没有提交");
  await expect(page.getByRole("textbox")).toHaveValue("平台后来退了款，不用再办。");
  await page.getByRole("link", { name: "查看最新情况" }).click();
  await expect(page).toHaveURL(`/zh/complaints/${filed.number}`);
});

test("an agent whose consumer was faster reads what was written", async ({ db, page }) => {
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -1));
  await signIn(page, await givenCompanyPerson(db, platform));
  await page.goto(`/zh/company/complaints/${filed.number}?do=ask`);
  await page.getByLabel("要问用户什么").fill("请提供退货快递单号。");
  const { complaintId } = filed;
  must(await acceptResolution(contextAt(db, new Date()), filed.consumer, { complaintId }));
  await page.getByRole("button", { name: "提问并暂停计时" }).click();
  await expect(page.getByRole("textbox")).toHaveValue("请提供退货快递单号。");
  await page.getByRole("link", { name: "查看最新情况" }).click();
  await expect(page).toHaveURL(new RegExp(`/zh/company/complaints/${filed.number}`));
});

test("a consumer who changed nothing is told so at the form, which stays", async ({ db, page }) => {
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -1));
  await enterByCode(page, filed);
  await page.goto(`/zh/complaints/${filed.number}/amend`);
  await page.locator("#main form").last().locator("button[type=submit]").last().click();
  await expect(page).toHaveURL(`/zh/complaints/${filed.number}/amend`);
  await expect(page.getByText("您没有改动任何内容").first()).toBeVisible();
});
