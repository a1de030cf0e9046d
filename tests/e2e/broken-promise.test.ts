// What was promised is asked about on its day: one press opens the complaint again, or says that it was done.
import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/engine/client";
import { complaint } from "@/db/complaint/schema/complaint";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { breakPromise } from "@/lib/complaint/commands/break-promise";
import { contextAt } from "@/lib/complaint/engine/context";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { enterByCode } from "@/tests/support/e2e-filing";
import { expectLetter } from "@/tests/support/e2e-mail";
import { givenCompanyPerson, givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  hoursAfter,
  must,
  type GivenComplaint,
  type GivenPlatform,
} from "@/tests/support/stories";

const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 } };
const AGE_HOURS = 150;

interface PromisedComplaint extends GivenComplaint {
  readonly contact: string;
}

/**
 * Filed 150 hours ago and closed on a refund of 129 yuan that is long due, and a repair that is not. With `again`, the first
 * refund was said not to be done, and it closed once more on another. The whole past is one transaction, so that the product's
 * worker sees nothing of it before the story is complete.
 */
async function promised(
  db: Db,
  platform: GivenPlatform,
  title: string,
  again = false,
): Promise<PromisedComplaint> {
  const agent = await givenAgent(db, platform);
  const contact = `promise.${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}@example.test`;
  return db.transaction(async (tx) => {
    // A command's own transaction is part of this one.
    const joined = { transaction: <T>(work: (inside: Tx) => Promise<T>) => work(tx) };
    const inPast = Object.assign(Object.create(tx) as Db, joined);
    const now = new Date();
    const instant = (hour: number) => hoursAfter(now, hour - AGE_HOURS);
    const at = (hour: number) => contextAt(inPast, instant(hour));
    const filed = await givenComplaint(inPast, platform.id, instant(0), {
      title,
      contact: { kind: "email", value: contact },
    });
    const { complaintId } = filed;
    const closeOn = async (hour: number, answer: string): Promise<void> => {
      const person = { personName: "周敏", personNo: "A1027", channel: "app_chat" } as const;
      const talk = { startedAt: instant(hour - 4.9), seconds: 300 };
      must(await attestHumanContact(at(hour - 4), agent, { complaintId, ...person, ...talk }));
      const day = (ahead: number) => chinaDay(instant(hour + ahead));
      const refund = { kind: "refund", amountCents: 12_900, what: null, by: day(10), doneOn: null } as const;
      const repair = {
        kind: "repair",
        amountCents: null,
        what: "洗衣机",
        by: day(400),
        doneOn: null,
      } as const;
      const decided = { decision: "granted", deeds: [refund, repair], followUp: null } as const;
      must(await proposeResolution(at(hour), agent, { complaintId, steps: "核对", answer, ...decided }));
      must(await acceptResolution(at(hour + 2), filed.consumer, { complaintId, received: false }));
    };
    await closeOn(6, "按订单金额退您 129 元，洗衣机上门修好。");
    if (again) {
      must(await breakPromise(at(60), filed.consumer, { complaintId, promise: 1 }));
      await closeOn(70, "这次当面办：129 元退回原账户，洗衣机上门修好。");
    }
    return { ...filed, contact };
  });
}

const stored = async (db: Db, { complaintId }: GivenComplaint) =>
  (await db.select().from(complaint).where(eq(complaint.id, complaintId)))[0];

