// `npm run screenshots`: starts the product with its sample data and pictures every page into docs/screenshots. Names
// after it (`npm run screenshots -- home filed`) picture those pages alone and leave the other pictures be.
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "@playwright/test";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { DISPLAY_COOKIES } from "@/lib/base/display";
import { findFreePort } from "@/db/engine/free-port";
import { currentTotp, DEMO_ACCOUNTS } from "@/lib/people/engine/demo-accounts";
import { buildWhenNeeded } from "@/lib/entry/build/build-when-needed";
import type { Locale } from "@/lib/base/i18n/locale";
import { findChromium } from "@/tests/support/chromium";
import { startProduct } from "@/tests/support/e2e-product";
import { PICTURED } from "./screenshots/pages";
import type { Pictured, Who } from "./screenshots/pages";
import { smallPng } from "./screenshots/small-png";

interface Look {
  readonly name: string;
  readonly locale: Locale;
  readonly width: number;
  readonly cookies: Readonly<Record<string, string>>;
  /** Of the pages that are pictured in every look only. */
  readonly few?: boolean;
}

const { theme, mode } = DISPLAY_COOKIES;
const LOOKS: readonly Look[] = [
  { name: "zh", locale: "zh", width: 1440, cookies: {} },
  { name: "zh-phone", locale: "zh", width: 390, cookies: {} },
  { name: "en", locale: "en", width: 1440, cookies: {} },
  { name: "zh-elder-phone", locale: "zh", width: 390, cookies: { [mode]: "elder" }, few: true },
  { name: "zh-dark", locale: "zh", width: 1440, cookies: { [theme]: "dark" }, few: true },
  { name: "zh-high-contrast", locale: "zh", width: 1440, cookies: { [theme]: "high-contrast" }, few: true },
];
const HEIGHT: Readonly<Record<number, number>> = { 1440: 900, 390: 844 };
const NAMES = process.argv.slice(2);
const WANTED = PICTURED.filter(({ name }) => NAMES.length === 0 || NAMES.includes(name));
const FOLDER = path.resolve(import.meta.dirname, "../../docs/screenshots");

type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

async function signInConsumer(page: Page): Promise<void> {
  await page.goto("/zh/sign-in");
  await page.locator("[name=contact]").fill(DEMO_ACCOUNTS.consumer.email);
  await page.locator("#sign-in button[type=submit]").click();
  await page.locator("[name=code]").waitFor();
  const mail = await page.context().newPage();
  let code: string | undefined;
  while (code === undefined) {
    await mail.goto("/zh/dev/mail");
    code = /\b\d{6}\b/.exec(await mail.locator("main").innerText())?.[0];
  }
  await mail.close();
  await page.locator("[name=code]").fill(code);
  await page.locator("#code button[type=submit]").click();
  await page.waitForURL(/\/complaints/);
}

async function signIn(browser: Browser, baseURL: string, who: Who): Promise<Session> {
  const context = await browser.newContext({ baseURL, locale: "zh-CN" });
  const page = await context.newPage();
  const account = who === "nobody" ? null : DEMO_ACCOUNTS[who];
  if (account?.role === "consumer") await signInConsumer(page);
  else if (account !== null) {
    await page.goto("/zh/sign-in/staff");
    await page.locator("[name=email]").fill(account.email);
    await page.locator("[name=password]").fill(account.password);
    await page.locator("#staff button[type=submit]").click();
    await page.locator("[name=totp]").fill(currentTotp(account));
    await page.locator("#factor button[type=submit]").click();
    await page.waitForURL(/\/(company|regulator)/);
  }
  const session = await context.storageState();
  await context.close();
  return session;
}

/** What sticks to the window's foot would lie across the middle of a picture of the whole page. */
async function unpin(page: Page): Promise<void> {
  await page.locator(".sticky").evaluateAll((pinned) => {
    for (const element of pinned) if (element instanceof HTMLElement) element.style.position = "static";
  });
}

async function picture(page: Page, { name, path: where, how }: Pictured, look: Look): Promise<void> {
  await page.goto(`/${look.locale}${where}`);
  await how?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await unpin(page);
  const png = await page.screenshot({ fullPage: true, animations: "disabled" });
  await writeFile(path.join(FOLDER, `${name}.${look.name}.png`), smallPng(png));
}

async function pictureAll(
  browser: Browser,
  baseURL: string,
  sessions: ReadonlyMap<Who, Session>,
  look: Look,
): Promise<void> {
  const pages = WANTED.filter(({ more }) => look.few !== true || more === true);
  for (const [who, storageState] of sessions) {
    const context = await browser.newContext({
      baseURL,
      storageState,
      timezoneId: "Asia/Shanghai",
      reducedMotion: "reduce",
      locale: look.locale === "zh" ? "zh-CN" : "en",
      viewport: { width: look.width, height: HEIGHT[look.width] ?? look.width },
    });
    await context.addCookies(
      Object.entries(look.cookies).map(([name, value]) => ({ name, value, url: baseURL })),
    );
    const page = await context.newPage();
    for (const pictured of pages.filter((each) => each.who === who)) await picture(page, pictured, look);
    await context.close();
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
process.env["JIETONG_MODE"] = "demo";
const undo: (() => Promise<void>)[] = [];
try {
  await buildWhenNeeded(say);
  const port = await findFreePort("127.0.0.1");
  const address = await startProduct({
    port,
    sampleData: true,
    undo: (step) => void undo.push(step),
    say,
  });
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  undo.push(() => browser.close());
  if (NAMES.length === 0) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const sessions = new Map<Who, Session>();
  for (const { who } of WANTED)
    if (!sessions.has(who)) sessions.set(who, await signIn(browser, address, who));
  for (const look of LOOKS) await pictureAll(browser, address, sessions, look);
} finally {
  for (const step of undo.reverse()) await step();
}
process.exit(0);
