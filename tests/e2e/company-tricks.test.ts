// A company tries everything that used to buy it time, by its own pages, on one complaint.
import { eq } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { complaint } from "@/db/complaint/schema/complaint";
import { chinaMinute } from "@/lib/domain/shared/china-time";
import { attestByHand, typeProposal } from "@/tests/support/e2e-company";
import { enterByCode } from "@/tests/support/e2e-filing";
import { givenCompanyPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import { HOUR_MS, givenComplaint, givenPlatform, hoursAfter } from "@/tests/support/stories";

const FLAGGED = "会标为模板答复，不暂停计时";
const CORRECTION = { kind: "更正", what: "更正订单里的收货地址" } as const;

async function clockOf(db: Db, complaintId: string) {
  const [row] = await db.select().from(complaint).where(eq(complaint.id, complaintId));
  if (row === undefined) throw new Error("no complaint");
  const { status, clockState, deadlineAt, filedAt, clock } = row;
  return { status, clockState, hours: ((deadlineAt?.getTime() ?? 0) - filedAt.getTime()) / HOUR_MS, clock };
}

test("a company that tries all of its tricks on one complaint has gained not one minute", async ({
  db,
  page,
  visit,
}) => {
  test.slow();
  const platform = await givenPlatform(db);
  const person = await givenCompanyPerson(db, platform);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -10));
  const runsOn = async () => {
    expect(await clockOf(db, filed.complaintId)).toMatchObject({ clockState: "running", hours: 72 });
  };
  await signIn(page, person);
  await page.goto(`/zh/company/complaints/${filed.number}`);

  // A conversation that cannot have been: a call without a number, eight hours of it, one that is still to come.
  const attest = async (channel: string, minutes: string, startedAt: Date) => {
    await page.goto(`/zh/company/complaints/${filed.number}?do=attest`);
    await page.getByText("名单里没有这位同事").click();
    await page.getByLabel("联系人姓名").fill("测试员");
    await page.getByLabel("工号", { exact: true }).fill(`Z${person.staffNo}`);
    await page.getByLabel("方式", { exact: true }).selectOption({ label: channel });
    await page.getByLabel("开始时间").fill(chinaMinute(startedAt));
    await page.getByLabel("时长").fill(minutes);
    await page.getByRole("button", { name: "登记真人联系" }).click();
    await expect(page.getByRole("alert").first()).toContainText("需要您改");
    expect((await clockOf(db, filed.complaintId)).clock).toMatchObject({ contactsStanding: 0 });
  };
  await attest("电话热线", "5", hoursAfter(new Date(), -1));
  await attest("App 内客服", "480", hoursAfter(new Date(), -9));
  await attest("App 内客服", "5", hoursAfter(new Date(), 1));
  await attest("App 内客服", "5", hoursAfter(new Date(), -11));
  // And nothing may be proposed before somebody was in touch.
  await expect(
    page
      .getByRole("navigation", { name: "可以做的事" })
      .getByRole("link", { name: "提出处理方案", exact: true }),
  ).toHaveCount(0);
  await runsOn();

  // A person whose name is the reply, and the reply.
  const canned = "您的问题我已记录会尽快反馈请您耐心等待";
  const startedAt = chinaMinute(hoursAfter(new Date(), -2));
  await page.reload();
  await attestByHand(page, { name: canned, staffNo: `N${person.staffNo}` }, { minutes: 5, startedAt });
  const propose = async (answer: string) => {
    await typeProposal(page, { steps: "已查看。", answer, deed: CORRECTION });
    await page.getByRole("button", { name: "提交处理方案" }).click();
    await expect(page.getByText(FLAGGED, { exact: false }).first()).toBeVisible();
    await page.getByRole("button", { name: "照此提交，不暂停计时" }).click();
    await expect(page.getByText("已提出处理方案，等用户确认。")).toBeVisible();
    await runsOn();
    // Without what was said of the last one.
    await page.goto(`/zh/company/complaints/${filed.number}`);
  };
  await propose(`${canned}。`);
  await propose("1");
  await propose(
    "您的\uFE0F问题\uFE0F我已\uFE0F记录，会尽快\uFE0F反馈。请您耐心等待。\u3164\u3164\u3164\u3164\u3164\u3164",
  );
  await propose("若您有进一步需求，可留下联系方式，我们会尽快回复");

  // The consumer says that nobody was in touch: what was proposed on that is worth nothing, and the first contact is owed.
  const phone = await visit({ viewport: { width: 390, height: 844 } });
  await enterByCode(phone, filed);
  await phone.goto(`/zh/complaints/${filed.number}/contact`);
  await phone.getByRole("button", { name: "没有", exact: true }).click();
  await expect(phone.getByText("已记下", { exact: false }).first()).toBeVisible();
  const after = await clockOf(db, filed.complaintId);
  expect(after).toMatchObject({ status: "open", clockState: "running", hours: 72 });
  expect(after.clock).toMatchObject({ contactsStanding: 0 });
  // Nothing was said that the agent can attest the same conversation again: the list has the name, and it is theirs.
  await page.reload();
  await expect(page.getByRole("timer").getByText("还剩", { exact: false }).first()).toBeVisible();
});