test("the link of the mail leads to the question; one press opens the complaint again, and the company sees it", async ({
  db,
  visit,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const platform = await givenPlatform(db, { nameZh: `爽约商城 ${mark}` });
  const filed = await promised(db, platform, `退款没有到 ${mark}`);

  const mail = await expectLetter(filed.contact, /答应的事，办到了吗/);
  const [link = ""] = /https?:\/\/\S+/.exec(mail.text) ?? [];
  const { pathname } = new URL(link);
  expect(pathname).toContain(`/complaints/${filed.number}`);

  // Opening it does nothing, and leads to the one decision of the page.
  const phone = await visit(PHONE);
  await enterByCode(phone, filed);
  const before = (await stored(db, filed))?.version;
  await phone.goto(pathname);
  await expect(phone.getByRole("heading", { name: "答应的事，办到了吗？" })).toBeVisible();
  expect((await stored(db, filed))?.version).toBe(before);
  const box = phone.getByRole("region", { name: "答应的事，办到了吗？" });
  await expect(box.getByText("第 1 项：退款 129 元", { exact: false })).toBeVisible();
  await expect(box.getByText("第 2 项", { exact: false })).toHaveCount(0);
  const listed = phone.getByRole("region", { name: "方案里答应的事" });
  await expect(listed.getByText("到期了，等您答复")).toBeVisible();
  await expect(listed.getByText("未到期")).toBeVisible();
  // What is not due can be said to be done, and nothing else.
  await expect(listed.getByRole("button", { name: "办到了", exact: true })).toHaveCount(1);
  await expect(listed.getByRole("button", { name: "没有办到" })).toHaveCount(0);
  await expectAccessible(phone);

  // A second window was opened before; what it says afterwards is refused in kind words.
  const other = await phone.context().newPage();
  await other.goto(pathname);
  await box.getByRole("button", { name: "没有办到" }).click();
  await expect(phone.getByText("已记下：没有办到。")).toBeVisible();
  await expect(phone.getByText("您说没有办到", { exact: true })).toBeVisible();
  await expect(phone.getByText("投诉重新处理，不再单独问")).toBeVisible();
  await expect(phone.getByText("还剩", { exact: false }).first()).toBeVisible();
  await expectAccessible(phone);
  await other
    .getByRole("region", { name: "答应的事，办到了吗？" })
    .getByRole("button", { name: "办到了", exact: true })
    .click();
  await expect(other.getByText(/没有这样一项承诺|已经答复过了|情况有了变化/).first()).toBeVisible();

  const row = await stored(db, filed);
  expect([row?.status, row?.cycle, row?.promisesBroken]).toEqual(["open", 2, 1]);
  await expectLetter(filed.contact, /答应的事，办到了吗/);

  const desk = await visit(DESK);
  await signIn(desk, await givenCompanyPerson(db, platform));
  await desk.goto(`/zh/company/complaints/${filed.number}`);
  await expect(desk.getByRole("heading", { name: "答应的事", exact: true })).toBeVisible();
  await expect(desk.getByText("用户说没有办到").first()).toBeVisible();
  await expect(desk.getByText("用户说：答应的事没有办到")).toBeVisible();
  await expectAccessible(desk);
});

test("the other button says that it was kept, without scripts, in English", async ({ db, visit }) => {
  test.slow();
  const mark = Date.now().toString(36);
  const platform = await givenPlatform(db, { nameZh: `守约商城 ${mark}`, nameEn: `Keeper ${mark}` });
  const filed = await promised(db, platform, `退款到了 ${mark}`);
  await expect.poll(async () => (await stored(db, filed))?.promisesUnanswered, { timeout: 20_000 }).toBe(1);
  const page = await visit({ ...PHONE, javaScriptEnabled: false });
  await enterByCode(page, filed, "en");
  await page.goto(`/en/complaints/${filed.number}`);
  const box = page.getByRole("region", { name: "Was it done as promised?" });
  await expect(box.getByRole("button", { name: "It was not done" })).toBeVisible();
  const stale = await page.context().newPage();
  await stale.goto(`/en/complaints/${filed.number}`);
  await box.getByRole("button", { name: "It was done", exact: true }).click();
  await expect(page.getByText("Noted: it was done.")).toBeVisible();
  await expect(page.getByText("You said it was done", { exact: true })).toBeVisible();
  await expect(box).toHaveCount(0);

  // A page of before leads on to the page as it is now.
  await stale
    .getByRole("region", { name: "Was it done as promised?" })
    .getByRole("button", { name: "It was not done" })
    .click();
  await stale.locator("main").getByRole("link").first().click();
  await expect(stale).toHaveURL(new RegExp(`/en/complaints/${filed.number}`));
  const row = await stored(db, filed);
  expect([row?.status, row?.promisesKept, row?.promisesBroken]).toEqual(["closed", 1, 0]);

  // The other was done early.
  await page.getByRole("button", { name: "It was done", exact: true }).click();
  await expect(page.getByText("Noted: it was done.")).toBeVisible();
  expect((await stored(db, filed))?.promisesKept).toBe(2);
});

test("the second time it goes to the officers, who find it done or give their opinion", async ({
  db,
  visit,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const platform = await givenPlatform(db, { nameZh: `屡约商城 ${mark}` });
  const filed = await promised(db, platform, `又没有退 ${mark}`, true);
  const consumer = await visit(PHONE);
  await enterByCode(consumer, filed);
  await expect(consumer.getByText("再选“没有办到”，就转监管人员判断。", { exact: false })).toBeVisible();
  await consumer
    .getByRole("region", { name: "答应的事，办到了吗？" })
    .getByRole("button", { name: "没有办到" })
    .click();
  await expect(consumer.getByText("您说没有办到，等监管人员判断")).toBeVisible();

  const desk = await visit(DESK);
  await signIn(desk, await givenRegulatorPerson(db));
  await desk.goto(`/zh/regulator/complaints?queue=promises&platform=${encodeURIComponent(mark)}`);
  await expectAccessible(desk);
  await desk.getByRole("link", { name: `又没有退 ${mark}` }).click();
  await expect(desk.getByRole("heading", { name: "答应的事又没有办到，请您出具处理意见" })).toBeVisible();
  await expectAccessible(desk);
  const form = desk.locator("#find-done-3-form");
  await form.getByRole("button", { name: "查明已经办到" }).click();
  await expect(desk.getByRole("link", { name: "请写明理由" })).toBeVisible();
  await form.getByLabel("理由（双方都能看到）").fill("银行流水显示已到账。");
  await form.getByRole("button", { name: "查明已经办到" }).click();
  await expect(desk.getByText("已记录。")).toBeVisible();
  await expect(desk.getByText("监管查明已办到").first()).toBeVisible();
  await expect(form).toHaveCount(0);
  await consumer.reload();
  await expect(consumer.getByText("监管人员查明已经办到").first()).toBeVisible();
  await expectAccessible(consumer);
  const row = await stored(db, filed);
  expect([row?.promiseToJudge, row?.promisesKept, row?.promisesBroken]).toEqual([false, 1, 1]);
});
