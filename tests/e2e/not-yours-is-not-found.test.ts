import { eq } from "drizzle-orm";
import type { Page } from "@playwright/test";
import { complaint } from "@/db/complaint/schema/complaint";
import { givenComplaint, givenPlatform } from "@/tests/support/stories";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { enterByCode } from "@/tests/support/e2e-filing";
import { givenCompanyPerson, givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";

/** Well formed, and nobody's. */
const UNKNOWN = "JT-20261101-00000000";

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly location: string;
}

/** An answer without what differs from request to request: its number, its scripts with their nonce and the time. */
function comparable(status: number, body: string, number: string, location = ""): Answer {
  const plain = body.replaceAll(/<script\b[\s\S]*?<\/script>/g, "").replaceAll(/nonce="[^"]*"/g, "");
  return {
    status,
    body: plain.replaceAll(number, "NUMBER"),
    location: location.replaceAll(number, "NUMBER"),
  };
}

async function ask(page: Page, path: string, number: string): Promise<Answer> {
  const response = await page.request.get(path.replace("NUMBER", number), { maxRedirects: 0 });
  return comparable(response.status(), await response.text(), number, response.headers()["location"]);
}

/** Both answers, of the complaint that is somebody else's and of the one that is nobody's, are one and the same. */
async function expectSameAnswer(page: Page, path: string, foreign: string, status: number): Promise<void> {
  const theirs = await ask(page, path, foreign);
  expect(theirs.status, path).toBe(status);
  expect(theirs, path).toEqual(await ask(page, path, UNKNOWN));
}

/** Sends the form of the page, but about another complaint. */
async function sendAbout(page: Page, formId: string, number: string): Promise<Answer> {
  await page
    .locator(`#${formId} [name=number]`)
    .evaluate((field, value) => field.setAttribute("value", value), number);
  const answered = page.waitForResponse(
    (response) => response.request().isNavigationRequest() && response.status() !== 303,
  );
  // The answer's head comes before its page is read: the page is whole when it has loaded, not earlier.
  const loaded = page.waitForEvent("load");
  await page.locator(`#${formId} button[type=submit]`).last().click();
  const response = await answered;
  await loaded;
  return comparable(response.status(), await page.content(), number);
}

const CONSUMER_PAGES = [
  "",
  "/filed",
  "/filed/calendar",
  "/information",
  "/contact",
  "/message",
  "/withdraw",
  "/solved",
];
const COMPANY_PAGES = ["", "?do=propose", "?do=attest"];

test("a consumer cannot tell somebody else's complaint from none", async ({ db, page, visit }) => {
  const platform = await givenPlatform(db);
  const own = await givenComplaint(db, platform.id, new Date());
  const foreign = await givenComplaint(db, platform.id, new Date());
  await enterByCode(page, own);
  for (const rest of CONSUMER_PAGES)
    await expectSameAnswer(page, `/zh/complaints/NUMBER${rest}`, foreign.number, 307);
  const nobody = await visit();
  for (const rest of CONSUMER_PAGES)
    await expectSameAnswer(nobody, `/zh/complaints/NUMBER${rest}`, foreign.number, 307);
  await expectSameAnswer(nobody, "/en/complaints/NUMBER", foreign.number, 307);
  // Where they are sent to is the same page, too.
  await expectSameAnswer(nobody, "/zh/track?number=NUMBER", foreign.number, 200);
  await expectSameAnswer(page, "/zh/track?number=NUMBER", foreign.number, 200);

  await page.goto(`/zh/complaints/${foreign.number}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("打开您的投诉");
  await expectAccessible(page);
});

test("a company's agent cannot tell another company's complaint from none", async ({
  db,
  page,
  onPurpose,
}) => {
  const mine = await givenPlatform(db);
  const theirs = await givenPlatform(db);
  const foreign = await givenComplaint(db, theirs.id, new Date());
  await signIn(page, await givenCompanyPerson(db, mine));
  for (const rest of COMPANY_PAGES)
    await expectSameAnswer(page, `/zh/company/complaints/NUMBER${rest}`, foreign.number, 404);
  // A person of a company is no consumer and no regulator.
  await expectSameAnswer(page, "/zh/complaints/NUMBER", foreign.number, 307);
  await expectSameAnswer(page, "/zh/regulator/complaints/NUMBER", foreign.number, 404);
  for (const path of [
    "/zh/regulator",
    "/zh/regulator/complaints",
    "/zh/regulator/reviews",
    "/zh/regulator/platforms",
  ]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  // Nor does the search of the inbox tell.
  const search = "/zh/company?q=NUMBER";
  const found = await ask(page, search, foreign.number);
  expect(found).toEqual(await ask(page, search, UNKNOWN));
  onPurpose(/status of 404/);
  await page.goto(`/zh/company/complaints/${foreign.number}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("没有找到这一页");
  await expectAccessible(page);
});

test("a regulator finds no company's desk, and the consumer's page of no complaint", async ({ db, page }) => {
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, new Date());
  await signIn(page, await givenRegulatorPerson(db));
  for (const rest of COMPANY_PAGES)
    await expectSameAnswer(page, `/zh/company/complaints/NUMBER${rest}`, filed.number, 404);
  await expectSameAnswer(page, "/zh/complaints/NUMBER", filed.number, 307);
  expect((await page.request.get("/zh/company")).status()).toBe(404);
});

test("an action on somebody else's complaint answers as on none, and writes nothing", async ({
  db,
  visit,
  onPurpose,
}) => {
  onPurpose(/status of 404/);
  const platform = await givenPlatform(db);
  const other = await givenPlatform(db);
  const own = await givenComplaint(db, platform.id, new Date());
  const foreign = await givenComplaint(db, other.id, new Date());
  const version = async () =>
    (
      await db
        .select({ version: complaint.version })
        .from(complaint)
        .where(eq(complaint.id, foreign.complaintId))
    )[0];
  const before = await version();

  const consumer = await visit({ javaScriptEnabled: false });
  await enterByCode(consumer, own);
  const message = async (number: string): Promise<Answer> => {
    await consumer.goto(`/zh/complaints/${own.number}/message`);
    await consumer.getByLabel("留言").fill("这是别人的投诉。");
    return sendAbout(consumer, "act", number);
  };
  const answered = await message(foreign.number);
  expect(answered.status).toBe(404);
  expect(answered).toEqual(await message(UNKNOWN));

  const desk = await visit({ javaScriptEnabled: false });
  await signIn(desk, await givenCompanyPerson(db, platform));
  const reply = async (number: string): Promise<Answer> => {
    await desk.goto(`/zh/company/complaints/${own.number}?do=message`);
    await desk.getByRole("textbox", { name: "留言" }).fill("这是别家的投诉。");
    return sendAbout(desk, "message", number);
  };
  expect(await reply(foreign.number)).toEqual(await reply(UNKNOWN));
  expect(await version()).toEqual(before);
});

test("what is not there says so in the reader's words and title, also before scripts run and without them", async ({
  visit,
  onPurpose,
}) => {
  onPurpose(/status of 404/);
  const page = await visit({ javaScriptEnabled: false });
  for (const [path, title] of [
    ["/zh/no/such/page", "没有找到这一页"],
    ["/en/platforms/no-such-platform", "This page was not found"],
  ] as const) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page).toHaveTitle(new RegExp(title));
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }
});
