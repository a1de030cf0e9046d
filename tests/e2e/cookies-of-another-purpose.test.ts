import { sealTotpSecret } from "@/lib/people/engine/totp";
import { seal } from "@/lib/contact/sealed-contact";
import { sealCookie } from "@/lib/base/sealing/sealed-cookie";
import { sealFormerly } from "@/tests/support/former-seal";
import { expect, test } from "@/tests/support/e2e-test";

const CONTACT = "li.lei@example.test";
/** Bytes as they stand in the database, of this version and of the one before. */
const STOLEN = {
  "a second factor": sealTotpSecret("JBSWY3DPEHPK3PXP"),
  "a contact": seal(CONTACT),
  "a second factor of the version before": sealFormerly("totp:JBSWY3DPEHPK3PXP"),
  "a contact of the version before": sealFormerly(CONTACT),
};

for (const [what, bytes] of Object.entries(STOLEN)) {
  test(`${what} from a stolen dump, pasted as a cookie, is nobody's contact`, async ({ page, baseURL }) => {
    const value = bytes.toString("base64url");
    for (const name of ["jt-contact", "jt_receipt", "jt-draft.0", "jt_second", "jt_code", "jt_device"])
      await page.context().addCookies([{ name, value, url: baseURL ?? "" }]);
    await page.goto("/zh/sign-in/code");
    await expect(page).toHaveURL(/\/zh\/sign-in$/);
    await page.goto("/zh/not-sent");
    for (const secret of ["totp", "JBSW", "li.lei"])
      await expect(page.locator("body")).not.toContainText(secret);
  });
}

test("the cookie of a contact that waits is shown until its ten minutes are over", async ({
  page,
  baseURL,
}) => {
  const sealedAt = async (secondsAgo: number) => {
    const value = sealCookie("pending contact", CONTACT, 600, new Date(Date.now() - secondsAgo * 1_000));
    await page.context().addCookies([{ name: "jt-contact", value, url: baseURL ?? "" }]);
    await page.goto("/zh/sign-in/code");
  };
  await sealedAt(0);
  await expect(page).toHaveURL(/\/zh\/sign-in\/code$/);
  await sealedAt(600);
  await expect(page).toHaveURL(/\/zh\/sign-in$/);
});

test("a cookie of 16 kB where a contact should be sealed is no contact", async ({ page, baseURL }) => {
  const headers = { Cookie: `jt-contact=${"A".repeat(16_000)}` };
  const answer = await page.request.get(`${baseURL ?? ""}/zh/sign-in/code`, { headers, maxRedirects: 0 });
  expect([answer.status(), answer.headers()["location"]]).toEqual([307, "/zh/sign-in"]);
});
