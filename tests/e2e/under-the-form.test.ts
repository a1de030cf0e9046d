import { count, eq } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { complaint } from "@/db/complaint/schema/complaint";
import { session } from "@/db/sign-in/schema";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contest } from "@/lib/complaint/commands/contest";
import { contextAt } from "@/lib/complaint/engine/context";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { chinaMinute } from "@/lib/domain/shared/china-time";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  hoursAfter,
  must,
  REFUNDED,
} from "@/tests/support/stories";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { attestByHand, sendAfterSessionEnded } from "@/tests/support/e2e-company";
import { untilTakenOver } from "@/tests/support/e2e-form";
import { aTypedFiling, enterByCode, readReceipt, sendFiling, typeFiling } from "@/tests/support/e2e-filing";
import { givenCompanyPerson, givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import { ownWeb } from "@/tests/support/e2e-web";

async function filedWith(db: Db, platformId: string): Promise<number> {
  const [row] = await db
    .select({ filed: count() })
    .from(complaint)
    .where(eq(complaint.platformId, platformId));
  return row?.filed ?? 0;
}

test("in two windows of a consumer the slower one is refused, and still holds its words", async ({
  db,
  page,
}) => {
  const platform = await givenPlatform(db);
  const agent = await givenAgent(db, platform);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -10));
  const about = { complaintId: filed.complaintId };
  const person = {
    personName: "周敏",
    personNo: "A1027",
    channel: "app_chat",
    startedAt: hoursAfter(new Date(), -9),
    seconds: 300,
  } as const;
  must(await attestHumanContact(contextAt(db, hoursAfter(new Date(), -8)), agent, { ...about, ...person }));
  must(
    await proposeResolution(contextAt(db, hoursAfter(new Date(), -2)), agent, {
      ...about,
      steps: "核对了订单。",
      answer: "1268 元今天全额退回，三天内到账。",
      ...REFUNDED,
    }),
  );
  await enterByCode(page, filed);
  const slower = await page.context().newPage();
  await slower.goto(`/zh/complaints/${filed.number}/dispute`);
  await slower.getByLabel("理由").fill("我想再考虑一下退款的数目。");
  await page.getByRole("button", { name: "已经解决，都收到了" }).click();
  await expect(page.getByText("已记下：您确认已解决。")).toBeVisible();
  await slower.getByRole("button", { name: "不同意，请重新处理" }).click();
  await expect(slower.getByText("情况有了变化", { exact: false }).first()).toBeVisible();
  await expect(slower.getByLabel("理由")).toHaveValue("我想再考虑一下退款的数目。");
  await expectAccessible(slower);
});

test("at two desks of a company the slower one is refused, and still holds its words", async ({
  db,
  page,
}) => {
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -10));
  const person = await givenCompanyPerson(db, platform);
  await signIn(page, person);
  const slower = await page.context().newPage();
  await slower.goto(`/zh/company/complaints/${filed.number}?do=message`);
  await slower.getByRole("textbox", { name: "留言" }).fill("我们正在核实，请稍等。");
  await page.goto(`/zh/company/complaints/${filed.number}?do=attest`);
  await attestByHand(page, person, { minutes: 9, startedAt: chinaMinute(hoursAfter(new Date(), -1)) });
  await slower.getByRole("button", { name: "发给用户" }).click();
  await expect(
    slower.getByText("您打开这一页之后，这件投诉有了新进展。", { exact: false }).first(),
  ).toBeVisible();
  await expect(slower.getByRole("textbox", { name: "留言" })).toHaveValue("我们正在核实，请稍等。");
  await expectAccessible(slower);
  // Read and sent again, it goes out.
  await slower.getByRole("button", { name: "发给用户" }).click();
  await expect(slower.getByText("留言已发给用户。")).toBeVisible();
});

