import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { platform as platformTable } from "@/db/platform/schema/platform";
import { session } from "@/db/sign-in/schema";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { confirmPlatform } from "@/lib/platform/commands/confirm-platform";
import { contest } from "@/lib/complaint/commands/contest";
import { contextAt } from "@/lib/complaint/engine/context";
import { dismissContest } from "@/lib/complaint/commands/dismiss-contest";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import { mintActor } from "@/lib/domain/people/actor";
import { LIMITS } from "@/lib/domain/shared/limits";
import { sendAfterSessionEnded } from "@/tests/support/e2e-company";
import { enterByCode } from "@/tests/support/e2e-filing";
import { givenCompanyPerson, givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import {
  aFiling,
  givenAgent,
  givenComplaint,
  givenPlatform,
  hoursAfter,
  must,
  type GivenComplaint,
} from "@/tests/support/stories";

test.use({ javaScriptEnabled: false });

const LONG = "客服说会回电，我等了两天。".repeat(100);

/** A complaint of an hour ago, opened by number and code, at one of its pages. */
async function givenOwnPage(db: Db, page: Page, act: string) {
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -1));
  await enterByCode(page, filed);
  await page.goto(`/zh/complaints/${filed.number}${act}`);
  return filed;
}

/** What another window of the consumer's does meanwhile. */
async function endMeanwhile(db: Db, { complaintId, consumer }: GivenComplaint): Promise<void> {
  must(await acceptResolution(contextAt(db, new Date()), consumer, { complaintId }));
}

/** Filed so long ago, and contested an hour later. The worker may find the breach in between: then another one is. */
async function givenContested(db: Db, hoursAgo: number): Promise<GivenComplaint> {
  const platform = await givenPlatform(db);
  const agent = await givenAgent(db, platform);
  const soon = contextAt(db, hoursAfter(new Date(), 1 - hoursAgo));
  const about = { kind: "not_ours", reason: "不是我们平台的订单。" } as const;
  for (;;) {
    const given = await givenComplaint(db, platform.id, hoursAfter(new Date(), -hoursAgo));
    const result = await contest(soon, agent, { complaintId: given.complaintId, ...about });
    if (result.ok) return given;
    expect(result.refusal).toBe("too_late_to_contest");
  }
}

/** A contested complaint before an officer who reads it; and what a colleague decides meanwhile. */
async function givenContestedPage(db: Db, page: Page, hoursAgo: number) {
  const { complaintId, number } = await givenContested(db, hoursAgo);
  const officer = await givenRegulatorPerson(db);
  await signIn(page, officer);
  await page.goto(`/zh/regulator/complaints/${number}`);
  const colleague = mintActor({ side: "regulator", role: "regulator_officer", staffId: officer.staffId });
  const dismissMeanwhile = async () => {
    const about = { complaintId, reason: "查过，是他们的。" };
    must(await dismissContest(contextAt(db, new Date()), colleague, about));
  };
  return { number, dismissMeanwhile };
}

