// The same honest refusal for many people: its company marks it as its standing reason, its consumer reads that, the public too.
import { eq } from "drizzle-orm";
import type { Page } from "@playwright/test";
import type { Db } from "@/db/engine/client";
import { publicFigures } from "@/db/platform/schema/public-figures";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { expectAccessible, expectAccessibleAsRead } from "@/tests/support/e2e-axe";
import { chooseAct } from "@/tests/support/e2e-company";
import { enterByCode } from "@/tests/support/e2e-filing";
import { untilTakenOver } from "@/tests/support/e2e-form";
import { givenCompanyPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  hoursAfter,
  must,
  type GivenComplaint,
} from "@/tests/support/stories";

const REASON = "您的账号存在违规行为，按用户协议第五条我们不能解除限制，处罚期为三十天。";
const BOX = "这是我们对这类事项的统一理由（会告诉用户，并在平台页公开次数）";
const SAID = "企业说明：这是它对这类事项的统一理由。";
const FLAGGED = "与贵司答复别人的话几乎相同";
const ago = (hours: number) => hoursAfter(new Date(), -hours);

/** Filed ten hours ago; a person wrote nine hours ago. */
async function contacted(db: Db, platformId: string, agent: CompanyActor): Promise<GivenComplaint> {
  const filed = await givenComplaint(db, platformId, ago(10));
  const person = { personName: "周敏", personNo: "A1027", channel: "app_chat" } as const;
  const talk = { complaintId: filed.complaintId, startedAt: ago(9), seconds: 60 };
  must(await attestHumanContact(contextAt(db, ago(8.9)), agent, { ...talk, ...person }));
  return filed;
}

/** Types the refusal into its form and sends nothing. */
async function typeRefusal(page: Page): Promise<void> {
  await chooseAct(page, "提出处理方案");
  await page.getByRole("radio", { name: "不同意", exact: true }).check({ force: true });
  await page.getByLabel("依据").selectOption({ label: "这项要求没有依据" });
  await page.getByLabel("不同意的理由").fill(REASON);
  await page.getByLabel("已经做了什么").fill("核对了账号的处罚记录。");
  await page.getByLabel("给用户的答复").fill("您的要求我们不能同意，理由写在上面。");
}

test("an honest refusal in the words of five others is marked, and its consumer and the public know", async ({
  db,
  page,
  visit,
}) => {
  test.slow();
  const platform = await givenPlatform(db);
  const agent = await givenAgent(db, platform);
  for (let other = 0; other < 5; other += 1) {
    const { complaintId } = await contacted(db, platform.id, agent);
    const refusal = { decision: "refused", ground: "not_entitled", deeds: [], followUp: null } as const;
    const said = { complaintId, steps: "核对了账号的处罚记录。", answer: REASON };
    must(await proposeResolution(contextAt(db, ago(2)), agent, { ...said, ...refusal }));
  }
  const filed = await contacted(db, platform.id, agent);
  const plain = await contacted(db, platform.id, agent);
  const person = await givenCompanyPerson(db, platform);

  // Where anything is granted, there is no box; in a refusal nothing is ticked beforehand.
  await signIn(page, person);
  await page.goto(`/zh/company/complaints/${filed.number}`);
  await untilTakenOver(page, "propose");
  const box = page.getByRole("checkbox", { name: BOX });
  await expect(box).toBeHidden();
  await typeRefusal(page);
  await expect(box).toBeVisible();
  await expect(box).not.toBeChecked();
  // Said while it is written, and no more once it is marked.
  const verdict = page.getByText(FLAGGED, { exact: false });
  await expect(verdict.first()).toBeVisible();
  await box.check();
  await expect(verdict).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "提交处理方案" }).click();
  await expect(page.getByText("已提出处理方案，等用户确认。")).toBeVisible();
  await expect(page.getByRole("timer").getByText("待用户确认").first()).toBeVisible();
  await expect(page.getByText(SAID)).toBeVisible();

  // Without scripts: submitted, called what it is, ticked, and sent again with every word of it.
  const desk = await visit({ javaScriptEnabled: false });
  await signIn(desk, await givenCompanyPerson(db, platform));
  await desk.goto(`/zh/company/complaints/${plain.number}`);
  await typeRefusal(desk);
  await desk.getByRole("button", { name: "提交处理方案" }).click();
  await expect(desk.getByText(FLAGGED, { exact: false }).first()).toBeVisible();
  await expect(desk.getByLabel("不同意的理由")).toHaveValue(REASON);
  await expect(desk.getByRole("checkbox", { name: BOX })).not.toBeChecked();
  await desk.getByRole("checkbox", { name: BOX }).check();
  await desk.getByRole("button", { name: "改写后提交" }).click();
  await expect(desk.getByText("已提出处理方案，等用户确认。")).toBeVisible();
  await expect(desk.getByText(SAID)).toBeVisible();

  const phone = await visit({ viewport: { width: 390, height: 844 } });
  await enterByCode(phone, filed);
  await expect(phone.getByText(SAID).first()).toBeVisible();
  await expect(phone.getByRole("link", { name: "不同意，还没解决" })).toBeVisible();
  await expectAccessible(phone);

  await db.delete(publicFigures).where(eq(publicFigures.scope, platform.id));
  await refreshPublicFigures({ db }, new Date());
  const reader = await visit({ javaScriptEnabled: false });
  await reader.goto(`/zh/platforms/${platform.slug}`);
  await expect(
    reader.getByText("近 30 天企业拒绝了 7 次，其中 2 次用的是它对这类事项的统一理由。"),
  ).toBeVisible();
  await expectAccessibleAsRead(reader, await visit());
});
