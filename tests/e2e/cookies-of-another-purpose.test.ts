import { asc } from "drizzle-orm";
import { contact } from "@/db/schema/person";
import { staff } from "@/db/schema/staff";
import { expect, test } from "@/tests/support/e2e-test";

/** Cookies that carry something sealed, and the page that shows what is in each. */
const SHOWN_AT = {
  "jt-contact": "/zh/sign-in/code",
  jt_receipt: "/zh/complaints/JT-2026-0000-0000/filed",
  "jt-kept.0": "/zh/not-sent",
} as const;

test("what a stolen dump holds opens nothing when it is pasted as a cookie", async ({
  db,
  page,
  baseURL,
}) => {
  const [factor] = await db.select({ sealed: staff.totpSealed }).from(staff).orderBy(asc(staff.id)).limit(1);
  const [kept] = await db.select({ sealed: contact.sealed }).from(contact).orderBy(asc(contact.id)).limit(1);
  const stolen = [factor, kept].map((row) => row?.sealed.toString("base64url") ?? "");
  expect(stolen.filter((text) => text.length > 40)).toHaveLength(2);
  for (const value of stolen) {
    for (const [name, path] of Object.entries(SHOWN_AT)) {
      await page.context().addCookies([{ name, value, url: baseURL ?? "" }]);
      await page.goto(path);
      await page.context().clearCookies();
      // Nobody waits for a code: whoever comes is asked for a contact first.
      if (name === "jt-contact") await expect(page).toHaveURL(/\/zh\/sign-in$/);
      await expect(page.locator("main")).not.toContainText("totp");
    }
  }
});

test("a cookie of 16 kB where a contact should be sealed is no contact", async ({ page, baseURL }) => {
  const headers = { Cookie: `jt-contact=${"A".repeat(16_000)}` };
  const answer = await page.request.get(`${baseURL ?? ""}/zh/sign-in/code`, { headers, maxRedirects: 0 });
  expect([answer.status(), answer.headers()["location"]]).toEqual([307, "/zh/sign-in"]);
});
