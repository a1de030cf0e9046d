// Filing as a person does it: every control by the words beside it. Works with and without JavaScript.
import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import type { BarrierCode } from "@/lib/domain/complaint/barriers";
import type { AttemptOutcome, Channel, Matter, Vulnerability } from "@/lib/domain/complaint/complaint";
import type { Locale } from "@/lib/base/i18n/locale";
import { words } from "@/tests/support/e2e-words";

export interface TypedAttempt {
  readonly channel: Channel;
  readonly asks?: number | string;
  readonly queueMinutes?: number | string;
  /** As the control takes it: 2026-11-20T19:30. */
  readonly exact?: string;
  readonly barriers?: readonly { readonly code: BarrierCode; readonly measure?: number | string }[];
  readonly outcome: AttemptOutcome;
}

export interface TypedFiling {
  readonly attempts: readonly TypedAttempt[];
  readonly matter: Matter;
  readonly title: string;
  readonly narrative: string;
  readonly wanted: string;
  readonly region?: string;
  readonly vulnerability?: Vulnerability;
  readonly contact: string;
}

export interface Receipt {
  readonly number: string;
  readonly accessCode: string;
}

export function aTypedFiling(about: Partial<TypedFiling> & Pick<TypedFiling, "contact">): TypedFiling {
  return {
    attempts: [
      { channel: "app_chat", asks: 6, outcome: "no_human", barriers: [{ code: "canned_loop", measure: 6 }] },
    ],
    matter: "dispute",
    title: "退货签收 12 天未退款",
    narrative: "9 天里每次都是同一句自动回复，订单一直没有人处理。",
    wanted: "退回 1268 元，并由真人说明原因。",
    ...about,
  };
}

/** The form of a platform. */
export async function openForm(page: Page, slug: string, locale: Locale = "zh"): Promise<void> {
  await page.goto(`/${locale}/file/form?platform=${slug}`);
}

export function attemptBlock(page: Page, n: number): Locator {
  return page.locator("li").filter({ has: page.locator(`[name="attempts.${String(n)}.present"]`) });
}

async function tickBarrier(block: Locator, n: number, word: string): Promise<void> {
  const box = block.getByRole("checkbox", { name: word, exact: true });
  // The less usual ones wait behind an opener.
  if (!(await box.isVisible()))
    await block.locator(`fieldset:has([name="attempts.${String(n)}.barriers[]"]) summary`).click();
  await box.check();
}

export async function typeAttempt(
  page: Page,
  n: number,
  attempt: TypedAttempt,
  locale: Locale = "zh",
): Promise<void> {
  const block = attemptBlock(page, n);
  const field = (name: string): Locator => block.locator(`[name="attempts.${String(n)}.${name}"]`);
  await block
    .getByRole("radio", { name: words(locale, "domain", `channel.${attempt.channel}`), exact: true })
    .check();
  if (attempt.exact !== undefined) {
    await block
      .getByRole("radio", { name: words(locale, "file", "attempt.whenChoice.earlier"), exact: true })
      .check();
    await field("exact").fill(attempt.exact);
  }
  if (attempt.asks !== undefined) await field("asks").fill(String(attempt.asks));
  if (attempt.queueMinutes !== undefined) await field("queueExact").fill(String(attempt.queueMinutes));
  for (const { code, measure } of attempt.barriers ?? []) {
    await tickBarrier(block, n, words(locale, "domain", `barrier.${code}`));
    if (measure !== undefined) await field(`measure.${code}`).fill(String(measure));
  }
  await block
    .getByRole("radio", { name: words(locale, "domain", `attemptOutcome.${attempt.outcome}`), exact: true })
    .check();
}

/** Types everything and sends nothing but "add another attempt". */
export async function typeFiling(page: Page, filing: TypedFiling, locale: Locale = "zh"): Promise<void> {
  for (const [n, attempt] of filing.attempts.entries()) {
    if (n > 0) {
      await page.getByRole("button", { name: words(locale, "file", "attempt.add") }).click();
      await expect(attemptBlock(page, n)).toBeVisible();
    }
    await typeAttempt(page, n, attempt, locale);
  }
  await page
    .getByRole("radio", { name: new RegExp(`^${words(locale, "domain", `matter.${filing.matter}`)}`) })
    .check();
  await page.locator("[name=title]").fill(filing.title);
  await page.locator("[name=narrative]").fill(filing.narrative);
  await page.locator("[name=wanted]").fill(filing.wanted);
  if (filing.region !== undefined) await page.locator("[name=region]").selectOption({ label: filing.region });
  if (filing.vulnerability !== undefined && filing.vulnerability !== "none") {
    await page
      .getByRole("radio", {
        name: words(locale, "domain", `vulnerability.${filing.vulnerability}`),
        exact: true,
      })
      .check();
  }
  await page.locator("[name=contact]").fill(filing.contact);
}

/** Sends the form; nothing is waited for. */
export async function sendFiling(page: Page, locale: Locale = "zh"): Promise<void> {
  await page.getByRole("button", { name: words(locale, "file", "submit"), exact: true }).click();
}

/** The number and the access code as the filed page shows them. */
export async function readReceipt(page: Page): Promise<Receipt> {
  await expect(page).toHaveURL(/\/complaints\/JT-\d{8}-[0-9A-Z]{8}\/filed/);
  const number = /JT-\d{8}-[0-9A-Z]{8}/.exec(page.url())?.[0] ?? "";
  const receipt = page.locator("section", { has: page.locator("#keep") });
  await expect(receipt.getByText(number, { exact: true })).toBeVisible();
  const accessCode = (await receipt.locator("dd.select-all").nth(1).innerText()).trim();
  expect(accessCode).toMatch(/^[0-9A-Z]{4}[ -]?[0-9A-Z]{4}$/);
  return { number, accessCode };
}

/** From the empty form of a platform to the receipt. */
export async function fileAs(
  page: Page,
  slug: string,
  filing: TypedFiling,
  locale: Locale = "zh",
): Promise<Receipt> {
  await openForm(page, slug, locale);
  await typeFiling(page, filing, locale);
  await sendFiling(page, locale);
  return readReceipt(page);
}

/** Opens one complaint with its number and code, as somebody without an account does. */
export async function enterByCode(
  page: Page,
  { number, accessCode }: Receipt,
  locale: Locale = "zh",
): Promise<void> {
  await page.goto(`/${locale}/track?number=${number}`);
  await page.getByLabel(words(locale, "auth", "track.accessCode")).fill(accessCode);
  await page.getByRole("button", { name: words(locale, "auth", "track.open") }).click();
  await expect(page).toHaveURL(new RegExp(`/complaints/${number}`));
}
