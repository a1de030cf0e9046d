import type { Page } from "@playwright/test";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { DISPLAY_COOKIES } from "@/lib/base/display";
import { givenAgent, givenComplaint, givenPlatform, hoursAfter, must } from "@/tests/support/stories";
import { expectAccessible, expectAccessibleAsRead } from "@/tests/support/e2e-axe";
import { e2eFacts } from "@/tests/support/e2e-facts";
import { aTypedFiling, enterByCode, fileAs, sendFiling, typeFiling } from "@/tests/support/e2e-filing";
import { expect, test } from "@/tests/support/e2e-test";

const PHONE = { viewport: { width: 390, height: 844 } };
const ROUTES = "同时还能找谁";

async function inElderMode(page: Page): Promise<void> {
  await page.context().addCookies([{ name: DISPLAY_COOKIES.mode, value: "elder", url: e2eFacts().address }]);
  await page.reload();
}

const numbersIn = async (page: Page, name: string): Promise<(string | null)[]> => {
  const links = await page.getByRole("region", { name }).getByRole("link").all();
  return Promise.all(links.map((link) => link.getAttribute("href")));
};

/** The height of the smallest number to tap. */
const smallest = async (page: Page): Promise<number> => {
  const boxes = await page.locator("#routes ~ ul a, section:has(#routes) a").all();
  const heights = await Promise.all(boxes.map(async (box) => (await box.boundingBox())?.height ?? 0));
  return Math.min(...heights);
};

async function expectNothingOffTheSide(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
}

test("after a missed deadline the page says so first, then who has it and by when, then whom else to call", async ({
  db,
  visit,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const platform = await givenPlatform(db, {
    nameZh: `超时银行 ${mark}`,
    nameEn: `Late Bank ${mark}`,
    industry: "J",
  });
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -80), {
    title: `多收费 ${mark}`,
  });
  const reader = await visit(PHONE);
  const phone = await visit({ ...PHONE, javaScriptEnabled: false });
  await enterByCode(phone, filed);

  const heading = phone.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(`超时银行 ${mark}超时了`);
  await expect(phone.getByText("到现在也没有真人联系过您的记录。", { exact: false })).toBeVisible();
  const holder = phone.getByRole("region", { name: "已转监管人员" });
  await expect(holder.getByText("现在谁在管")).toBeVisible();
  await expect(holder.getByText("还没办结，转监管主管")).toBeVisible();
  await expect(holder.getByText("还没办结，编号和日期在平台公示页公开")).toBeVisible();
  expect(await numbersIn(phone, ROUTES)).toEqual(["tel:12378", "tel:12363", "tel:12386", "tel:12345"]);

  // Nobody who waits is asked to do nothing, or asked first whether it is solved.
  await expect(phone.getByText("不用做什么")).toHaveCount(0);
  await expect(holder.getByRole("link")).toHaveText(["补充说明，监管人员会看到"]);
  await expect(phone.getByRole("link", { name: "已经解决了" })).toBeVisible();

  const top = async (name: string) => (await phone.getByRole("region", { name }).boundingBox())?.y ?? NaN;
  const order = [await top("已转监管人员"), await top(ROUTES), await top("您还可以"), await top("进展")];
  expect(order).toEqual(order.toSorted((a, b) => a - b));

  expect(await smallest(phone)).toBeGreaterThanOrEqual(44);
  await expectNothingOffTheSide(phone);
  await expectAccessibleAsRead(phone, reader);
  await inElderMode(phone);
  expect(await smallest(phone)).toBeGreaterThanOrEqual(60);
  await expectNothingOffTheSide(phone);
  await expectAccessibleAsRead(phone, reader);

  const desk = await visit({ viewport: { width: 1440, height: 900 } });
  await enterByCode(desk, filed, "en");
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(`Late Bank ${mark} missed the deadline`);
  await expect(desk.getByRole("region", { name: "A regulator has it now" })).toBeVisible();
  expect(await numbersIn(desk, "Who else you can turn to")).toHaveLength(4);
  await expectAccessible(desk);
});

test("a question that waits stays the one thing to do, and who has it is said under it", async ({
  db,
  visit,
}) => {
  const mark = Date.now().toString(36);
  const platform = await givenPlatform(db, { nameZh: `迟来快递 ${mark}`, industry: "G" });
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -100));
  const agent = await givenAgent(db, platform);
  const at = contextAt(db, hoursAfter(new Date(), -1));
  const person = { personName: "周敏", personNo: "20817", channel: "app_chat" } as const;
  const talk = { startedAt: hoursAfter(new Date(), -2), seconds: 60 };
  must(await attestHumanContact(at, agent, { complaintId: filed.complaintId, ...person, ...talk }));
  const page = await visit(PHONE);
  await enterByCode(page, filed);
  await expect(page.getByRole("region", { name: "有真人联系过您吗？" })).toBeVisible();
  await expect(page.getByRole("region", { name: "现在谁在管：已转监管主管" })).toBeVisible();
  // A contact that the company says it had is not denied on the consumer's behalf.
  await expect(page.getByText("没有真人联系过您的记录", { exact: false })).toHaveCount(0);
  const couriers = page.getByRole("listitem").filter({ hasText: "邮政业用户申诉" });
  await expect(couriers.getByText("按记录，已满足")).toBeVisible();
  await expectAccessible(page);
});

test("the receipt lists the routes of the platform's industry, and all of them when nobody knows it", async ({
  db,
  visit,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const platform = await givenPlatform(db, { nameZh: `通信 ${mark}`, industry: "I" });
  const page = await visit({ ...PHONE, javaScriptEnabled: false });
  const reader = await visit(PHONE);
  await fileAs(page, platform.slug, aTypedFiling({ contact: `routes.${mark}@example.test` }));
  expect(await numbersIn(page, ROUTES)).toEqual(
    ["12315", "12300", "12326", "12328", "12345"].map((number) => `tel:${number}`),
  );
  const telecoms = page.getByRole("listitem").filter({ hasText: "电信用户申诉受理中心" });
  await expect(telecoms.getByText("还不满足")).toBeVisible();
  await expect(telecoms.getByText("企业有 15 天时间答复", { exact: false })).toBeVisible();
  await expectAccessibleAsRead(page, reader);

  const other = await visit(PHONE);
  await other.goto(`/en/file/form?unlisted=${encodeURIComponent(`没听过的 ${mark}`)}`);
  await typeFiling(other, aTypedFiling({ contact: `unlisted.${mark}@example.test` }), "en");
  await sendFiling(other, "en");
  await expect(other).toHaveURL(/\/filed/);
  expect(await numbersIn(other, "Who else you can turn to")).toHaveLength(10);
  await expect(other.getByText("We don’t know which industry this is", { exact: false })).toBeVisible();
  await inElderMode(other);
  expect(await smallest(other)).toBeGreaterThanOrEqual(60);
  await expectNothingOffTheSide(other);
  await expectAccessible(other);
});

test("on paper the numbers stand in the text, without the buttons", async ({ db, visit }) => {
  const platform = await givenPlatform(db, { industry: "F" });
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -80));
  const page = await visit();
  await enterByCode(page, filed);
  await page.emulateMedia({ media: "print" });
  const routes = page.getByRole("region", { name: ROUTES });
  await expect(routes.getByText("12315", { exact: true })).toBeVisible();
  await expect(routes.getByText("12345", { exact: true })).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
});
