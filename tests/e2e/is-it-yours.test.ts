// A stranger files with somebody's address. Its owner is asked, presses yes or no, and nothing acts by being opened; the
// stranger comes no nearer to the owner's complaints, and takes nothing of theirs.
import { sql } from "drizzle-orm";
import type { Page } from "@playwright/test";
import type { Db } from "@/db/engine/client";
import { expectAccessible } from "@/tests/support/e2e-axe";
import {
  aTypedFiling,
  fileAs,
  openForm,
  readReceipt,
  sendFiling,
  typeFiling,
} from "@/tests/support/e2e-filing";
import { expectCode, expectLetter, listLetters } from "@/tests/support/e2e-mail";
import { expect, test } from "@/tests/support/e2e-test";
import { givenComplaint, givenPlatform } from "@/tests/support/stories";

const INVENTED = "诬告某人的标题";

async function signInByMail(page: Page, contact: string): Promise<void> {
  await page.goto("/zh/sign-in");
  await page.getByLabel("邮箱或手机号").fill(contact);
  const { length: before } = await listLetters(contact);
  await page.getByRole("button", { name: "发送验证码" }).click();
  await expect(page).toHaveURL(/\/sign-in\/code/);
  await page.getByRole("textbox", { name: "验证码" }).fill(await expectCode(contact, before));
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(/\/zh\/complaints$/);
}

async function stateOf(db: Db, number: string): Promise<unknown> {
  const [row] = await db.execute(sql`
    select c.version, c.proved_at, c.contact_id, c.contact_proved from complaint c where c.number = ${number}`);
  return row;
}

const contactOf = (name: string): string => `${name}.${Date.now().toString(36)}@example.test`;

