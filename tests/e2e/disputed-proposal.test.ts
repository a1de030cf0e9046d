import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import type { Db } from "@/db/engine/client";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  hoursAfter,
  must,
  REFUNDED,
} from "@/tests/support/stories";
import type { GivenComplaint, GivenPlatform } from "@/tests/support/stories";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { chooseAct, typeProposal } from "@/tests/support/e2e-company";
import { enterByCode } from "@/tests/support/e2e-filing";
import { givenCompanyPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";

const TEMPLATE = "您的问题已记录，会尽快反馈。请您耐心等待，感谢您的理解与支持。";

/** Filed ten hours ago; a person called nine hours ago. */
async function givenContacted(db: Db, platform: GivenPlatform): Promise<GivenComplaint> {
  const agent = await givenAgent(db, platform);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -10));
  must(
    await attestHumanContact(contextAt(db, hoursAfter(new Date(), -8.9)), agent, {
      complaintId: filed.complaintId,
      personName: "周敏",
      personNo: "A1027",
      channel: "app_chat",
      startedAt: hoursAfter(new Date(), -9),
      seconds: 300,
    }),
  );
  return filed;
}

test("a disputed proposal lets time run on, and an accepted one can be reopened once", async ({
  db,
  page,
}) => {
  test.slow();
  const platform = await givenPlatform(db);
  const filed = await givenContacted(db, platform);
  const agent = await givenAgent(db, platform);
  const propose = (hours: number, answer: string) =>
    proposeResolution(contextAt(db, hoursAfter(new Date(), hours)), agent, {
      complaintId: filed.complaintId,
      steps: "核对了订单和物流记录。",
      answer,
      ...REFUNDED,
    });
  must(await propose(-2, "查到包裹在杭州仓破损，先退您 100 元，其余等仓库核实后再定。"));

  await enterByCode(page, filed);
  await expect(page.getByRole("heading", { name: "这样处理，算解决了吗？" })).toBeVisible();
  await expect(page.getByText("计时已暂停，等您答复。", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "不同意，还没解决" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "不同意，请重新处理" }).click();
  await expect(page.getByRole("alert").or(page.getByText("请写几句话")).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("理由").fill("只退 100 元不够，货值 1268 元。");
  await page.getByRole("button", { name: "不同意，请重新处理" }).click();
  await expect(page.getByText("已记下：您不同意，继续计时。")).toBeVisible();
  await expect(page.getByText("还剩", { exact: false }).first()).toBeVisible();
  await expectAccessible(page);

  must(await propose(0, "仓库已确认破损责任在我们，1268 元今天原路全额退回，三天内到账。"));
  await page.reload();
  await page.getByRole("button", { name: "已经解决，都收到了" }).click();
  await expect(page.getByText("已记下：您确认已解决。")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "重新打开" }).first().click();
  await expectAccessible(page);
  await page.getByLabel("理由").fill("三天过去，钱没有到账。");
  await page.getByRole("button", { name: "重新打开" }).click();
  await expect(page.getByText("已重新打开，恢复计时。")).toBeVisible();
  await expect(page.getByText("还剩", { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
});

test("a template reply is called one beforehand, with both outcomes, and does not hold the clock", async ({
  db,
  page,
  visit,
}) => {
  test.slow();
  const platform = await givenPlatform(db);
  const person = await givenCompanyPerson(db, platform);
  const filed = await givenContacted(db, platform);

  await signIn(page, person);
  await page.goto(`/zh/company/complaints/${filed.number}`);
  await typeProposal(page, {
    steps: "已查看。",
    answer: TEMPLATE,
    deed: { kind: "其他要办的事", what: "核对仓库的签收记录" },
  });
  // Said while it is written, before anything is sent.
  const verdict = page.getByText("会标为模板答复，不暂停计时", { exact: false });
  await expect(verdict.first()).toBeVisible();
  await expect(page.getByText("您的问题已记录", { exact: false }).last()).toBeVisible();
  await page.getByRole("button", { name: "提交处理方案" }).click();
  await expect(page.getByText("会标为模板答复，不暂停计时", { exact: false }).first()).toBeVisible();
  await expect(page.getByLabel("给用户的答复")).toHaveValue(TEMPLATE);
  const outcomes = page.getByRole("region", { name: "两种结果" });
  await expect(outcomes.getByText("暂停计时，等用户", { exact: false })).toBeVisible();
  await expect(outcomes.getByText("计时不停，用户接受才停")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "照此提交，不暂停计时" }).click();
  await expect(page.getByText("已提出处理方案，等用户确认。")).toBeVisible();
  await expect(page.getByRole("timer").getByText("还剩", { exact: false }).first()).toBeVisible();
  await expectAccessible(page);

  const phone = await visit({ viewport: { width: 390, height: 844 } });
  await enterByCode(phone, filed);
  await expect(phone.getByText("这段答复像套话")).toBeVisible();
  await expect(phone.getByText("计时没有停", { exact: false }).first()).toBeVisible();
  await expectAccessible(phone);

  // Rewritten with money and a reason it holds the clock.
  await chooseAct(page, "提出处理方案");
  await typeProposal(page, {
    steps: "核对仓库签收记录，单号与订单一致，已提交财务退款。",
    answer: "退货 11 月 10 日已签收，1268 元今天原路退回，三天内到账。耽误您 12 天，向您道歉。",
    deed: { kind: "退款", amount: "1268" },
  });
  await page.getByRole("button", { name: "提交处理方案" }).click();
  await expect(page.getByRole("timer").getByText("待用户确认").first()).toBeVisible();
});
