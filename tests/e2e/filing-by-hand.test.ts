import { aTypedFiling, attemptBlock, fileAs, openForm, typeFiling } from "@/tests/support/e2e-filing";
import { expect, test } from "@/tests/support/e2e-test";
import { givenPlatform } from "@/tests/support/stories";

const contactOf = (name: string): string => `${name}.${Date.now().toString(36)}@example.test`;

test("another attempt takes the focus, so that a screen reader is led to it", async ({ db, page }) => {
  const platform = await givenPlatform(db);
  await openForm(page, platform.slug);
  await typeFiling(page, aTypedFiling({ contact: contactOf("focus") }));
  await page.getByRole("button", { name: "再添加一次求助" }).click();
  await expect(attemptBlock(page, 1).getByRole("heading", { name: "第 2 次求助" })).toBeFocused();
});

test("a phone that can share hands on the way to the complaint, and never its code", async ({ db, page }) => {
  await page.addInitScript(() => {
    const share = (what: ShareData): Promise<void> => {
      document.title = JSON.stringify(what);
      return Promise.resolve();
    };
    Object.defineProperty(navigator, "share", { value: share });
  });
  const platform = await givenPlatform(db);
  const { number, accessCode } = await fileAs(
    page,
    platform.slug,
    aTypedFiling({ contact: contactOf("share") }),
  );
  await page.getByRole("button", { name: "发给家人" }).click();
  await expect(page).toHaveTitle(new RegExp(`track\\?number=${number}`));
  expect(await page.title()).not.toContain(accessCode.replace(/\W/g, ""));
});
