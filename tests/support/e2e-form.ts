import type { Page } from "@playwright/test";

/** Until the page's script has taken over the form of this id: pressed before, the browser alone sends it. */
export async function untilTakenOver(page: Page, id: string): Promise<void> {
  await page.waitForFunction((formId) => {
    const form = document.getElementById(formId);
    return form !== null && Object.keys(form).some((key) => key.startsWith("__reactProps"));
  }, id);
}
