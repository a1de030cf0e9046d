// Accessibility, asked of the page as it stands: every rule that axe has, none left out.
import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

/** Notes one line for each element that axe objects to; the test continues, so that one run shows all of them. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`),
  );
  expect.soft(found, page.url()).toEqual([]);
}

/**
 * The same for a page without JavaScript, where axe cannot run: another browser, with JavaScript, reads what this one
 * shows, under the same address.
 */
export async function expectAccessibleAsRead(page: Page, reader: Page): Promise<void> {
  await page.waitForLoadState("load");
  const html = (await page.content()).replaceAll(/<script\b[\s\S]*?<\/script>/g, "");
  await reader.route(page.url(), (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await reader.goto(page.url());
  await expectAccessible(reader);
  await reader.unrouteAll();
}
