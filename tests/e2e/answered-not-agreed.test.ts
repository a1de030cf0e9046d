// Two taps of "this is no answer" do not make an honest company late: two officers read both sides, and say so.
import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/engine/client";
import { complaint } from "@/db/complaint/schema/complaint";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { enterByCode } from "@/tests/support/e2e-filing";
import { givenCompanyPerson, givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  hoursAfter,
  must,
  REFUNDED,
  type GivenComplaint,
  type GivenPlatform,
} from "@/tests/support/stories";

const DESK = { viewport: { width: 1440, height: 900 } };
const ANSWERS = ["第一次答复：按订单金额退您 128 元。", "第二次答复：已加赔运费 20 元，凭证寄出。"] as const;
const REASONS = ["我要的是三倍赔偿", "还是不够"] as const;
const SUBMIT = { name: "提交", exact: true } as const;
const REASON = "理由（双方都能看到）";

/**
 * Filed 80 hours ago, answered twice for an hour each: overdue by six hours. The whole past is one transaction, so that the
 * product's worker sees nothing of it before the story is complete.
 */
async function answeredTwice(db: Db, platform: GivenPlatform, title: string): Promise<GivenComplaint> {
  const agent = await givenAgent(db, platform);
  return db.transaction(async (tx) => {
    // A command's own transaction is part of this one.
    const joined = { transaction: <T>(work: (inside: Tx) => Promise<T>) => work(tx) };
    const inPast = Object.assign(Object.create(tx) as Db, joined);
    const at = (hour: number) => contextAt(inPast, hoursAfter(new Date(), hour - 80));
    const filed = await givenComplaint(inPast, platform.id, hoursAfter(new Date(), -80), { title });
    const about = { complaintId: filed.complaintId };
    const person = { personName: "周敏", personNo: "A1027", channel: "app_chat" } as const;
    const talk = { startedAt: hoursAfter(new Date(), 0.5 - 80), seconds: 300 };
    must(await attestHumanContact(at(1), agent, { ...about, ...person, ...talk }));
    for (const [n, answer] of ANSWERS.entries()) {
      const given = 5 + 10 * n;
      must(await proposeResolution(at(given), agent, { ...about, steps: "核对", answer, ...REFUNDED }));
      must(await disputeResolution(at(given + 1), filed.consumer, { ...about, reason: REASONS[n] ?? "" }));
    }
    return filed;
  });
}

const stored = async (db: Db, { complaintId }: GivenComplaint) =>
  (await db.select().from(complaint).where(eq(complaint.id, complaintId)))[0];