test("a session that ends under a consumer's form shows what was written", async ({ db, page }) => {
  const filed = await givenOwnPage(db, page, "/message");
  await page.getByLabel("留言").fill(LONG);
  await db.update(session).set({ revokedAt: new Date() }).where(eq(session.complaintId, filed.complaintId));
  await page.getByRole("button", { name: "发送" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("登录已过期，内容还没有提交");
  await expect(page.getByRole("textbox")).toHaveValue(LONG);
  await expect(page.getByRole("link", { name: "用编号和查询码进入" })).toHaveAttribute("href", "/zh/track");
});

test("a session that ends under an agent's form shows what was written", async ({ db, page }) => {
  await sendAfterSessionEnded(db, page, { message: "已经写好的长留言。", scripted: false });
  await expect(page.getByRole("textbox")).toHaveValue("已经写好的长留言。");
  await expect(page.getByRole("link", { name: "重新登录" })).toHaveAttribute("href", "/zh/sign-in/staff");
});

test("a consumer whose complaint ended under the form reads what was written", async ({ db, page }) => {
  const filed = await givenOwnPage(db, page, "/withdraw");
  await page.getByRole("radio", { name: "其他原因" }).check({ force: true });
  await page.getByLabel("想说明的话").fill("平台后来退了款，不用再办。");
  await endMeanwhile(db, filed);
  await page.getByRole("button", { name: "撤回投诉" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("情况有了变化，内容没有提交");
  await expect(page.getByRole("textbox")).toHaveValue("平台后来退了款，不用再办。");
  await page.getByRole("link", { name: "查看最新情况" }).click();
  await expect(page).toHaveURL(`/zh/complaints/${filed.number}`);
});

test("an agent whose consumer was faster keeps what was written, on a form whose step is gone", async ({
  db,
  page,
}) => {
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -1));
  await signIn(page, await givenCompanyPerson(db, platform));
  await page.goto(`/zh/company/complaints/${filed.number}?do=ask`);
  await page.getByLabel("要问用户什么").fill("请提供退货快递单号。");
  await endMeanwhile(db, filed);
  await page.getByRole("button", { name: "提问并暂停计时" }).click();
  await expect(page.getByLabel("要问用户什么")).toHaveValue("请提供退货快递单号。");
  await expect(page.getByText(/这件投诉有了新进展/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "提问并暂停计时" })).toHaveCount(0);
});

test("a consumer whose text is too long, and whose complaint ended meanwhile, reads what was written", async ({
  db,
  page,
}) => {
  const filed = await givenOwnPage(db, page, "/message");
  const endless = "太".repeat(LIMITS.message + 1);
  await page.getByLabel("留言").fill(endless);
  await endMeanwhile(db, filed);
  await page.getByRole("button", { name: "发送" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("情况有了变化，内容没有提交");
  await expect(page.getByRole("textbox")).toHaveValue(endless);
});

test("an answer in the decision box that gave way to another decision is shown for copying", async ({
  db,
  page,
}) => {
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -2));
  const agent = await givenAgent(db, platform);
  const { complaintId } = filed;
  const at = (hours: number) => contextAt(db, hoursAfter(new Date(), hours));
  must(await requestInformation(at(-1), agent, { complaintId, question: "哪一笔订单？" }));
  await enterByCode(page, filed);
  const endless = "长".repeat(LIMITS.answer + 1);
  await page.getByLabel("您的答复").fill(endless);
  await endMeanwhile(db, filed);
  await page.getByRole("button", { name: "提交答复" }).click();
  await expect(page.getByRole("textbox")).toHaveValue(endless);
});

test("a regulator whose colleague was faster reads what was written, though it was wrong as well", async ({
  db,
  page,
}) => {
  const { number, dismissMeanwhile } = await givenContestedPage(db, page, 2);
  // No choice was made: wrong, and too late.
  await page.locator("#contest-form").getByRole("textbox").fill("订单号对得上，是他们的。");
  await dismissMeanwhile();
  await page.locator("#contest-form").getByRole("button", { name: "提交" }).click();
  await expect(page.getByRole("textbox")).toHaveValue("订单号对得上，是他们的。");
  await page.getByRole("link", { name: "查看最新情况" }).click();
  await expect(page).toHaveURL(`/zh/regulator/complaints/${number}`);
});

test("an opinion begun below a contest stays written when a colleague decides the contest", async ({
  db,
  page,
}) => {
  const { dismissMeanwhile } = await givenContestedPage(db, page, 80);
  const opinion = page.locator("#adjudicate-form");
  await opinion.getByRole("textbox").fill("七十二小时里没有人接过电话。");
  await dismissMeanwhile();
  await opinion.getByRole("button", { name: "提交" }).click();
  await expect(page.locator("#contest-form")).toHaveCount(0);
  await expect(opinion.getByRole("textbox")).toHaveValue("七十二小时里没有人接过电话。");
});

test("a regulator who names a platform that a colleague has listed meanwhile reads what was written", async ({
  db,
  page,
}) => {
  const mark = Date.now().toString(36);
  const at = hoursAfter(new Date(), -5);
  const filing = { ...aFiling("", at), platform: { unlistedName: `江上云市 ${mark}` } };
  must(await fileComplaint(contextAt(db, at), null, filing));
  const [named] = await db
    .select()
    .from(platformTable)
    .where(eq(platformTable.nameZh, `江上云市 ${mark}`));
  const officer = await givenRegulatorPerson(db);
  await signIn(page, officer);
  await page.goto(`/zh/regulator/platforms/${named?.slug ?? ""}`);
  await page.locator("#confirm-form-nameEn").fill("Cloud Market of the River");
  const colleague = mintActor({ side: "regulator", role: "regulator_officer", staffId: officer.staffId });
  const listing = { nameZh: `江上云市 ${mark}`, nameEn: `River Market ${mark}`, slug: `river-${mark}` };
  const about = { category: "other", companyId: null, reason: "核对了营业执照" };
  const input = { platformId: named?.id ?? "", ...listing, ...about };
  must(await confirmPlatform(contextAt(db, new Date()), colleague, input));
  await page.getByRole("button", { name: "确认收录" }).click();
  await expect(page.getByRole("textbox").last()).toHaveValue("Cloud Market of the River");
  await page.getByRole("link", { name: "查看最新情况" }).click();
  await expect(page).toHaveURL("/zh/regulator/platforms");
});

test("a consumer who changed nothing reads so at the form, which stays", async ({ db, page }) => {
  const filed = await givenOwnPage(db, page, "/amend");
  await page.locator("#main form").last().locator("button[type=submit]").last().click();
  await expect(page).toHaveURL(`/zh/complaints/${filed.number}/amend`);
  await expect(page.getByText("您没有改动任何内容").first()).toBeVisible();
});
