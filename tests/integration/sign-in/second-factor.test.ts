import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { staff } from "@/db/people/schema/staff";
import { currentTotp } from "@/lib/people/engine/demo-accounts";
import type { HalfSignedIn } from "@/lib/sign-in/engine/half-signed-in";
import { deviceCookie, openDevice } from "@/lib/sign-in/engine/known-device";
import type { SignInContext } from "@/lib/sign-in/engine/sign-in-context";
import { answerSecondFactor, checkPassword, type StaffCredentials } from "@/lib/sign-in/engine/staff-sign-in";
import { FACTOR_BOUNDS } from "@/lib/domain/sign-in/guesses";
import { context, writeOfficer } from "@/tests/integration/sign-in/records";
import { testDatabase, type TestDatabase } from "@/tests/support/database";

const NOON = new Date("2026-11-23T12:00:10Z");

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.drop());

describe("the second factor is asked for once the password was right", () => {
  const tryFactor = (of: SignInContext, half: HalfSignedIn) => answerSecondFactor(of, half, "000000");
  async function half(of: SignInContext, typed: StaffCredentials): Promise<HalfSignedIn> {
    const answer = await checkPassword(of, typed);
    if ("refused" in answer) throw new Error(answer.refused);
    return answer;
  }

  test("strangers without the password touch none of its counts", async () => {
    const { email, staffId } = await writeOfficer(own.db);
    const of = context(own.db, undefined, NOON);
    for (let n = 0; n < 5; n += 1) await checkPassword(of, { email, password: "no" });
    expect(await own.sql`select 1 from rate_limit where key like ${`factor%${staffId}%`}`).toHaveLength(0);
  });

  test("the tenth try of one signing in may be right; after ten it starts with the password again", async () => {
    for (const [wrong, ends] of [
      [FACTOR_BOUNDS.signingIn.max - 1, "sessionId"],
      [FACTOR_BOUNDS.signingIn.max, "refused"],
    ] as const) {
      const { email, password, totpSecret } = await writeOfficer(own.db);
      const of = context(own.db, undefined, NOON);
      const one = await half(of, { email, password });
      for (let n = 0; n < wrong; n += 1) expect(await tryFactor(of, one)).toEqual({ refused: "wrong" });
      const totp = currentTotp({ totpSecret }, NOON);
      const answer = await answerSecondFactor(of, one, totp);
      expect(answer).toHaveProperty(ends);
      if ("refused" in answer) expect(answer.refused).toBe("start_again");
      const afresh = await half(of, { email, password });
      if (ends === "refused") expect(await answerSecondFactor(of, afresh, totp)).toHaveProperty("sessionId");
    }
  });

  test("sixty an hour of one person, not sixty-one, and a device that was in before has a count of its own", async () => {
    const { email, password, totpSecret, staffId } = await writeOfficer(own.db);
    const of = context(own.db, undefined, NOON);
    const { max } = FACTOR_BOUNDS.person;
    await own.sql`insert into rate_limit (key, window_start, count)
      values (${`factor-person:${staffId}`}, now() - interval '20 minutes', ${max - 1})`;
    expect(await tryFactor(of, await half(of, { email, password }))).toEqual({ refused: "wrong" });
    const spent = await half(of, { email, password });
    expect(await tryFactor(of, spent)).toMatchObject({ refused: "too_many_tries" });
    const door = { at: "staff", target: spent.target } as const;
    // NOON is in the past: the cookie of a test's clock.
    const device = openDevice(deviceCookie(null, door, NOON).value, NOON);
    const known = context(own.db, "anywhere", NOON, { device });
    const totp = currentTotp({ totpSecret }, NOON);
    expect(await answerSecondFactor(known, await half(known, { email, password }), totp)).toHaveProperty(
      "sessionId",
    );
  });

  test("two hundred a day of one person, however they are spread", async () => {
    const { email, password, staffId } = await writeOfficer(own.db);
    const of = context(own.db, undefined, NOON);
    await own.sql`insert into rate_limit (key, window_start, count)
      values (${`factor-day:${staffId}`}, now() - interval '10 hours', ${FACTOR_BOUNDS.personADay.max})`;
    expect(await tryFactor(of, await half(of, { email, password }))).toMatchObject({
      refused: "too_many_tries",
    });
  });

  test("who left between the two steps is nobody", async () => {
    const { email, password, totpSecret, staffId } = await writeOfficer(own.db);
    const of = context(own.db, undefined, NOON);
    const one = await half(of, { email, password });
    await own.db.update(staff).set({ disabledAt: NOON }).where(eq(staff.id, staffId));
    expect(await answerSecondFactor(of, one, currentTotp({ totpSecret }, NOON))).toEqual({
      refused: "wrong",
    });
  });
});
