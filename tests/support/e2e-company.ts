// The desk of a company's agent.
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { session } from "@/db/schema/session";
import { givenCompanyPerson, signIn } from "@/tests/support/e2e-people";
import type { Person } from "@/tests/support/e2e-people";
import { givenComplaint, givenPlatform, hoursAfter } from "@/tests/support/stories";

/** Opens one form of the case: 登记真人联系, 向用户提问, 提出处理方案… The most useful one is open already. */
export async function chooseAct(page: Page, name: string): Promise<void> {
  const form = page.locator("#act").getByRole("heading", { name, exact: true });
  const link = page.getByRole("navigation", { name: "可以做的事" }).getByRole("link", { name, exact: true });
  await expect(form.or(link).first()).toBeVisible();
  if (await link.isVisible()) await link.click();
  await expect(form).toBeVisible();
}

export interface TypedProposal {
  readonly steps: string;
  readonly answer: string;
  readonly remedy?: string;
}

/** Types a proposal into its form and sends nothing. */
export async function typeProposal(page: Page, { steps, answer, remedy }: TypedProposal): Promise<void> {
  await chooseAct(page, "提出处理方案");
  await page.getByLabel("已经做了什么").fill(steps);
  await page.getByLabel("告诉用户的话").fill(answer);
  if (remedy !== undefined) await page.getByLabel("补救办法").selectOption({ label: remedy });
}

/** Until the page's script has taken over its form: pressed before, the browser alone sends it. */
async function untilTakenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const form = document.querySelector("#message");
    return form !== null && Object.keys(form).some((key) => key.startsWith("__reactProps"));
  });
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
  if (scripted) await untilTakenOver(page);
  await page.getByRole("textbox", { name: "留言" }).fill(message);
  await db.update(session).set({ revokedAt: new Date() }).where(eq(session.staffId, person.staffId));
  await page.getByRole("button", { name: "发给用户" }).click();
  return person;
}
