// Which pages are pictured, and who looks at them. `how` brings a page into the state that is worth a picture.
import type { Page } from "@playwright/test";
import { DEMO_ACCOUNTS } from "@/lib/people/engine/demo-accounts";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { untilTakenOver } from "@/tests/support/e2e-form";

export type Who = "nobody" | keyof typeof DEMO_ACCOUNTS;

export interface Pictured {
  readonly name: string;
  readonly who: Who;
  /** Without its language. */
  readonly path: string;
  /** Seen in elder mode on a phone, and in the dark, as well. */
  readonly more?: boolean;
  readonly how?: (page: Page) => Promise<void>;
}

/** Follows the first link to a page whose address matches. */
function follow(pattern: string): (page: Page) => Promise<void> {
  return async (page) => {
    const href = await page.locator(`main a[href*="${pattern}"]`).first().getAttribute("href");
    if (href === null) throw new Error(`${page.url()} has no link to ${pattern}`);
    await page.goto(href);
  };
}

/** Follows the link of the list whose row says so; the wording is the language's own, so the nth row is taken. */
function followNth(pattern: string, n: number): (page: Page) => Promise<void> {
  return async (page) => {
    const links = page.locator(`main a[href*="${pattern}"]`);
    const href = await links.nth(Math.min(n, (await links.count()) - 1)).getAttribute("href");
    if (href !== null) await page.goto(href);
  };
}

async function submitEmpty(page: Page): Promise<void> {
  await page.locator("#file button[type=submit]").last().click();
  await page.locator("[role=alert], #file [aria-invalid]").first().waitFor();
}

/** Files a complaint with an address, so that its receipt can be seen. */
async function file(page: Page, contact: string): Promise<void> {
  const choose = (name: string, value: string) => page.locator(`[name="${name}"][value="${value}"]`).check();
  await choose("attempts.0.channel", "hotline");
  await choose("attempts.0.outcome", "no_human");
  await choose("matter", "dispute");
  await page.locator("[name=title]").fill("退货签收 12 天未退款");
  await page
    .locator("[name=narrative]")
    .fill("热线按了四层菜单，没有人工入口；在线客服每次都是同一句自动回复。");
  await page.locator("[name=wanted]").fill("退回 1268 元，并由真人说明原因。");
  await page.locator("[name=contact]").fill(contact);
  await page.locator("#file button[type=submit]:not([aria-hidden])").last().click();
  await page.waitForURL(/\/filed/);
}

const fileOne = (page: Page): Promise<void> => file(page, `receipt.${String(Date.now())}@example.com`);

/** The link of a mail, opened where nobody is signed in. */
async function openLink(page: Page): Promise<void> {
  await fileOne(page);
  const [number] = /JT-\d{8}-\w{8}/.exec(page.url()) ?? [];
  if (number === undefined) throw new Error(`${page.url()} names no complaint`);
  await page.context().clearCookies({ name: "jietong" });
  await page.goto(`${new URL(page.url()).pathname.slice(0, 3)}/complaints/${number}`);
}

/** A stranger, in a browser of their own, files with the address of who looks at this page. */
async function fileWithTheirAddress(page: Page): Promise<void> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("no browser to file with");
  const { origin } = new URL(page.url());
  const stranger = await browser.newContext({ baseURL: origin });
  const elsewhere = await stranger.newPage();
  await elsewhere.goto("/zh/file/form?platform=hetian");
  await file(elsewhere, DEMO_ACCOUNTS.consumer.email);
  await stranger.close();
  await page.reload();
  await page.locator("#claims").waitFor();
}