test("at two desks of a regulator the slower one is refused, and still holds its words", async ({
  db,
  page,
}) => {
  const platform = await givenPlatform(db);
  const agent = await givenAgent(db, platform);
  const { complaintId, number } = await givenComplaint(db, platform.id, hoursAfter(new Date(), -10));
  must(
    await contest(contextAt(db, hoursAfter(new Date(), -9)), agent, {
      complaintId,
      kind: "duplicate",
      reason: "同一件事昨天登记过。",
    }),
  );
  await signIn(page, await givenRegulatorPerson(db));
  const slower = await page.context().newPage();
  await slower.goto(`/zh/regulator/complaints/${number}`);
  await slower.getByText("异议不成立，平台继续办理").click();
  await slower.getByLabel("理由").fill("昨天那一件说的是另一笔订单。");
  await page.goto(`/zh/regulator/complaints/${number}`);
  await page.getByText("异议成立，结束这件投诉").click();
  await page.getByLabel("理由").fill("两件说的是同一笔订单。");
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByText("现在没有需要监管处理的事。")).toBeVisible();
  await slower.getByRole("button", { name: "提交" }).click();
  await expect(slower.getByRole("heading", { name: "没有提交成功" })).toBeVisible();
  await expect(slower.getByLabel("理由")).toHaveValue("昨天那一件说的是另一笔订单。");
  await expectAccessible(slower);
  // The link opens a window of its own: what was typed stays in this one.
  await expect(slower.locator("#contest-form").getByRole("link", { name: number })).toHaveAttribute(
    "href",
    `/zh/regulator/complaints/${number}`,
  );
});

test("after one act the next form at a company's desk begins with what is known", async ({ db, page }) => {
  const platform = await givenPlatform(db);
  const { number } = await givenComplaint(db, platform.id, hoursAfter(new Date(), -10));
  const person = await givenCompanyPerson(db, platform);
  await signIn(page, person);
  await page.goto(`/zh/company/complaints/${number}?do=attest`);
  await attestByHand(page, person, { minutes: 9, startedAt: chinaMinute(hoursAfter(new Date(), -1)) });
  await expect(page.getByRole("heading", { name: "提出处理方案" })).toBeVisible();
  await expect(page.getByLabel("后续联系人")).toHaveValue(`${person.name}，工号 ${person.staffNo}`);
});

test("a session that ends under an agent's form keeps the words until they signed in again", async ({
  db,
  page,
}) => {
  const person = await sendAfterSessionEnded(db, page, { message: "已经写好的长留言。", scripted: true });
  await expect(page.getByText("您的登录已过期，内容还没有提交", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "留言" })).toHaveValue("已经写好的长留言。");
  await expect(page.getByRole("link", { name: "在新窗口登录" }).first()).toHaveAttribute(
    "href",
    /sign-in\/staff/,
  );
  await expectAccessible(page);
  const again = await page.context().newPage();
  await signIn(again, person, 1);
  await page.getByRole("button", { name: "发给用户" }).click();
  await expect(page.getByText("留言已发给用户。")).toBeVisible();
});

test("a session that ends under a consumer's form keeps the words until they came back", async ({
  db,
  page,
}) => {
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -1));
  await enterByCode(page, filed);
  await page.goto(`/zh/complaints/${filed.number}/message`);
  await untilTakenOver(page, "act");
  await page.getByLabel("留言").fill("我补充一句话。");
  await db.update(session).set({ revokedAt: new Date() }).where(eq(session.complaintId, filed.complaintId));
  await page.getByRole("button", { name: "发送" }).click();
  await expect(page.getByText("您的登录已过期，内容还没有提交", { exact: false }).first()).toBeVisible();
  await expect(page.getByLabel("留言")).toHaveValue("我补充一句话。");
  await expectAccessible(page);
  const again = await page.context().newPage();
  await enterByCode(again, filed);
  await page.getByRole("button", { name: "发送" }).click();
  await expect(page.getByText("留言已发送。")).toBeVisible();
});

test("a server that restarts under the form loses nothing and files once", async ({
  db,
  visit,
  onPurpose,
}) => {
  test.slow();
  onPurpose(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|Failed to fetch/);
  const platform = await givenPlatform(db);
  const web = await ownWeb();
  await web.start();
  try {
    const page = await visit({ baseURL: web.address });
    await page.goto(`/zh/file/form?platform=${platform.slug}`);
    await typeFiling(
      page,
      aTypedFiling({ contact: `restart.${Date.now().toString(36)}@example.test`, title: "停机时写的" }),
    );
    await web.stop();
    await sendFiling(page);
    await expect(page.getByText("没有连上服务器，您填的内容都在。", { exact: false }).first()).toBeVisible();
    // Nothing is asked of the one who typed it.
    await expect(page.getByRole("heading", { name: "没有提交成功" })).toBeVisible();
    await expect(page.locator("[name=title]")).toHaveValue("停机时写的");
    await expectAccessible(page);
    await web.start();
    await sendFiling(page);
    await readReceipt(page);
    expect(await filedWith(db, platform.id)).toBe(1);
  } finally {
    await web.stop();
  }
});
