// The desk of a company's agent.
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

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
