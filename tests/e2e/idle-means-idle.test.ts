import { sql } from "drizzle-orm";
import type { Page } from "@playwright/test";
import type { Db } from "@/db/engine/client";
import { SESSION_LIMITS } from "@/lib/sign-in/engine/session-limits";
import { givenComplaint, givenPlatform, hoursAfter } from "@/tests/support/stories";
import { chooseAct } from "@/tests/support/e2e-company";
import { givenCompanyPerson, signIn, type Person } from "@/tests/support/e2e-people";
import { expect, test } from "@/tests/support/e2e-test";

const { idleMinutes } = SESSION_LIMITS.staff;

/** Minutes go by: for the session in the database and for the page in the browser. */
async function pass(db: Db, page: Page, { staffId }: Person, minutes: number): Promise<void> {
  await db.execute(sql`
    update session set last_seen_at = last_seen_at - make_interval(mins => ${minutes}) where staff_id = ${staffId}`);
  await page.clock.fastForward(minutes * 60_000);
}

/** Minutes since somebody was last seen. */
async function unseen(db: Db, { staffId }: Person): Promise<number> {
  const [row] = await db.execute<{ minutes: number }>(sql`
    select extract(epoch from clock_timestamp() - max(last_seen_at))::float8 / 60 as minutes
    from session where staff_id = ${staffId}`);
  return row?.minutes ?? Infinity;
}

test("forty minutes of typing on a complaint are forty minutes at the desk", async ({ db, visit }) => {
  const platform = await givenPlatform(db);
  const agent = await givenCompanyPerson(db, platform);
  const filed = await givenComplaint(db, platform.id, hoursAfter(new Date(), -1));
  const desk = await visit();
  await signIn(desk, agent);
  await desk.clock.install();
  await desk.goto(`/zh/company/complaints/${filed.number}`);
  await chooseAct(desk, "向用户提问");
  const question = desk.getByLabel("要问用户什么");
  await question.focus();
  for (let minutes = 0; minutes < idleMinutes + 10; minutes += 10) {
    await pass(db, desk, agent, 10);
    await desk.keyboard.type("请提供快递单号。");
    await expect.poll(() => unseen(db, agent)).toBeLessThan(1);
  }
  await desk.getByRole("button", { name: "提问并暂停计时" }).click();
  await expect(desk.getByText("已向用户提问。")).toBeVisible();
});

test("an inbox that nobody touches reads itself again, and is signed out after half an hour", async ({
  db,
  visit,
}) => {
  const agent = await givenCompanyPerson(db, await givenPlatform(db));
  const desk = await visit();
  await signIn(desk, agent);
  await desk.clock.install();
  await desk.goto("/zh/company");
  await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
  const readAgain = () => desk.waitForResponse((answer) => answer.url().includes("_rsc="));
  for (const minutes of [10, 10, idleMinutes - 21]) {
    const again = readAgain();
    await pass(db, desk, agent, minutes);
    expect((await again).status()).toBe(200);
  }
  expect(await unseen(db, agent)).toBeGreaterThan(idleMinutes - 2);
  await pass(db, desk, agent, 2);
  await expect(desk).toHaveURL(/\/zh\/sign-in\/staff/);
});
