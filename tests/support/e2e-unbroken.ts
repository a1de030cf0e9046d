// What stays on one line: an interval and a date are read as one thing.
import { expect, type Page } from "@playwright/test";

const WHOLE = String.raw`[\d.]+%–[\d.]+%|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2} [A-Z][a-z]+ \d{4}`;

/** Notes one line for each interval and date of the page that is broken over two lines. */
export async function expectUnbroken(page: Page): Promise<void> {
  const broken = await page.locator("main").evaluate((main, whole) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode() !== null) {
      const node = texts.currentNode;
      for (const match of (node.nodeValue ?? "").matchAll(new RegExp(whole, "g"))) {
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
        if (lines.size > 1)
          found.push(
            `${match[0]} in “${node.parentElement?.closest("p, li, td, dd, div")?.textContent ?? ""}”`,
          );
      }
    }
    return found;
  }, WHOLE);
  expect.soft(broken, page.url()).toEqual([]);
}
