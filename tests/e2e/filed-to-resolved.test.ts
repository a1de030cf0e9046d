import { givenPlatform } from "@/tests/support/stories";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { aTypedFiling, enterByCode, readReceipt, sendFiling, typeFiling } from "@/tests/support/e2e-filing";
import { expectCode, expectLetter } from "@/tests/support/e2e-mail";
import { attestByHand, chooseAct, typeProposal } from "@/tests/support/e2e-company";
import { givenCompanyPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";

test("a complaint goes from filing to resolved, and both sides read the same log", async ({
  db,
  page,
  visit,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const contact = `wan.${mark}@example.test`;
  const platform = await givenPlatform(db, { nameZh: `云梯商城 ${mark}`, slug: `yunti-${mark}` });
  const agent = await givenCompanyPerson(db, platform);

  // The consumer looks for the platform and files.
  await page.goto("/zh/file");
  await expectAccessible(page);
  await page.getByLabel("平台名称").fill(mark);
  await page.getByRole("button", { name: "查询" }).click();
  await page.getByRole("link", { name: `云梯商城 ${mark}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("您是怎么求助的？");
  await expectAccessible(page);
  await typeFiling(page, aTypedFiling({ contact, title: `退货签收 12 天未退款 ${mark}` }));
  await expectAccessible(page);
  await sendFiling(page);
  const receipt = await readReceipt(page);
  await expect(page.getByText(/\d+月\d+日 \d\d:\d\d 前/).first()).toBeVisible();
  await expectAccessible(page);

  // The code of the mail answers for the contact.
  await page.getByRole("textbox", { name: "验证码" }).fill(await expectCode(contact));
  await page.getByRole("button", { name: "确认", exact: true }).click();
  await expect(page.getByText("联系方式已确认。")).toBeVisible();
  await expectAccessible(page);
  await expectLetter(contact, new RegExp(receipt.number));

  // The company's agent finds it and asks a question: the clock stops.
  const desk = await visit();
  await desk.goto("/zh/sign-in/staff");
  await expectAccessible(desk);
  await signIn(desk, agent);
  await expectAccessible(desk);
  await desk.getByRole("link", { name: `退货签收 12 天未退款 ${mark}` }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(`退货签收 12 天未退款 ${mark}`);
  await expectAccessible(desk);
  await chooseAct(desk, "向用户提问");
  await desk.getByLabel("要问用户什么").fill("请提供退货快递单号。");
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "提问并暂停计时" }).click();
  await expect(desk.getByText("已向用户提问。")).toBeVisible();
  await expect(desk.getByRole("timer").getByText("等用户答复").first()).toBeVisible();
  await expectAccessible(desk);
  await expectLetter(contact, /请您补充情况/);

  // The consumer comes back on another device, with number and code, and answers.
  const phone = await visit({ viewport: { width: 390, height: 844 } });
  await enterByCode(phone, receipt);
  await expect(phone.getByText("请提供退货快递单号。").first()).toBeVisible();
  await expectAccessible(phone);
  await phone.goto(`/zh/complaints/${receipt.number}/information`);
  await expectAccessible(phone);
  await phone.getByLabel("您的答复").fill("SF1234567890，签收人是仓库。");
  await phone.getByRole("button", { name: "提交答复" }).click();
  await expect(phone.getByText("您的答复已发给平台。")).toBeVisible();
  await expectAccessible(phone);

  // A person of the company was in touch with the consumer, and the agent attests it.
  await desk.reload();
  await attestByHand(desk, agent, { minutes: 1 });
  await expectAccessible(desk);

  // The company proposes; the clock is held until the consumer decides.
  await typeProposal(desk, {
    steps: "核对仓库签收记录，单号与订单一致，已提交财务退款。",
    answer: "您的退货我们在 11 月 10 日已签收，1268 元今天原路退回，到账后请核对。耽误您 12 天，向您道歉。",
    deed: { kind: "退款", amount: "1268" },
  });
  await desk.getByRole("button", { name: "提交处理方案" }).click();
  await expect(desk.getByText("已提出处理方案，等用户确认。")).toBeVisible();
  await expect(desk.getByRole("timer").getByText("待用户确认").first()).toBeVisible();
  await expectAccessible(desk);
  await expectLetter(contact, /提出了处理方案/);

  // The consumer confirms the contact, then agrees.
  await phone.goto(`/zh/complaints/${receipt.number}`);
  await phone.goto(`/zh/complaints/${receipt.number}/contact`);
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "是，联系过" }).click();
  await expect(phone.getByText("已记下：有真人联系过您。")).toBeVisible();
  await expectAccessible(phone);
  await expect(phone.getByRole("heading", { name: "这样处理，算解决了吗？" })).toBeVisible();
  await phone.getByRole("button", { name: "已经解决，都收到了" }).click();
  await expect(phone.getByText("已记下：您确认已解决。")).toBeVisible();
  await expectAccessible(phone);

  // Eight things happened, and both sides see each of them.
  const words = ["投诉登记", "真人联系", "补充", "处理方案", "已解决"];
  await desk.reload();
  await expectAccessible(desk);
  for (const word of words) {
    await expect(phone.locator("main").getByText(word).first()).toBeAttached();
    await expect(desk.locator("main").getByText(word).first()).toBeAttached();
  }
});
