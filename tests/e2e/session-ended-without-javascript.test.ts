import { eq } from "drizzle-orm";
import { session } from "@/db/schema/session";
import { enterByCode } from "@/tests/support/e2e-filing";
import { givenCompanyPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import { givenComplaint, givenPlatform, hoursAfter } from "@/tests/support/stories";

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
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -10));
  const person = await givenCompanyPerson(db, platform);
  await signIn(page, person);
  await page.goto(`/zh/company/complaints/${filed.number}?do=message`);
  await page.getByRole("textbox", { name: "留言" }).fill("已经写好的长留言。");
  await db.update(session).set({ revokedAt: new Date() }).where(eq(session.staffId, person.staffId));
  await page.getByRole("button", { name: "发给用户" }).click();
  await expect(page.getByRole("textbox")).toHaveValue("已经写好的长留言。");
  await expect(page.getByRole("link", { name: "重新登录" })).toHaveAttribute("href", "/zh/sign-in/staff");
});
