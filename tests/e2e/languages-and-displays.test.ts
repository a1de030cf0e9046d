import type { BrowserContextOptions, Page } from "@playwright/test";
import { DISPLAY_COOKIES } from "@/lib/base/display";
import { DEMO_ACCOUNTS } from "@/lib/people/engine/demo-accounts";
import { givenComplaint, givenPlatform, hoursAfter } from "@/tests/support/stories";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { aTypedFiling, enterByCode, fileAs, openForm } from "@/tests/support/e2e-filing";
import { givenCompanyPerson, givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { e2eFacts } from "@/tests/support/e2e-facts";
import { expect, test } from "@/tests/support/e2e-test";

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
const ELDER_TARGET_PX = 60;

type Choice = Partial<Record<keyof typeof DISPLAY_COOKIES, string>>;

async function choose(page: Page, choice: Choice): Promise<void> {
  const url = e2eFacts().address;
  const cookies = Object.entries(choice).map(([name, value]) => ({
    name: DISPLAY_COOKIES[name as keyof typeof DISPLAY_COOKIES],
    value,
    url,
  }));
  await page.context().addCookies(cookies);
}

/** The page fits: only a table inside its own frame may be wider than the screen. */
async function expectNoSideways(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(excess, `${page.url()} is too wide by so many pixels`).toBeLessThanOrEqual(0);
}

/** Buttons, choices and fields can be hit by an unsteady finger. */
async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page
    .locator(
      "main button:not([aria-hidden]):visible, main a.button:visible, main label:has(input[type=radio]):visible, main input.control:visible",
    )
    .evaluateAll(
      (elements, least) =>
        elements
          .filter((element) => element.getBoundingClientRect().height < least - 0.5)
          .map(
            (element) =>
              `${element.textContent.trim()} ${String(element.getBoundingClientRect().height)} ${element.outerHTML.slice(0, 120)}`,
          ),
      ELDER_TARGET_PX,
    );
  expect.soft(small, page.url()).toEqual([]);
}

test("in English a complaint is filed and read, and no Chinese is left over in the frame", async ({
  db,
  page,
}) => {
  const platform = await givenPlatform(db, { nameEn: "Cloudstep Mall" });
  const filing = aTypedFiling({
    contact: `en.${Date.now().toString(36)}@example.test`,
    title: "No refund twelve days after return",
    narrative: "Nine days of the same automatic reply.",
    wanted: "Refund 1,268 yuan.",
  });
  const { number } = await fileAs(page, platform.slug, filing, "en");
  expect(await page.locator("html").getAttribute("lang")).toMatch(/^en/);
  await expectAccessible(page);
  for (const path of [`/en/complaints/${number}/filed`, `/en/complaints/${number}`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const text = await page.locator("main").innerText();
    expect
      .soft(text.replaceAll(/[\u3000-\u303f\uff00-\uffef]/g, "").match(/[\u4e00-\u9fff]+/g) ?? [], path)
      .toEqual([]);
    await expectAccessible(page);
  }
});

test("the language switch keeps the page and what the address asks for", async ({ db, page }) => {
  const platform = await givenPlatform(db);
  await openForm(page, platform.slug);
  await page.getByRole("link", { name: "English" }).first().click();
  await expect(page).toHaveURL(new RegExp(`/en/file/form\\?platform=${platform.slug}`));
  await page.getByRole("link", { name: /中文/ }).first().click();
  await expect(page).toHaveURL(new RegExp(`/zh/file/form\\?platform=${platform.slug}`));
});

test("in elder mode on a phone nothing runs off the side and everything is large enough to hit", async ({
  db,
  visit,
}) => {
  test.slow();
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -30));
  for (const locale of ["zh", "en"] as const) {
    const page = await visit(PHONE);
    await choose(page, { mode: "elder" });
    await enterByCode(page, filed, locale);
    const pages = [
      "",
      "/file",
      `/file/form?platform=${platform.slug}`,
      "/track",
      "/sign-in",
      `/complaints/${filed.number}`,
    ];
    for (const path of pages) {
      await page.goto(`/${locale}${path}`);
      await expectNoSideways(page);
      await expectLargeTargets(page);
      await expectAccessible(page);
    }
  }
});

test("at the largest text of elder mode nothing runs off the side", async ({ db, visit }) => {
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -30));
  const page = await visit(PHONE);
  await choose(page, { mode: "elder", text: "4" });
  await enterByCode(page, filed);
  for (const path of ["", `/file/form?platform=${platform.slug}`, `/complaints/${filed.number}`]) {
    await page.goto(`/zh${path}`);
    await expectNoSideways(page);
  }
});

const PUBLIC_PAGES = [
  "",
  "/platforms",
  "/rules",
  "/dial-tests",
  "/privacy",
  "/accessibility",
  "/components",
  "/file",
  "/track",
  "/sign-in",
  "/sign-in/staff",
];

for (const theme of ["light", "dark", "high-contrast"]) {
  test(`the public pages are accessible and fit a phone in the ${theme} theme`, async ({ visit }) => {
    test.slow();
    const page = await visit(PHONE);
    await choose(page, { theme });
    for (const path of PUBLIC_PAGES) {
      await page.goto(`/zh${path}`);
      await expectNoSideways(page);
      await expectAccessible(page);
    }
  });

  test(`the pages of staff and consumers are accessible in the ${theme} theme`, async ({ db, visit }) => {
    test.slow();
    const platform = await givenPlatform(db);
    const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -70));
    const consumer = await visit(PHONE);
    await choose(consumer, { theme });
    await enterByCode(consumer, filed);
    await expectAccessible(consumer);
    const desk = await visit();
    await choose(desk, { theme });
    await signIn(desk, await givenCompanyPerson(db, platform));
    await expectAccessible(desk);
    await desk.goto(`/zh/company/complaints/${filed.number}`);
    await expectAccessible(desk);
    const office = await visit({ viewport: { width: 1440, height: 900 } });
    await choose(office, { theme });
    await signIn(office, await givenRegulatorPerson(db));
    for (const path of [
      "",
      "/complaints?queue=all",
      "/reviews",
      "/platforms",
      `/complaints/${filed.number}`,
    ]) {
      await office.goto(`/zh/regulator${path}`);
      await expectAccessible(office);
    }
  });
}

test("the demo tells on its sign-in page who can sign in as what", async ({ page }) => {
  await page.goto("/zh/sign-in/staff");
  await page.locator("summary", { hasText: "演示账号" }).click();
  await expect(page.getByText(DEMO_ACCOUNTS.agent.email)).toBeVisible();
  await expect(page.getByText(DEMO_ACCOUNTS.supervisor.email)).toBeVisible();
});