test("a breach that was answered twice is judged by two people, who see the answers side by side", async ({
  db,
  visit,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const platform = await givenPlatform(db, { nameZh: `认真商城 ${mark}` });
  const filed = await answeredTwice(db, platform, `没有谈拢 ${mark}`);
  await expect
    .poll(async () => (await stored(db, filed))?.judgedBy ?? null, { timeout: 20_000 })
    .not.toBeNull();

  // The consumer reads what it means, in kind words.
  const phone = await visit({ viewport: { width: 390, height: 844 } });
  await enterByCode(phone, filed);
  await expect(phone.getByText("您的投诉照常办理。", { exact: false })).toBeVisible();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("到时没有办结");
  await expectAccessible(phone);

  // The first officer finds it in its queue, with the hours left, and proposes.
  const first = await visit(DESK);
  await signIn(first, await givenRegulatorPerson(db));
  await first.goto(`/zh/regulator/complaints?queue=judgements&platform=${encodeURIComponent(mark)}`);
  await expect(first.getByText("等判断")).toBeVisible();
  await expect(first.getByText(/还剩 2 天 1[78] 小时/).first()).toBeVisible();
  await expectAccessible(first);
  await first.getByRole("link", { name: `没有谈拢 ${mark}` }).click();
  const answers = first.getByRole("region", { name: "两次答复，对照着看" });
  for (const said of [...ANSWERS, ...REASONS]) await expect(answers.getByText(said)).toBeVisible();
  await expectAccessible(first);
  const judge = first.locator("#judge-form");
  await expect(judge.getByRole("radio")).toHaveCount(2);
  await judge.getByRole("button", SUBMIT).click();
  await expect(first.getByRole("link", { name: "请选计入还是不计入" })).toBeVisible();
  await judge.getByRole("radio", { name: "提议不计入（还要第二个人确认）" }).check();
  await judge.getByRole("button", SUBMIT).click();
  await expect(first.getByRole("link", { name: "请写明理由" })).toBeVisible();

  // A colleague opened the same page before; what they then send is refused, with their words still in the form.
  const second = await visit(DESK);
  await signIn(second, await givenRegulatorPerson(db, "regulator_supervisor"));
  await second.goto(first.url());
  await judge.getByLabel(REASON).fill("两次都说明了依据并加了赔付。");
  await judge.getByRole("button", SUBMIT).click();
  await expect(first.getByText("已记录。")).toBeVisible();
  await expect(first.getByText("不计入是您提议的，要由另一位同事确认。", { exact: false })).toBeVisible();
  await expect(judge.getByRole("radio")).toHaveCount(1);
  await expectAccessible(first);
  const later = second.locator("#judge-form");
  await later.getByRole("radio", { name: "计入统计" }).check();
  await later.getByLabel(REASON).fill("我看是敷衍。");
  await later.getByRole("button", SUBMIT).click();
  await expect(
    second
      .getByText("情况刚刚有了变化", { exact: false })
      .or(second.getByText("刚刚", { exact: false }))
      .first(),
  ).toBeVisible();
  expect((await stored(db, filed))?.judgedBy).not.toBeNull();

  // Read again, it asks for the confirmation, with the proposal and its reason.
  await second.goto(first.url().split("?")[0] ?? "");
  await expect(second.getByRole("heading", { name: "有人提议不计入，请您确认" })).toBeVisible();
  await expect(
    later.or(second.locator("main")).getByText("两次都说明了依据并加了赔付。").first(),
  ).toBeVisible();
  await expectAccessible(second);
  await later.getByRole("radio", { name: "确认不计入" }).check();
  await later.getByRole("button", SUBMIT).click();
  await expect(second.getByText("已记录。")).toBeVisible();
  await expect(second.getByText("已超时，不计入统计", { exact: false }).first()).toBeVisible();
  await expectAccessible(second);
  const row = await stored(db, filed);
  expect([row?.breachCounts, row?.judgedBy, row?.cameDueAt?.getTime()]).toEqual([
    false,
    null,
    row?.breachedAt?.getTime(),
  ]);

  // Overdue as such, and not counted: for the consumer, and for the company.
  await phone.reload();
  await expect(phone.getByText("这不是说您错了", { exact: false }).first()).toBeVisible();
  await expect(phone.getByText("两位监管人员判断：这次超时不计入统计")).toBeVisible();
  await expectAccessible(phone);
  const company = await visit(DESK);
  await signIn(company, await givenCompanyPerson(db, platform));
  await company.goto(`/zh/company/complaints/${filed.number}`);
  await expect(company.getByText("已超时，不计入统计", { exact: false })).toBeVisible();
  await expectAccessible(company);
});

test("one officer says that it counts, in English too", async ({ db, visit }) => {
  test.slow();
  const mark = Date.now().toString(36);
  const platform = await givenPlatform(db, { nameZh: `敷衍商城 ${mark}` });
  const filed = await answeredTwice(db, platform, `答非所问 ${mark}`);
  await expect
    .poll(async () => (await stored(db, filed))?.judgedBy ?? null, { timeout: 20_000 })
    .not.toBeNull();
  const desk = await visit(DESK);
  await signIn(desk, await givenRegulatorPerson(db));
  await desk.goto(`/en/regulator/complaints/${filed.number}`);
  await expect(desk.getByRole("heading", { name: "Does this breach count?" })).toBeVisible();
  await expectAccessible(desk);
  const judge = desk.locator("#judge-form");
  await judge.getByRole("radio", { name: "It counts" }).check();
  await judge.getByRole("textbox").fill("Neither answer says anything about the order.");
  await judge.getByRole("button").click();
  await expect(desk.getByText("Decided: this breach counts").first()).toBeVisible();
  await expectAccessible(desk);
  expect((await stored(db, filed))?.breachCounts).toBe(true);
});
