// What every browser test starts from: browsers that notice whatever goes wrong, and the product's own database.
import { randomInt } from "node:crypto";
import { test as base } from "@playwright/test";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { createClient } from "@/db/engine/client";
import type { Db } from "@/db/engine/client";
import { e2eFacts } from "@/tests/support/e2e-facts";

export { expect } from "@playwright/test";

interface OfOneWorker {
  /** The database of the running product: for preparing what a test is not about, and for reading what was stored. */
  readonly db: Db;
}

interface OfOneTest {
  /** Opens a browser of somebody's own: its own cookies, its own network address. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Page>;
  /** What the test brings about on purpose: messages of the browser's console that match are no failure. */
  readonly onPurpose: (message: RegExp) => void;
}

/** Everything a browser complains about: errors of scripts, refusals by the content policy, answers of 500 and above. */
function watch(page: Page, troubles: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()} at ${message.location().url}`);
  });
  page.on("pageerror", (error) => troubles.push(`page: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 500) troubles.push(`${String(response.status())}: ${response.url()}`);
  });
}

async function openBrowser(
  browser: Browser,
  options: BrowserContextOptions,
  troubles: string[],
): Promise<Page> {
  // Limits count by address: tests that try a wrong code twenty times must not lock the others out.
  const address = `10.${[0, 0, 0].map(() => String(randomInt(1, 255))).join(".")}`;
  const context = await browser.newContext({
    ...options,
    extraHTTPHeaders: { "X-Forwarded-For": address, ...options.extraHTTPHeaders },
  });
  context.on("page", (page) => watch(page, troubles));
  return context.newPage();
}

export const test = base.extend<
  OfOneTest & { readonly troubles: string[]; readonly expected: RegExp[] },
  OfOneWorker
>({
  db: [
    async ({}, use) => {
      const client = createClient(e2eFacts().databaseUrl, { max: 4, name: "jietong-e2e" });
      await use(client.db);
      await client.close();
    },
    { scope: "worker" },
  ],

  expected: async ({}, use) => use([]),
  troubles: [
    async ({ expected }, use) => {
      const troubles: string[] = [];
      await use(troubles);
      const unexpected = troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)));
      base.expect(unexpected, "what the browsers complained about").toEqual([]);
    },
    { auto: true },
  ],
  onPurpose: async ({ expected }, use) => use((message) => void expected.push(message)),
  visit: async ({ browser, contextOptions, troubles }, use) => {
    const opened: Page[] = [];
    await use(async (options = {}) => {
      const page = await openBrowser(browser, { ...contextOptions, ...options }, troubles);
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
  page: async ({ visit }, use) => use(await visit()),
});
