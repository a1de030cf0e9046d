import { givenPlatform } from "@/tests/support/stories";
import { expectAccessibleAsRead } from "@/tests/support/e2e-axe";
import { attestByHand, chooseAct, typeProposal } from "@/tests/support/e2e-company";
import {
  aTypedFiling,
  attemptBlock,
  enterByCode,
  openForm,
  readReceipt,
  sendFiling,
  typeFiling,
} from "@/tests/support/e2e-filing";
import { expectCode } from "@/tests/support/e2e-mail";
import { givenCompanyPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";

test("without JavaScript a complaint is filed, followed, answered and accepted", async ({ db, visit }) => {
  test.slow();
  const mark = Date.now().toString(36);
  const contact = `plain.${mark}@example.test`;
  const platform = await givenPlatform(db);
  const agent = await givenCompanyPerson(db, platform);

  // Two attempts: "add another" asks the server and keeps what was typed.
  const reader = await visit({ viewport: { width: 390, height: 844 } });
  const wide = await visit();
  const consumer = await visit({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await openForm(consumer, platform.slug);
  const filing = aTypedFiling({
    contact,
    title: `包裹丢失 ${mark}`,
    attempts: [
      {
        channel: "hotline",
        asks: 4,
        queueMinutes: 21,
        outcome: "abandoned",
        barriers: [{ code: "long_queue", measure: 21 }],
      },
      { channel: "app_chat", asks: 5, outcome: "no_human", barriers: [{ code: "repeat_ask", measure: 5 }] },
    ],
  });
  await typeFiling(consumer, filing);
  await expect(attemptBlock(consumer, 0)).toContainText("说了 4 次“转人工”");
  await expectAccessibleAsRead(consumer, reader);
  await sendFiling(consumer);
  const receipt = await readReceipt(consumer);
  await expectAccessibleAsRead(consumer, reader);
  await consumer.getByRole("textbox", { name: "验证码" }).fill(await expectCode(contact));
  await consumer.getByRole("button", { name: "确认", exact: true }).click();
  await expect(consumer.getByText("联系方式已确认。")).toBeVisible();

  // The company answers without JavaScript, too.
  const desk = await visit({ javaScriptEnabled: false });
  await signIn(desk, agent);
  await desk.getByRole("link", { name: `包裹丢失 ${mark}` }).click();
  await chooseAct(desk, "登记真人联系");
  // What is wrong is said at once and in the title, the date as well, which the schema alone cannot judge.
  const started = desk.getByLabel("开始时间");
  await started.fill("2099-01-01T00:00");
  await desk.getByRole("button", { name: "登记真人联系" }).click();
  await expect(desk.getByRole("alert")).toContainText("请填时长");
  await expect(desk.getByRole("alert")).toContainText("开始时间不能晚于现在。");
  await expect(desk).toHaveTitle(/^有错误：/);
  await attestByHand(desk, agent, { minutes: 1 });
  await typeProposal(desk, {
    steps: "查到包裹在杭州仓破损，已定责。",
    answer: "包裹在我们仓库破损，货值 1268 元今天全额赔付，三天内到账。",
    deed: { kind: "赔偿", amount: "1268" },
  });
  await desk.getByRole("button", { name: "提交处理方案" }).click();
  await expect(desk.getByText("已提出处理方案，等用户确认。")).toBeVisible();
  await expectAccessibleAsRead(desk, wide);

  const later = await visit({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await enterByCode(later, receipt);
  await expectAccessibleAsRead(later, reader);
  await later.goto(`/zh/complaints/${receipt.number}/contact`);
  await later.getByRole("button", { name: "是，联系过" }).click();
  await expect(later.getByText("已记下：有真人联系过您。")).toBeVisible();
  await later.getByRole("button", { name: "已经解决，都收到了" }).click();
  await expect(later.getByText("已记下：您确认已解决。")).toBeVisible();
  await expectAccessibleAsRead(later, reader);
});