test("its owner says yes: theirs from here on, with a new code, and the stranger is shut out", async ({
  db,
  page,
  visit,
}) => {
  test.slow();
  const contact = contactOf("mine");
  const platform = await givenPlatform(db, { nameZh: `认领商城${Date.now().toString(36)}` });
  await givenComplaint(db, platform.id, new Date(), { contact: { kind: "email", value: contact } });
  await signInByMail(page, contact);
  await expect(page.getByRole("heading", { name: "是您登记的吗" })).toBeHidden();

  const stranger = await visit();
  const filed = await fileAs(stranger, platform.slug, aTypedFiling({ contact, title: INVENTED }));
  const letter = await expectLetter(contact, /有一件投诉留了您的联系方式/);
  expect(letter.text).toContain(filed.number);
  expect(`${letter.subject} ${letter.text}`).not.toContain(INVENTED);
  expect(letter.text).not.toContain("认领商城");

  // Machines open every link of a mail, and the owner looks at the page: nothing is answered by that.
  const before = await stateOf(db, filed.number);
  const machine = await visit();
  for (const [link] of letter.text.matchAll(/https?:\/\/\S+/g)) {
    const { pathname, search } = new URL(link);
    for (const { request } of [machine, page])
      expect((await request.get(`${pathname}${search}`)).ok()).toBe(true);
  }
  await page.goto("/zh/complaints");
  const asked = page.getByRole("region", { name: "是您登记的吗" });
  await expect(asked.getByRole("listitem")).toHaveText(new RegExp(`认领商城.*${filed.number}`));
  await expect(page.locator("main")).not.toContainText(INVENTED);
  await expectAccessible(page);
  expect(await stateOf(db, filed.number)).toEqual(before);

  await asked.getByRole("button", { name: "是我登记的" }).click();
  await expect(page.getByText("已认领：这件投诉是您登记的。")).toBeVisible();
  await expectAccessible(page);
  const receipt = page.locator("section", { has: page.locator("#keep") });
  const accessCode = (await receipt.locator("dd.select-all").nth(1).innerText()).trim();
  expect(accessCode).not.toBe(filed.accessCode);

  // Neither the stranger's browser nor the code that they wrote down opens it any more.
  await stranger.goto(`/zh/complaints/${filed.number}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("打开您的投诉");
  await stranger.getByLabel("查询码").fill(filed.accessCode);
  await stranger.getByRole("button", { name: "查进度" }).click();
  await expect(stranger.getByRole("alert").first()).toBeVisible();
  await expect(stranger).toHaveURL(/\/track/);

  await page.goto("/zh/complaints");
  await expect(page.getByRole("heading", { name: "是您登记的吗" })).toBeHidden();
  await expect(page.getByRole("link", { name: INVENTED })).toBeVisible();
  expect((await listLetters(contact)).filter(({ subject }) => subject.includes("是您登记的吗"))).toHaveLength(
    1,
  );
});

test("its owner says no: the contact is taken off, and the stranger is asked for one of their own", async ({
  db,
  page,
  visit,
}) => {
  test.slow();
  const contact = contactOf("not-mine");
  const platform = await givenPlatform(db);
  await givenComplaint(db, platform.id, new Date(), { contact: { kind: "email", value: contact } });
  const stranger = await visit();
  const filed = await fileAs(stranger, platform.slug, aTypedFiling({ contact, title: INVENTED }));
  // The code of that filing is no code to sign in with.
  await expectCode(contact);
  await signInByMail(page, contact);
  await page.getByRole("button", { name: "不是我" }).click();
  await expect(page.getByText("已移除您的联系方式，不再为那件投诉联系您。")).toBeVisible();
  await expect(page.getByRole("heading", { name: "是您登记的吗" })).toBeHidden();
  await expectAccessible(page);

  await stranger.goto(`/zh/complaints/${filed.number}`);
  await expect(stranger.getByText(/原来那个联系方式的主人说，这件不是他登记的/)).toBeVisible();
  await expect(stranger.locator("main")).not.toContainText(contact);
  await expectAccessible(stranger);
});

test("the stranger has no account by it, learns of nothing, and leaves every place to the owner", async ({
  db,
  page,
  visit,
}) => {
  test.slow();
  const contact = contactOf("places");
  const platform = await givenPlatform(db);
  const own = { contact: { kind: "email" as const, value: contact } };
  for (let n = 0; n < 2; n += 1) await givenComplaint(db, platform.id, new Date(), own);
  await signInByMail(page, contact);

  // Three of the stranger's, and the owner's third is taken all the same.
  const stranger = await visit();
  for (let n = 0; n < 3; n += 1)
    await fileAs(stranger, platform.slug, aTypedFiling({ contact, title: `${INVENTED}${String(n)}` }));
  await fileAs(page, platform.slug, aTypedFiling({ contact, title: "我自己的第三件" }));

  // The owner's fourth is refused; the stranger's is not, and so says nothing of how many the owner has.
  await openForm(page, platform.slug);
  await typeFiling(page, aTypedFiling({ contact, title: "我自己的第四件" }));
  await sendFiling(page);
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page).toHaveURL(/\/file\/form/);
  await fileAs(stranger, platform.slug, aTypedFiling({ contact, title: `${INVENTED}3` }));

  await stranger.goto("/zh/complaints");
  await expect(stranger.locator("main")).not.toContainText("我自己的第三件");
  const opened = await db.execute(sql`
    select 1 from session s join contact t on t.person_id = s.person_id
    where s.kind = 'consumer' and t.id in (select contact_id from complaint c join platform p on p.id = c.platform_id
      where p.slug = ${platform.slug})`);
  expect(opened).toHaveLength(1);
});

test("on a phone, a complaint without a contact is given one, and its code makes it count", async ({
  db,
  visit,
}) => {
  const contact = contactOf("later");
  const platform = await givenPlatform(db);
  const phone = await visit({ viewport: { width: 390, height: 844 } });
  await openForm(phone, platform.slug);
  await typeFiling(phone, aTypedFiling({ contact: "" }));
  await phone.getByRole("checkbox", { name: "我不留联系方式" }).check();
  await expectAccessible(phone);
  await sendFiling(phone);
  const { number } = await readReceipt(phone);
  await expect(phone.getByRole("heading", { name: "您没有留联系方式" })).toBeVisible();
  await expectAccessible(phone);

  await phone.goto(`/zh/complaints/${number}`);
  await expect(phone.getByText(/这件没有留联系方式/)).toBeVisible();
  await phone.getByRole("link", { name: "补一个联系方式" }).click();
  await phone.getByLabel("邮箱或手机号").fill(contact);
  await phone.getByRole("button", { name: "发送验证码" }).click();
  await expect(phone.getByText(/验证码已发到/)).toBeVisible();
  await phone.getByRole("textbox", { name: "验证码" }).fill(await expectCode(contact));
  await phone.getByRole("button", { name: "确认", exact: true }).click();
  await expect(phone.getByText("联系方式已确认。")).toBeVisible();
  await phone.goto(`/zh/complaints/${number}`);
  await expect(phone.getByText("联系方式已核实，从此计入统计")).toBeVisible();
  await expect(phone.getByText(/这件没有留联系方式/)).toBeHidden();
  await expectAccessible(phone);
});