/** An agent types an answer that says nothing, and reads so while writing. */
async function typeCannedAnswer(page: Page): Promise<void> {
  for (const href of await page
    .locator('main a[href*="/company/complaints/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))) {
    // What is most useful now is open already; elsewhere a person has to be in touch first.
    await page.goto(href);
    const answer = page.locator("[name=answer]");
    if (!(await answer.isVisible())) continue;
    await untilTakenOver(page, "propose");
    await page.locator('[name="deeds.0.kind"]').selectOption("correction");
    await page.locator('[name="deeds.0.what"]').fill("更正订单里的收货地址");
    await page.locator('[name="deeds.0.day"]').fill(chinaDay(new Date()));
    await answer.fill("您的问题我已记录，会尽快反馈。请您耐心等待，有结果会第一时间通知您。");
    await page.locator("#act [role=status] li").first().waitFor();
    return;
  }
  throw new Error("nothing can be proposed on any complaint of the list");
}

/** Asks for a code, so that the page where it is answered can be seen. */
async function askForCode(page: Page): Promise<void> {
  await page.locator("[name=contact]").fill("somebody@example.com");
  await page.locator("#sign-in button[type=submit]").click();
  await page.waitForURL(/\/sign-in\/code/);
}

/** One act on the first complaint of the list. */
function act(name: string): (page: Page) => Promise<void> {
  return async (page) => {
    await follow("/complaints/JT-")(page);
    await page.goto(`${page.url()}/${name}`);
  };
}

/** Everything that a filer may open and need not: the path through a menu, and the rarer barriers in their groups. */
async function openAttempt(page: Page): Promise<void> {
  const closed = page.locator("#file details:not([open]) > summary").filter({ visible: true });
  while ((await closed.count()) > 0) await closed.first().click();
  await page.locator('[name="attempts.0.barriers[]"][value="bot_promise_broken"]').check();
}

/** One channel of a table that can be registered, and one that cannot. */
async function checkTable(page: Page): Promise<void> {
  const form = page.locator("#import-channels");
  const heads = "渠道,号码、地址或路径,开放时段,由谁提供,来源,核对日期";
  const rows = ["95118", "95-HELP"].map((number) => `电话热线,${number},全天,平台自报,官网,2026-02-27`);
  await form.locator("[name=table]").fill([heads, ...rows].join("\n"));
  await form.locator("[name=reason]").fill("平台来函");
  await form.locator("button[type=submit]:not([aria-hidden])").first().click();
  await form.locator("table").waitFor();
}

export const PICTURED: readonly Pictured[] = [
  { name: "home", who: "nobody", path: "", more: true },
  { name: "platforms", who: "nobody", path: "/platforms" },
  { name: "platform", who: "nobody", path: "/platforms/yunzhan", more: true },
  { name: "platform-of-few", who: "nobody", path: "/platforms/fangzhou" },
  { name: "side-by-side", who: "nobody", path: "/platforms/xunda/side-by-side", more: true },
  {
    name: "report-number",
    who: "nobody",
    path: "/platforms/yunzhan",
    how: follow("/report-number"),
    more: true,
  },
  { name: "rules", who: "nobody", path: "/rules", more: true },
  { name: "dial-tests", who: "nobody", path: "/dial-tests" },
  { name: "help", who: "nobody", path: "/help", more: true },
  { name: "help-found", who: "nobody", path: "/help?q=退款", more: true },
  { name: "about", who: "nobody", path: "/about", more: true },
  { name: "contact", who: "nobody", path: "/contact", more: true },
  { name: "privacy", who: "nobody", path: "/privacy", more: true },
  { name: "accessibility", who: "nobody", path: "/accessibility" },
  { name: "components", who: "nobody", path: "/components" },
  { name: "choose-platform", who: "nobody", path: "/file" },
  { name: "file", who: "nobody", path: "/file/form?platform=yunzhan", more: true },
  { name: "file-attempt", who: "nobody", path: "/file/form?platform=yunzhan", how: openAttempt, more: true },
  { name: "file-errors", who: "nobody", path: "/file/form?platform=yunzhan", how: submitEmpty },
  { name: "filed", who: "nobody", path: "/file/form?platform=hetian", how: fileOne, more: true },
  { name: "sign-in-code", who: "nobody", path: "/sign-in", how: askForCode },
  { name: "link-landing", who: "nobody", path: "/file/form?platform=hetian", how: openLink, more: true },
  { name: "track", who: "nobody", path: "/track" },
  { name: "sign-in", who: "nobody", path: "/sign-in" },
  { name: "sign-in-staff", who: "nobody", path: "/sign-in/staff" },
  { name: "not-sent", who: "nobody", path: "/not-sent" },
  { name: "development-mail", who: "nobody", path: "/dev/mail" },
  { name: "not-found", who: "nobody", path: "/no-such-page" },
  { name: "my-complaints", who: "consumer", path: "/complaints" },
  ...[0, 1, 2, 3, 4, 5, 6].map((n) => ({
    name: `my-complaint-${String(n + 1)}`,
    who: "consumer" as const,
    path: "/complaints",
    how: followNth("/complaints/JT-", n),
    ...(n === 0 ? { more: true } : {}),
  })),
  { name: "claim", who: "consumer", path: "/complaints", how: fileWithTheirAddress, more: true },
  { name: "message", who: "consumer", path: "/complaints", how: act("message") },
  { name: "withdraw", who: "consumer", path: "/complaints", how: act("withdraw") },
  { name: "consumer-notices", who: "consumer", path: "/notices" },
  { name: "sign-out", who: "consumer", path: "/sign-out" },
  { name: "company-inbox", who: "agent", path: "/company", more: true },
  { name: "company-breached", who: "agent", path: "/company?view=breached" },
  { name: "company-held", who: "agent", path: "/company?view=held" },
  { name: "company-closed", who: "agent", path: "/company?view=closed" },
  {
    name: "company-complaint",
    who: "agent",
    path: "/company",
    how: follow("/company/complaints/"),
    more: true,
  },
  {
    name: "company-complaint-held",
    who: "agent",
    path: "/company?view=held",
    how: follow("/company/complaints/"),
  },
  {
    name: "company-complaint-closed",
    who: "agent",
    path: "/company?view=closed",
    how: follow("/company/complaints/"),
  },
  { name: "company-verdict", who: "agent", path: "/company", how: typeCannedAnswer, more: true },
  { name: "company-people", who: "manager", path: "/company/people", more: true },
  { name: "company-notices", who: "agent", path: "/notices" },
  { name: "regulator-today", who: "officer", path: "/regulator", more: true },
  { name: "regulator-queue", who: "officer", path: "/regulator/complaints" },
  { name: "regulator-contests", who: "officer", path: "/regulator/complaints?queue=contests" },
  {
    name: "regulator-complaint",
    who: "officer",
    path: "/regulator/complaints",
    how: follow("/regulator/complaints/JT-"),
  },
  {
    name: "regulator-contest",
    who: "officer",
    path: "/regulator/complaints?queue=contests",
    how: follow("/regulator/complaints/JT-"),
  },
  { name: "regulator-reviews", who: "officer", path: "/regulator/reviews" },
  {
    name: "regulator-review",
    who: "officer",
    path: "/regulator/reviews",
    how: follow("/regulator/reviews/ZX-"),
    more: true,
  },
  { name: "regulator-platforms", who: "officer", path: "/regulator/platforms" },
  { name: "regulator-platform", who: "officer", path: "/regulator/platforms/yunzhan" },
  {
    name: "regulator-channels",
    who: "officer",
    path: "/regulator/platforms/yunzhan/channels",
    how: checkTable,
    more: true,
  },
  { name: "regulator-doubted-number", who: "officer", path: "/regulator/platforms/xingliao/channels" },
  { name: "regulator-steps", who: "officer", path: "/regulator/steps", more: true },
  { name: "regulator-obligations", who: "officer", path: "/regulator/platforms/yunzhan/obligations" },
  { name: "regulator-notices", who: "officer", path: "/notices" },
];
