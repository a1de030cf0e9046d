// A link in a notice opens without a session, on one page; and no link does anything by being opened.
import { sql } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { DISPLAY_COOKIES } from "@/lib/base/display";
import { expectAccessible, expectAccessibleAsRead } from "@/tests/support/e2e-axe";
import { enterByCode } from "@/tests/support/e2e-filing";
import { e2eFacts } from "@/tests/support/e2e-facts";
import { expectLetter } from "@/tests/support/e2e-mail";
import { expect, test } from "@/tests/support/e2e-test";
import { givenComplaint, givenPlatform } from "@/tests/support/stories";

const UNKNOWN = "JT-20261101-00000000";

async function stateOf(db: Db, number: string): Promise<unknown> {
  const [row] = await db.execute(sql`
    select c.version,
      (select count(*)::int from notification n where n.complaint_id = c.id and n.read_at is not null) as read
    from complaint c where c.number = ${number}`);
  return row;
}

test("the link in a mail opens in another browser, with the number filled in, and leads on with the code", async ({
  db,
  page,
  visit,
}) => {
  test.slow();
  const platform = await givenPlatform(db);
  const contact = `link.${Date.now().toString(36)}@example.test`;
  const receipt = await givenComplaint(db, platform.id, new Date(), {
    contact: { kind: "email", value: contact },
  });
  await enterByCode(page, receipt);
  const mail = await expectLetter(contact, new RegExp(receipt.number));
  const [link = ""] = /https?:\/\/\S+/.exec(mail.text) ?? [];
  expect(link).toContain(`/complaints/${receipt.number}`);
  const { pathname } = new URL(link);

  // A machine that opens every link, and a person's preview: nothing changes.
  const before = await stateOf(db, receipt.number);
  const machine = await visit();
  for (const rest of ["", "/contact", "/solved", "/withdraw", "/filed", "/filed/calendar"]) {
    const answer = await machine.request.get(`${pathname}${rest}`);
    expect([rest, answer.status()]).toEqual([rest, 200]);
    await page.request.get(`${pathname}${rest}`);
  }
  expect(await stateOf(db, receipt.number)).toEqual(before);

  const elder = { name: DISPLAY_COOKIES.mode, value: "elder", url: e2eFacts().address };
  const reader = await visit();
  for (const [cookie, javaScriptEnabled] of [
    [null, true],
    [elder, false],
  ] as const) {
    const other = await visit({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
    if (cookie !== null) await other.context().addCookies([cookie]);
    await other.goto(`${pathname}/message`);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("打开您的投诉");
    await expect(other.getByLabel("投诉编号")).toHaveValue(receipt.number);
    if (javaScriptEnabled) await expectAccessible(other);
    else await expectAccessibleAsRead(other, reader);
    await expect(other.locator("main").getByRole("link", { name: /登录/ }).last()).toHaveAttribute(
      "href",
      `/zh/sign-in?return=${encodeURIComponent(`/zh/complaints/${receipt.number}/message`)}`,
    );
    await other.getByLabel("查询码").fill(receipt.accessCode);
    await other.getByRole("button", { name: "查进度" }).click();
    await expect(other).toHaveURL(new RegExp(`/zh/complaints/${receipt.number}/message$`));
    // With the session, the landing page itself leads on.
    await other.goto(
      `/en/track?number=${receipt.number}&return=${encodeURIComponent("/zh/complaints/JT-1/x")}`,
    );
    await expect(other).toHaveURL(new RegExp(`/en/complaints/${receipt.number}$`));
  }

  const stranger = await visit();
  await stranger.goto(`/en/complaints/${UNKNOWN}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Open your complaint");
  await expect(stranger.getByLabel("Complaint number")).toHaveValue(UNKNOWN);
});
