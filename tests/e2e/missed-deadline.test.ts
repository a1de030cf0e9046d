import { contextAt } from "@/lib/complaint/engine/context";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { givenComplaint, givenPlatform, hoursAfter, must } from "@/tests/support/stories";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { enterByCode } from "@/tests/support/e2e-filing";
import { expectLetter } from "@/tests/support/e2e-mail";
import { givenCompanyPerson, givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";

const SECONDS = 1 / 3600;

test("a missed deadline breaches without anybody's act, both sides are notified and a regulator decides", async ({
  db,
  visit,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const platform = await givenPlatform(db, { nameZh: `迟到快递 ${mark}`, slug: `late-${mark}` });
  const agent = await givenCompanyPerson(db, platform);
  const officer = await givenRegulatorPerson(db);
  const contact = `late.${mark}@example.test`;
  // Seventy-two hours end in a few seconds; the worker has to notice unasked.
  const filedAt = hoursAfter(new Date(), -72 + 6 * SECONDS);
  const filed = await givenComplaint(db, platform.id, filedAt, {
    title: `包裹丢失无人处理 ${mark}`,
    contact: { kind: "email", value: contact },
  });

  // A contact that did not answer its code yet gets one mail an hour, and none that names anybody.
  must(await verifyContact(contextAt(db, new Date()), { value: contact, locale: "zh", joinPersonId: null }));
  const phone = await visit({ viewport: { width: 390, height: 844 } });
  await enterByCode(phone, filed);
  await expect(async () => {
    await phone.reload();
    const heading = phone.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText(`迟到快递 ${mark}超时了`, { timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
  await expect(phone.getByText("到时没有办结，记为超时").first()).toBeVisible();
  await expect(phone.getByRole("region", { name: "已转监管人员" })).toBeVisible();
  await expectAccessible(phone);

  // Both sides are notified, in the product and by mail.
  await expectLetter(contact, /超时|办结|时限/);
  await expectLetter(agent.email, new RegExp(filed.number));
  const desk = await visit();
  await signIn(desk, agent);
  await desk.goto("/zh/notices");
  await expect(desk.getByRole("link", { name: /超时/ }).first()).toBeVisible();
  await expectAccessible(desk);
  await desk.goto("/zh/company?view=breached");
  await expect(desk.getByRole("link", { name: `包裹丢失无人处理 ${mark}` })).toBeVisible();
  await expectAccessible(desk);

  // It stands in the regulator's queue, and a regulator decides it.
  const console = await visit({ viewport: { width: 1440, height: 900 } });
  await signIn(console, officer);
  await expectAccessible(console);
  await console.goto(`/zh/regulator/complaints?queue=breached&platform=${encodeURIComponent(mark)}`);
  await expectAccessible(console);
  await console.getByRole("link", { name: `包裹丢失无人处理 ${mark}` }).click();
  await expect(console.getByRole("heading", { level: 1 })).toHaveText(`包裹丢失无人处理 ${mark}`);
  await expectAccessible(console);
  await console.getByRole("radio", { name: "支持消费者诉求" }).check();
  await console.getByLabel("理由（双方都能看到）").fill("记录显示 72 小时内没有真人联系，也没有答复。");
  await console.getByRole("button", { name: "提交", exact: true }).click();
  await expect(
    console.getByText("监管部门出具处理意见").or(console.getByText("监管人员作出处理意见")).first(),
  ).toBeVisible();
  await expectAccessible(console);
  await phone.reload();
  await expect(phone.getByText("监管人员出具处理意见").first()).toBeVisible();
  await expectAccessible(phone);
});

test("three days after its breach a complaint is on the platform's page: number, dates and hours late, no text", async ({
  db,
  page,
}) => {
  const mark = Date.now().toString(36);
  const platform = await givenPlatform(db, { nameZh: `长迟快递 ${mark}`, slug: `later-${mark}` });
  const title = `绝不公开的标题 ${mark}`;
  // The page was made once already, so that it is quick when seconds count.
  await page.goto(`/zh/platforms/${platform.slug}`);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -144 + 8 * SECONDS), { title });
  await page.reload();
  await expect(page.getByText(filed.number)).toHaveCount(0);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(filed.number)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByRole("heading", { name: "超时 72 小时以上的投诉" })).toBeVisible();
  await expect(page.getByText(title)).toHaveCount(0);
  await expect(page.getByText("自动回复")).toHaveCount(0);
  await expectAccessible(page);
});
