import { eq } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { specialReview } from "@/db/review/schema";
import { givenComplaint, givenPlatform, hoursAfter } from "@/tests/support/stories";
import { expectAccessible } from "@/tests/support/e2e-axe";
import { aTypedFiling, fileAs } from "@/tests/support/e2e-filing";
import { expectCode, expectLetter } from "@/tests/support/e2e-mail";
import { givenCompanyPerson, givenRegulatorPerson, signIn } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";

/** Of half a million users fifteen are thirty per million: the rule `rate` passes with the fifteenth person. */
const USERS = 500_000;

async function givenPeopleWhoFiled(db: Db, platformId: string, mark: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const at = hoursAfter(new Date(), -20 + n);
    const contact = { kind: "email", value: `wan@p${String(n)}-${mark}.test` } as const;
    await givenComplaint(db, platformId, at, { contact });
  }
}

test("the fifteenth person opens exactly one review, which is public once an officer notifies", async ({
  db,
  page,
  visit,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const name = `门槛商城 ${mark}`;
  const platform = await givenPlatform(db, {
    nameZh: name,
    slug: `threshold-${mark}`,
    users: USERS,
    usersSource: "平台申报",
    usersAsOf: "2026-10-01",
  });
  const company = await givenCompanyPerson(db, platform);
  const officer = await givenRegulatorPerson(db);
  const reviews = () => db.select().from(specialReview).where(eq(specialReview.platformId, platform.id));
  await givenPeopleWhoFiled(db, platform.id, mark, 14);

  // The fifteenth files through the form and answers the code: only then they count.
  const contact = `fifteenth.${mark}@example.test`;
  await fileAs(page, platform.slug, aTypedFiling({ contact }));
  expect(await reviews()).toEqual([]);
  await page.getByRole("textbox", { name: "验证码" }).fill(await expectCode(contact));
  await page.getByRole("button", { name: "确认", exact: true }).click();
  await expect(page.getByText("联系方式已确认。")).toBeVisible();
  await expect(async () => expect(await reviews()).toHaveLength(1)).toPass({ timeout: 10_000 });

  // It is for regulators only.
  const office = await visit({ viewport: { width: 1440, height: 900 } });
  await signIn(office, officer);
  await office.goto("/zh/regulator/reviews");
  const row = office.getByRole("row").filter({ hasText: name });
  await expect(row).toHaveCount(1);
  await expect(row.getByText("仅监管可见")).toBeVisible();
  await expectAccessible(office);
  await page.goto(`/zh/platforms/${platform.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await expect(page.getByText("核查不等于认定违规")).toHaveCount(0);
  await expectAccessible(page);

  // An officer tells the platform; from then on everybody reads it.
  await row.getByRole("link").first().click();
  await expect(office.getByRole("heading", { name: "告知平台并公开" })).toBeVisible();
  await expectAccessible(office);
  await office.getByRole("button", { name: "告知平台并公开" }).click();
  await expect(office.getByRole("link", { name: "看公示页" })).toBeVisible();
  await expectAccessible(office);
  await page.reload();
  await expect(page.getByText("核查不等于认定违规").first()).toBeVisible();
  await expectAccessible(page);
  await expectLetter(company.email, /核查/);
  await expect.poll(async () => (await reviews()).map((review) => review.state)).toEqual(["notified"]);
});
