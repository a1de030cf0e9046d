import { count, eq } from "drizzle-orm";
import type { Page } from "@playwright/test";
import type { Db } from "@/db/engine/client";
import { complaintText } from "@/db/complaint/schema/complaint-parts";
import { complaint } from "@/db/complaint/schema/complaint";
import { givenComplaint, givenPlatform } from "@/tests/support/stories";
import { expectAccessible } from "@/tests/support/e2e-axe";
import {
  aTypedFiling,
  fileAs,
  openForm,
  readReceipt,
  sendFiling,
  typeFiling,
} from "@/tests/support/e2e-filing";
import { expect, test } from "@/tests/support/e2e-test";

const DAY_MS = 86_400_000;

async function filedWith(db: Db, platformId: string): Promise<number> {
  const [row] = await db
    .select({ filed: count() })
    .from(complaint)
    .where(eq(complaint.platformId, platformId));
  return row?.filed ?? 0;
}

function contactOf(name: string): string {
  return `${name}.${Date.now().toString(36)}@example.test`;
}

/** The message stands on top and beside its field. */
async function expectRefusal(page: Page, message: string | RegExp): Promise<void> {
  await expect(page.getByText(message).first()).toBeVisible();
  expect(page.url()).toContain("/file/form");
}

test("a platform that nobody knows leads to the choice, and is said when it vanishes under the form", async ({
  db,
  page,
}) => {
  await page.goto("/zh/file/form?platform=no-such-platform");
  await expect(page).toHaveURL(/\/zh\/file\?missing=1/);
  await expect(page.getByText("请写下平台的名字，或者从结果里选一个。").first()).toBeVisible();
  await expectAccessible(page);

  const platform = await givenPlatform(db);
  await openForm(page, platform.slug);
  await typeFiling(page, aTypedFiling({ contact: contactOf("vanished"), title: "平台不见了" }));
  await page
    .locator("#file [name=platform]")
    .evaluate((field) => field.setAttribute("value", "no-such-platform"));
  await sendFiling(page);
  await expectRefusal(page, "没有找到您要投诉的平台，请重新选择。");
  await expect(page.locator("[name=title]")).toHaveValue("平台不见了");
});

test("a platform that is not listed is written down, and its clock runs", async ({ page }) => {
  const name = `没人收录的平台 ${Date.now().toString(36)}`;
  await page.goto("/zh/file");
  await page.getByLabel("平台、App 或公司的名字").fill(name);
  await page.getByRole("button", { name: "用这个名字登记" }).click();
  await expect(page.getByText("未收录平台").first()).toBeVisible();
  await typeFiling(page, aTypedFiling({ contact: contactOf("unlisted") }));
  await sendFiling(page);
  await readReceipt(page);
  // Nobody can answer for it yet, and nobody is said to.
  await expect(page.getByText(`监管人员正在查${name}是哪家企业`)).toBeVisible();
  await page.getByRole("link", { name: "查看我的投诉" }).click();
  await expect(page.getByText(`监管人员正在查${name}是哪家企业`)).toBeVisible();
  await expect(page.getByText("未收录平台，监管人员正在查是哪家企业").first()).toBeVisible();
  await expectAccessible(page);
});

test("a narrative of 20,000 characters stays in the form, which says by how much it is too long", async ({
  db,
  page,
}) => {
  const platform = await givenPlatform(db);
  const narrative = "长".repeat(20_000);
  await openForm(page, platform.slug);
  await typeFiling(page, aTypedFiling({ contact: contactOf("long"), narrative }));
  await sendFiling(page);
  await expectRefusal(page, "经过请不超过 5000 字，现在有 20000 字");
  await expect(page.locator("[name=narrative]")).toHaveValue(narrative);
  await expectAccessible(page);
  expect(await filedWith(db, platform.id)).toBe(0);
});

test("two hundred attempts are refused in words and none of them is lost", async ({ db, visit }) => {
  const platform = await givenPlatform(db);
  const page = await visit({ javaScriptEnabled: false });
  await openForm(page, platform.slug);
  await typeFiling(page, aTypedFiling({ contact: contactOf("many") }));
  await page.locator("#file").evaluate((form) => {
    for (let n = 1; n < 200; n += 1) {
      for (const [name, value] of [
        ["present", "1"],
        ["channel", "hotline"],
        ["asks", String(n)],
        ["outcome", "no_human"],
      ]) {
        const field = document.createElement("input");
        Object.assign(field, { type: "hidden", name: `attempts.${String(n)}.${String(name)}`, value });
        form.append(field);
      }
    }
  });
  await sendFiling(page);
  await expectRefusal(page, "最多登记 20 次求助，现在有 200 次");
  await expect(page.locator('[name="attempts.199.asks"]')).toHaveValue("199");
  expect(await filedWith(db, platform.id)).toBe(0);
});

