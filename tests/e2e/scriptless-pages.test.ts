import { isScriptlessPage } from "@/lib/entry/http/scriptless-pages";
import { expect, test } from "@/tests/support/e2e-test";
import { readPageManifests, sampleAddress, type PageManifest } from "@/tests/support/page-manifests";
import { ROOT } from "@/tests/support/steps";

/** Of the frame, which is whole without them, and of the page that says that one failed. */
const NEEDS_NO_SCRIPT =
  /^app\/(global-error|\[locale\]\/error|_ui\/shell\/(language-link|nav-link|return-field|side-menu|staff-header|activity-report))\.tsx$/;
/** Addresses that are none: what they answer is never a whole page. */
const NO_PAGE = /\/(_not-found|_global-error|\[\.\.\.rest\])\/page$/;

/** The files of `app` whose code a page brings to browsers. */
const broughtBy = ({ clientModules }: PageManifest) =>
  Object.keys(clientModules)
    .filter((name) => !name.includes("node_modules"))
    .map((name) => name.slice(name.lastIndexOf("/app/") + 1));

test("the pages without scripts are all those whose code has nothing that a script would wake, and no other", () => {
  const pages = readPageManifests(ROOT).filter(({ page }) => !NO_PAGE.test(page));
  const pagesThat = (is: (of: PageManifest) => boolean) => pages.filter(is).map(({ page }) => page);
  expect(pagesThat(({ page }) => isScriptlessPage(sampleAddress(page)))).toEqual(
    pagesThat((manifest) => broughtBy(manifest).every((file) => NEEDS_NO_SCRIPT.test(file))),
  );
});

test("a page without scripts fetches none, and its switches and links work", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto("/zh/platforms?q=云栈");
  expect(await page.locator("script").count()).toBe(0);
  await page.getByRole("link", { name: "English", exact: true }).first().click();
  await expect(page).toHaveURL(/\/en\/platforms\?q=/);
  await page.getByRole("button", { name: "Dark" }).first().click();
  await expect(page).toHaveURL(/\/en\/platforms\?q=/);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(scripts).toEqual([]);
});
