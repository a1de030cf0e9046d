// A company's manager brings their list of people: pasted without script, chosen as a file of a Chinese Windows with it. What is
// wrong is said by line, and nothing is added before it is right.
import { companyPerson } from "@/db/people/schema/company-person";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { givenCompanyPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";
import { fresh, givenPlatform } from "@/tests/support/stories";

/** 姓名,工号,职务 and two lines, in GB18030: bytes that no text of UTF-8 has. */
function windowsTable(mark: string): Buffer {
  const word = (...bytes: number[]) => Buffer.from(bytes);
  const head = Buffer.concat([
    word(0xd0, 0xd5, 0xc3, 0xfb),
    Buffer.from(","),
    word(0xb9, 0xa4, 0xba, 0xc5),
    Buffer.from(","),
    word(0xd6, 0xb0, 0xce, 0xf1),
    Buffer.from("\r\n"),
  ]);
  const line = Buffer.concat([
    word(0xcd, 0xf5, 0xc3, 0xf4),
    Buffer.from(`,G${mark},`),
    word(0xd7, 0xe9, 0xb3, 0xa4),
  ]);
  return Buffer.concat([head, line]);
}

test("a table is pasted without script, looked at, mended and added; a file is read with it", async ({
  db,
  page,
  visit,
}) => {
  const platform = await givenPlatform(db);
  const person = await givenCompanyPerson(db, platform, "周敏", "company_manager");
  const mark = String(fresh());
  const names = async () =>
    (await db.select().from(companyPerson)).map(({ name, staffNo }) => `${name} ${staffNo}`);

  await signIn(page, person);
  await page.goto("/zh/company/people");
  await expectAccessible(page);
  const form = page.locator("#import-people");
  await expect(form.getByLabel("选 CSV 文件")).toBeVisible();
  await form
    .getByLabel("选 CSV 文件")
    .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: windowsTable(mark) });
  await expect(form.locator("textarea")).toHaveValue(new RegExp(`王敏,G${mark},组长`));
  await form.getByRole("button", { name: "预览" }).click();
  await expect(form.getByRole("rowheader", { name: "王敏" })).toBeVisible();
  expect(await names()).not.toContain(`王敏 G${mark}`);
  await form.getByRole("button", { name: "全部加入名单" }).click();
  await expect(page.getByText("已加入名单。")).toBeVisible();
  expect(await names()).toContain(`王敏 G${mark}`);

  const still = await visit({ javaScriptEnabled: false });
  await still.context().addCookies(await page.context().cookies());
  await still.goto("/zh/company/people");
  await expect(still.getByLabel("选 CSV 文件")).toHaveCount(0);
  const pasted = still.locator("#import-people");
  await pasted.locator("textarea").fill(`姓名\t工号\t职务\n李雷\tP${mark}\t客服\n韩梅梅\t\t客服`);
  await pasted.getByRole("button", { name: "预览" }).click();
  await expect(pasted.getByRole("alert")).toContainText("读到 2 行，其中 1 行有问题");
  await expect(pasted.getByRole("status").filter({ hasText: "读到" })).toHaveCount(0);
  expect(await names()).not.toContain(`李雷 P${mark}`);
  await pasted.locator("textarea").fill(`姓名\t工号\t职务\n李雷\tP${mark}\t客服`);
  await pasted.getByRole("button", { name: "预览" }).click();
  await pasted.locator("textarea").fill(`姓名\t工号\t职务\n李雷\tP${mark}\t组长`);
  await pasted.getByRole("button", { name: "全部加入名单" }).click();
  await expect(pasted.getByText("检查之后，名单又改过")).toBeVisible();
  expect(await names()).not.toContain(`李雷 P${mark}`);
  await pasted.getByRole("button", { name: "全部加入名单" }).click();
  await expect(still.getByText("已加入名单。")).toBeVisible();
  expect(await names()).toContain(`李雷 P${mark}`);
});