test("negative minutes and times to come are said at their fields, in either language", async ({
  db,
  page,
}) => {
  const platform = await givenPlatform(db);
  const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 16);
  const attempts = [
    { channel: "hotline", asks: "-3", queueMinutes: "-5", exact: tomorrow, outcome: "no_human" },
  ] as const;
  await openForm(page, platform.slug);
  await typeFiling(page, aTypedFiling({ contact: contactOf("negative"), attempts }));
  await sendFiling(page);
  await expectRefusal(page, "第 1 次求助：分钟数请填 0 到 1440 的整数");
  await expectRefusal(page, "第 1 次求助：这个时间还没到，请填已经发生的求助");
  await expectRefusal(page, "第 1 次求助：次数请填 0 到 999 的整数");
  await expect(page.locator('[name="attempts.0.queueExact"]')).toHaveValue("-5");
  await expect(page.locator('[name="attempts.0.exact"]')).toHaveValue(tomorrow);
  await expectAccessible(page);

  await openForm(page, platform.slug, "en");
  await typeFiling(page, aTypedFiling({ contact: "nobody", attempts }), "en");
  await sendFiling(page, "en");
  await expect(page.getByRole("link", { name: /minutes/i }).first()).toBeVisible();
  await expect(page.locator("[name=contact]")).toHaveValue("nobody");
  await expectAccessible(page);
  expect(await filedWith(db, platform.id)).toBe(0);
});

test("emoji and rare characters are stored as typed; invisible ones that turn text around are not", async ({
  db,
  page,
}) => {
  const platform = await givenPlatform(db);
  const title = "𠮷野家的𩸽和龘，👨‍👩‍👧‍👦 四口人";
  const { number } = await fileAs(page, platform.slug, {
    ...aTypedFiling({ contact: contactOf("rare"), title }),
    narrative: "前面\u202E面后\u202C，还有\u0000零字节\u0007和铃。\r\n第二行 שלום",
  });
  const [found] = await db.select().from(complaint).where(eq(complaint.number, number));
  const texts = await db
    .select()
    .from(complaintText)
    .where(eq(complaintText.complaintId, found?.id ?? ""));
  expect(texts.find(({ kind }) => kind === "title")?.body).toBe(title);
  expect(texts.find(({ kind }) => kind === "narrative")?.body).toBe(
    "前面面后，还有零字节和铃。\n第二行 שלום",
  );
  await page.getByRole("link", { name: "查看我的投诉" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("a form that is sent twice files once and shows the same code", async ({ db, page }) => {
  const platform = await givenPlatform(db);
  await openForm(page, platform.slug);
  await typeFiling(page, aTypedFiling({ contact: contactOf("twice") }));
  await page.getByRole("button", { name: "登记投诉", exact: true }).dblclick();
  await readReceipt(page);
  expect(await filedWith(db, platform.id)).toBe(1);
  await expectAccessible(page);
});

test("a form that is sent again from the history files once and shows the same code", async ({
  db,
  visit,
}) => {
  const platform = await givenPlatform(db);
  const page = await visit({ javaScriptEnabled: false });
  const filing = aTypedFiling({ contact: contactOf("again") });
  await openForm(page, platform.slug);
  await typeFiling(page, filing);
  const key = await page.locator("[name=idempotencyKey]").inputValue();
  await sendFiling(page);
  const first = await readReceipt(page);
  await openForm(page, platform.slug);
  await typeFiling(page, filing);
  await page
    .locator("[name=idempotencyKey]")
    .evaluate((field, value) => field.setAttribute("value", value), key);
  await sendFiling(page);
  expect(await readReceipt(page)).toEqual(first);
  expect(await filedWith(db, platform.id)).toBe(1);
});

test("a wrong access code is refused twenty times in words, and the number stays typed", async ({
  db,
  page,
  visit,
}) => {
  test.slow();
  const platform = await givenPlatform(db);
  const filed = await givenComplaint(db, platform.id, new Date());
  await page.goto(`/zh/track?number=${filed.number}`);
  const wrong = page.getByText("编号或查询码不对，请对照登记页面或回执再填一次。");
  const tooMany = page.getByText("从这个网络输错的次数太多了", { exact: false });
  for (let n = 0; n < 20; n += 1) {
    await page.getByLabel("查询码").fill(`AAAA${String(1000 + n)}`);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "查进度" }).click();
    expect((await answered).status()).toBe(200);
    await expect(wrong.or(tooMany).first()).toBeVisible();
    await expect(page.getByLabel("投诉编号")).toHaveValue(filed.number);
    await expect(page.getByLabel("查询码")).toHaveValue("");
  }
  await expect(tooMany.first()).toBeVisible();
  await expectAccessible(page);
  // The right code is answered like a wrong one by now.
  await page.getByLabel("查询码").fill(filed.accessCode);
  await page.getByRole("button", { name: "查进度" }).click();
  await expect(tooMany.first()).toBeVisible();
  await expect(page).toHaveURL(/\/track/);
  // Somebody else's complaint is not locked.
  const other = await givenComplaint(db, platform.id, new Date());
  const phone = await visit();
  await phone.goto(`/en/track?number=${other.number}`);
  await phone.getByLabel("Access code").fill(other.accessCode);
  await phone
    .getByRole("button")
    .filter({ hasText: /progress|open|check/i })
    .last()
    .click();
  await expect(phone).toHaveURL(new RegExp(`/en/complaints/${other.number}`));
});
