// A consumer changes how they are reached. A stranger with the access code does the same, the owner hears of it where they had
// proved it, and takes the complaint back; the stranger is shut out.
import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleAsRead } from "@/tests/support/e2e-axe";
import { aTypedFiling, enterByCode, fileAs } from "@/tests/support/e2e-filing";
import { expectCode, expectLetter, listLetters } from "@/tests/support/e2e-mail";
import { expect, test } from "@/tests/support/e2e-test";
import { givenPlatform } from "@/tests/support/stories";

const PHONE = { width: 390, height: 844 };
const contactOf = (name: string): string => `${name}.${Date.now().toString(36)}@example.test`;

/** Answers the newest code that came to a contact, on the page that asks for it. */
async function answer(page: Page, contact: string): Promise<void> {
  await page.getByRole("textbox", { name: "验证码" }).fill(await expectCode(contact));
  await page.getByRole("button", { name: "确认", exact: true }).click();
  await expect(page.getByText("联系方式已确认。")).toBeVisible();
}

async function change(page: Page, contact: string): Promise<void> {
  await page.getByRole("textbox", { name: "新的邮箱、手机号或固定电话" }).fill(contact);
  await page.getByRole("button", { name: "换成这个" }).click();
}

async function signInByMail(page: Page, contact: string): Promise<void> {
  await page.getByLabel("邮箱或手机号").fill(contact);
  const { length: before } = await listLetters(contact);
  await page.getByRole("button", { name: "发送验证码" }).click();
  await page.getByRole("textbox", { name: "验证码" }).fill(await expectCode(contact, before));
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

test("the contact is changed by a stranger and changed back by its owner, who is notified and gets a new access code", async ({
  db,
  page,
  visit,
}) => {
  test.slow();
  const [mine, theirs] = [contactOf("mine"), contactOf("theirs")];
  const platform = await givenPlatform(db);
  const filed = await fileAs(page, platform.slug, aTypedFiling({ contact: mine }));
  await answer(page, mine);

  const stranger = await visit({ viewport: PHONE });
  await enterByCode(stranger, filed);
  await stranger.getByRole("link", { name: "联系方式", exact: true }).click();
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("联系方式");
  await expect(stranger.locator("main")).not.toContainText(mine);
  await expect(stranger.getByRole("checkbox", { name: /同意把联系方式告诉平台/ })).not.toBeChecked();
  await expectAccessible(stranger);
  // What is none, and what it is already, is said kindly, and changes nothing.
  await change(stranger, "400 820 8820");
  await expect(stranger.getByText(/这是服务热线/).first()).toBeVisible();
  await change(stranger, mine);
  await expect(stranger.getByText(/这就是现在的联系方式/).first()).toBeVisible();
  await change(stranger, theirs);
  await expect(stranger.getByText("联系方式已更换。")).toBeVisible();
  await expectAccessible(stranger);
  await answer(stranger, theirs);
  await expect(stranger.getByText("联系方式已更换，填过验证码才算确认")).toBeVisible();

  // Five an hour by the access code, which take nothing from the owner.
  await stranger.getByRole("link", { name: "联系方式", exact: true }).click();
  for (const n of [3, 4, 5]) {
    await change(stranger, contactOf(`more${String(n)}`));
    await expect(stranger.getByText("联系方式已更换。")).toBeVisible();
    await stranger.goto(`/zh/complaints/${filed.number}/reach`);
  }
  await change(stranger, contactOf("more6"));
  await expect(stranger.getByText(/换的次数太多了/).first()).toBeVisible();

  // One last letter where it was proved; its link opens a page and changes nothing.
  const letter = await expectLetter(mine, /投诉换了联系方式/);
  const link = new URL(/https?:\/\/\S+\/reach/.exec(letter.text)?.[0] ?? "");
  const owner = await visit();
  await owner.goto(`${link.pathname}${link.search}`);
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText("打开您的投诉");
  await owner.goto("/zh/sign-in");
  await signInByMail(owner, mine);
  await expect(owner).toHaveURL(/\/zh\/complaints$/);
  // In the product, too: on the list, in the notices and on the page of the complaint, with the way back.
  await expect(owner.getByText(/有人凭查询码换了这件的联系方式/)).toBeVisible();
  await expect(owner.getByRole("link", { name: "不是您换的，去换回来" })).toHaveAttribute(
    "href",
    link.pathname,
  );
  await expectAccessible(owner);
  await owner.goto("/zh/notices");
  await expect(owner.getByText("新换的联系方式已确认")).toBeVisible();
  await owner.goto(`/zh/complaints/${filed.number}`);
  await expect(owner.getByText(/有人用编号和查询码把联系方式换成了 m\*\*\*@example\.test/)).toBeVisible();
  await expectAccessible(owner);
  await owner.goto(link.pathname);
  await change(owner, mine);
  await expect(owner.getByText(/联系方式已更换。之前有人用查询码换过/)).toBeVisible();
  await expectAccessible(owner);
  const receipt = owner.locator("section", { has: owner.locator("#keep") });
  expect((await receipt.locator("dd.select-all").nth(1).innerText()).trim()).not.toBe(filed.accessCode);

  await owner.goto(`/zh/complaints/${filed.number}`);
  await expect(owner.getByText("登录后换的；没有同意告诉平台，由我们转达")).toBeVisible();
  await expect(owner.getByText(/有人用编号和查询码把/)).toHaveCount(0);

  await stranger.goto(`/zh/complaints/${filed.number}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("打开您的投诉");
  const letters = await listLetters(mine);
  expect(letters.filter(({ subject }) => subject.includes("换了联系方式"))).toHaveLength(1);
});

test("without JavaScript, on a phone and in English, a contact is added and proved", async ({
  db,
  visit,
}) => {
  test.slow();
  const contact = contactOf("plain");
  const platform = await givenPlatform(db);
  const filer = await visit();
  const filed = await fileAs(filer, platform.slug, aTypedFiling({ contact: contactOf("typo") }));
  const reader = await visit({ viewport: PHONE });
  const plain = await visit({ javaScriptEnabled: false, viewport: PHONE });
  await enterByCode(plain, filed);
  await plain.goto(`/en/complaints/${filed.number}/reach`);
  await expectAccessibleAsRead(plain, reader);
  await plain.getByRole("textbox", { name: "New e-mail address, mobile number or landline" }).fill(contact);
  await plain.getByRole("button", { name: "Change to this" }).click();
  await expect(plain.getByText("Your contact details were changed.")).toBeVisible();
  await expect(plain.getByText(/We sent a code to/)).toBeVisible();
  await expectAccessibleAsRead(plain, reader);
  await plain.getByRole("textbox", { name: "Code" }).fill(await expectCode(contact));
  await plain.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(plain.getByText("Your contact details are confirmed.")).toBeVisible();
  await expect(plain.getByText("Contact confirmed; counted from now on")).toBeVisible();
});
