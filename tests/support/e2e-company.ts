// The desk of a company's agent.
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { session } from "@/db/sign-in/schema";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { untilTakenOver } from "@/tests/support/e2e-form";
import { givenCompanyPerson, signIn } from "@/tests/support/e2e-people";
import type { Person } from "@/tests/support/e2e-people";
import { givenComplaint, givenPlatform, hoursAfter } from "@/tests/support/stories";

/** Opens one form of the complaint: 登记真人联系, 向用户提问, 提出处理方案… The most useful one is open already. */
export async function chooseAct(page: Page, name: string): Promise<void> {
  const form = page.locator("#act").getByRole("heading", { name, exact: true });
  const link = page.getByRole("navigation", { name: "可以做的事" }).getByRole("link", { name, exact: true });
  await expect(form.or(link).first()).toBeVisible();
  if (await link.isVisible()) await link.click();
  await expect(form).toBeVisible();
}

/**
 * Attests a conversation of a colleague who is not on the company's list yet. It began at `startedAt`, as the field
 * writes it, or as early as the field allows; a conversation of today's filing has to end first, so it is sent again
 * until it has.
 */
export async function attestByHand(
  page: Page,
  { name, staffNo }: Pick<Person, "name" | "staffNo">,
  { minutes, startedAt }: { readonly minutes: number; readonly startedAt?: string },
): Promise<void> {
  await chooseAct(page, "登记真人联系");
  await page.getByText("名单里没有这位同事").click();
  await page.getByLabel("联系人姓名").fill(name);
  await page.getByLabel("工号", { exact: true }).fill(staffNo);
  await page.getByLabel("方式", { exact: true }).selectOption({ label: "App 内客服" });
  const start = page.getByLabel("开始时间");
  await start.fill(startedAt ?? (await start.getAttribute("min")) ?? "");
  await page.getByLabel("时长").fill(String(minutes));
  const attested = page.getByText("已登记真人联系，等用户确认。");
  await expect(async () => {
    // The answer to the press before may have come after its time was up.
    if (!(await attested.isVisible())) await page.getByRole("button", { name: "登记真人联系" }).click();
    await expect(attested).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 90_000 });
}

export interface TypedProposal {
  readonly steps: string;
  readonly answer: string;
  readonly deed: { readonly kind: string; readonly amount?: string; readonly what?: string };
}

/** Types a proposal into its form and sends nothing. */
export async function typeProposal(page: Page, { steps, answer, deed }: TypedProposal): Promise<void> {
  await chooseAct(page, "提出处理方案");
  await page.getByLabel("已经做了什么").fill(steps);
  await page.getByLabel("给用户的答复").fill(answer);
  await page.getByLabel("做什么").selectOption({ label: deed.kind });
  if (deed.amount !== undefined) await page.getByLabel("金额").fill(deed.amount);
  if (deed.what !== undefined) await page.getByLabel("什么东西、什么事").fill(deed.what);
  await page.getByLabel("日期").fill(chinaDay(new Date()));
}

/** An agent's session ends under a message that they have just sent; it was not taken. */
export async function sendAfterSessionEnded(
  db: Db,
  page: Page,
  { message, scripted }: { readonly message: string; readonly scripted: boolean },
): Promise<Person> {
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -10));
  const person = await givenCompanyPerson(db, platform);
  await signIn(page, person);
  await page.goto(`/zh/company/complaints/${filed.number}?do=message`);
  if (scripted) await untilTakenOver(page, "message");
  await page.getByRole("textbox", { name: "留言" }).fill(message);
  await db.update(session).set({ revokedAt: new Date() }).where(eq(session.staffId, person.staffId));
  await page.getByRole("button", { name: "发给用户" }).click();
  return person;
}
