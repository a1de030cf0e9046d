import { eq } from "drizzle-orm";
import { complaint } from "@/db/complaint/schema/complaint";
import { platform as platformTable } from "@/db/platform/schema/platform";
import { specialReview } from "@/db/review/schema";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { appeal } from "@/lib/complaint/commands/appeal";
import { contest } from "@/lib/complaint/commands/contest";
import { contextAt } from "@/lib/complaint/engine/context";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { mintActor } from "@/lib/domain/people/actor";
import {
  accountOf,
  aFiling,
  givenAgent,
  givenComplaint,
  givenPlatform,
  hoursAfter,
  must,
} from "@/tests/support/stories";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { enterByCode } from "@/tests/support/e2e-filing";
import { givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";

const DESK = { viewport: { width: 1440, height: 900 } };
const NUMBER = /JT-\d{8}-[0-9A-Z]{8}/;

test("a contest upheld to the right platform ends the complaint and files a new one there", async ({
  db,
  visit,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const wrong = await givenPlatform(db, { nameZh: `甲商城 ${mark}` });
  const sister = await givenPlatform(db, { nameZh: `甲买菜 ${mark}`, companyId: wrong.companyId });
  const right = await givenPlatform(db, { nameZh: `乙商城 ${mark}` });
  const agent = await givenAgent(db, wrong);
  const filed = await givenComplaint(db, wrong.id, hoursAfter(new Date(), -10), { title: `错投 ${mark}` });
  const reason = `这笔订单是在乙商城下的 ${mark}。`;
  const { complaintId, number } = filed;
  must(
    await contest(contextAt(db, hoursAfter(new Date(), -9)), agent, {
      complaintId,
      kind: "not_ours",
      reason,
    }),
  );

  const desk = await visit(DESK);
  await signIn(desk, await givenRegulatorPerson(db));
  await desk.goto(`/zh/regulator/complaints?queue=contests&platform=${encodeURIComponent(mark)}`);
  await desk.getByRole("link", { name: `错投 ${mark}` }).click();
  await expect(desk.getByText(reason).first()).toBeVisible();
  const where = desk.getByLabel("应当由哪个平台办理");
  // A platform of the same company is no other company's business.
  await expect(where.getByRole("option", { name: `甲买菜 ${mark}` })).toHaveCount(0);
  expect(sister.companyId).toBe(wrong.companyId);

  // Without a decision and a reason nothing happens, and what was chosen stays.
  await where.selectOption({ label: `乙商城 ${mark}` });
  await desk.getByRole("button", { name: "提交", exact: true }).click();
  await expect(desk.getByRole("link", { name: "请选择处理结果" })).toBeVisible();
  await expect(where).toHaveValue(right.id);
  await expectAccessible(desk);

  await desk.getByRole("radio", { name: "异议成立，结束这件投诉" }).check();
  await desk.getByLabel("理由（双方都能看到）").fill("订单号属于乙商城，已核对。");
  await desk.getByRole("button", { name: "提交", exact: true }).click();
  await expect(desk.getByText("已记录。")).toBeVisible();
  const successor = desk.getByRole("link", { name: NUMBER }).last();
  await expect(successor).toBeVisible();
  await expectAccessible(desk);
  const [next] = await db.select().from(complaint).where(eq(complaint.platformId, right.id));
  await expect(successor).toHaveText(next?.number ?? "none");
  await successor.click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(`错投 ${mark}`);
  await expect(desk.getByText(`乙商城 ${mark}`).first()).toBeVisible();
  await expect(desk.getByText("还剩 2 天 23 小时").first()).toBeVisible();

  // The consumer finds the way from the old one to the new one.
  const phone = await visit({ viewport: { width: 390, height: 844 } });
  await enterByCode(phone, filed);
  await expect(phone.getByText(next?.number ?? "none").first()).toBeVisible();
  expect(next?.number).not.toBe(number);
  await expectAccessible(phone);
});

test("a name that consumers typed is merged into the platform that it is, and its complaints go there", async ({
  db,
  visit,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const heir = await givenPlatform(db, { nameZh: `真名优选 ${mark}` });
  const at = hoursAfter(new Date(), -5);
  const typed = { unlistedName: `真名优选官方 ${mark}` };
  const filed = must(
    await fileComplaint(contextAt(db, at), null, { ...aFiling(heir.id, at), platform: typed }),
  );

  const desk = await visit(DESK);
  await signIn(desk, await givenRegulatorPerson(db));
  await desk.goto("/zh/regulator/platforms");
  await desk.getByRole("link", { name: `真名优选官方 ${mark}` }).click();
  await desk.getByRole("button", { name: "并入", exact: true }).click();
  await expect(desk.getByRole("link", { name: "请选择平台" })).toBeVisible();
  await expectAccessible(desk);
  await desk.getByLabel("并入", { exact: true }).selectOption({ label: `真名优选 ${mark}` });
  await desk.locator("#merge-platform-form").getByLabel("改动理由").fill("同一个应用");

  // A colleague decides the same meanwhile: the later one reads so, on a page that is read again.
  const other = await visit(DESK);
  await signIn(other, await givenRegulatorPerson(db));
  await other.goto(desk.url());
  await other.getByLabel("并入", { exact: true }).selectOption({ label: `真名优选 ${mark}` });
  await other.locator("#merge-platform-form").getByLabel("改动理由").fill("同一个应用");
  await desk.getByRole("button", { name: "并入", exact: true }).click();
  await expect(desk.getByText("已并入。", { exact: false })).toBeVisible();
  await expectAccessible(desk);
  await other.getByRole("button", { name: "并入", exact: true }).click();
  await expect(other.getByText(/没有找到|情况刚刚有了变化|已并入/).first()).toBeVisible();

  await expect
    .poll(
      async () =>
        (await db.select().from(complaint).where(eq(complaint.id, filed.complaintId)))[0]?.platformId,
      { timeout: 20_000 },
    )
    .toBe(heir.id);
  await desk.goto(`/zh/regulator/complaints/${filed.number}`);
  await expect(desk.getByText(`真名优选 ${mark}`, { exact: true }).first()).toBeVisible();
  await expect(
    desk.getByText("还剩 2 天 18 小时").or(desk.getByText("还剩 2 天 19 小时")).first(),
  ).toBeVisible();
});

test("a name that consumers typed is confirmed, and its size opens the review that it asks for", async ({
  db,
  visit,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const name = `新来外卖 ${mark}`;
  for (let n = 0; n < 15; n += 1) {
    const at = hoursAfter(new Date(), -20 + n);
    const contact = { kind: "email", value: `wan@new${String(n)}-${mark}.test` } as const;
    const filing = { ...aFiling("", at, { contact }), platform: { unlistedName: name } };
    const answer = { ...contact, locale: "zh", joinPersonId: null } as const;
    const { personId } = must(await verifyContact(contextAt(db, at), answer));
    must(await fileComplaint(contextAt(db, at), accountOf(personId), filing));
  }
  const [unlisted] = await db.select().from(platformTable).where(eq(platformTable.nameZh, name));
  const reviews = () =>
    db
      .select()
      .from(specialReview)
      .where(eq(specialReview.platformId, unlisted?.id ?? ""));

  const desk = await visit(DESK);
  await signIn(desk, await givenRegulatorPerson(db));
  await desk.goto("/zh/regulator/platforms");
  await desk.getByRole("link", { name }).click();
  await desk.getByRole("button", { name: "确认收录" }).click();
  await expect(desk.getByRole("link", { name: "请填英文名称" })).toBeVisible();
  await expect(desk.getByLabel("中文名称")).toHaveValue(name);
  await expectAccessible(desk);
  await desk.getByLabel("英文名称").fill(`New Meals ${mark}`);
  await desk.getByLabel("网址名").fill(`new-meals-${mark}`);
  await desk.locator("#confirm-form").getByLabel("改动理由").fill("核对了营业执照");
  await desk.getByRole("button", { name: "确认收录" }).click();
  await expect(desk.getByText("已收录，公示页已经公开。请接着填用户数。")).toBeVisible();
  await expectAccessible(desk);
  expect(await reviews()).toEqual([]);

  await desk.getByLabel("用户数（人）").fill("50万");
  await desk.getByLabel("来源").fill("平台申报");
  await desk.getByLabel("数据日期").fill("2026-10-01");
  await desk.getByLabel("改动理由").fill("平台申报了用户数");
  await desk.getByRole("button", { name: "保存用户数" }).click();
  await expect(desk.getByRole("link", { name: "请写大于 0 的整数，或留空" })).toBeVisible();
  await expect(desk.getByLabel("用户数（人）")).toHaveValue("50万");
  await desk.getByLabel("用户数（人）").fill("500,000");
  await desk.getByRole("button", { name: "保存用户数" }).click();
  // Nobody knew its size: from now on a limit can pass that could not before, and that takes two.
  await expect(desk.getByText("已提出，等另一位同事确认后生效", { exact: false })).toBeVisible();
  await expectAccessible(desk);
  expect(await reviews()).toEqual([]);
  const second = await visit(DESK);
  await signIn(second, await givenRegulatorPerson(db));
  await second.goto(desk.url());
  await second.getByRole("radio", { name: "确认，新的用户数立即生效" }).check();
  await second.getByRole("button", { name: "提交", exact: true }).click();
  await expect(second.getByText("已确认，新的用户数已经生效。")).toBeVisible();
  // Fifteen of half a million are thirty per million.
  await expect(async () => expect(await reviews()).toHaveLength(1)).toPass({ timeout: 20_000 });
  await desk.goto("/zh/regulator/reviews");
  await expect(desk.getByRole("row").filter({ hasText: name })).toHaveCount(1);
});

test("an appeal is decided by another regulator than took the decision", async ({ db, visit }) => {
  test.slow();
  const mark = Date.now().toString(36);
  const platform = await givenPlatform(db, { nameZh: `复核商城 ${mark}` });
  const first = await givenRegulatorPerson(db);
  const actor = mintActor({ side: "regulator", role: "regulator_officer", staffId: first.staffId });
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -80), {
    title: `申请复核 ${mark}`,
  });
  const { complaintId, number } = filed;
  const ago = (hours: number) => contextAt(db, hoursAfter(new Date(), -hours));
  must(
    await adjudicate(ago(5), actor, {
      complaintId,
      outcome: "for_company",
      reason: "平台称系统故障。",
      breachCounts: false,
      hadPerson: false,
      hadAnswer: true,
    }),
  );
  must(await appeal(ago(4), filed.consumer, { complaintId, reason: "从来没有人打过电话。" }));

  const desk = await visit(DESK);
  await signIn(desk, first);
  await desk.goto(`/zh/regulator/complaints/${number}`);
  await expect(desk.getByText("您对这件投诉作过决定，这次要由另一位同事处理。")).toBeVisible();
  await expect(desk.getByRole("radio", { name: "维持原结果" })).toHaveCount(0);
  await expectAccessible(desk);

  const other = await visit(DESK);
  await signIn(other, await givenRegulatorPerson(db, "regulator_supervisor"));
  await other.goto(`/zh/regulator/complaints?queue=appeals&platform=${encodeURIComponent(mark)}`);
  await other.getByRole("link", { name: `申请复核 ${mark}` }).click();
  await expect(other.getByText("从来没有人打过电话。").first()).toBeVisible();
  // What was decided about the breach stands until somebody decides otherwise.
  const counts = other.getByRole("checkbox", { name: "超时计入统计" });
  await expect(counts).not.toBeChecked();
  await counts.check();
  await other.getByRole("radio", { name: "支持消费者诉求" }).check();
  await other.getByLabel("理由（双方都能看到）").fill("通话记录为空，没有真人联系过用户。");
  await expectAccessible(other);
  await other.getByRole("button", { name: "提交", exact: true }).click();
  await expect(other.getByText("已记录。")).toBeVisible();
  await expect(other.getByText("支持消费者诉求").first()).toBeVisible();
  await expectAccessible(other);
  const [row] = await db.select().from(complaint).where(eq(complaint.id, complaintId));
  expect([row?.outcome, row?.breachCounts]).toEqual(["for_consumer", true]);
});
