import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClient } from "@/db/client";
import { outbox } from "@/db/schema/notification";
import { oneTimeCode } from "@/db/schema/session";
import type { AskedCode } from "@/lib/auth/asked-codes";
import { deviceCookie, openDevice, type Device } from "@/lib/auth/known-device";
import { answerCode, codeFor, doorOfContact, requestCode } from "@/lib/auth/one-time-code";
import { CODE_BOUNDS } from "@/lib/domain/guesses";
import { fingerprint } from "@/lib/sealed/contact";
import { readTypedContact } from "@/lib/sealed/typed-contact";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.drop());

const CODE_TRIES = CODE_BOUNDS.tries;

/** What the one browser of these tests asked for, newest first. */
const browser: AskedCode[] = [];
const ask = async (typed: string, address = typed, device: Device | null = null) => {
  const answer = await requestCode(own.db, { contact: typed, locale: "zh", address, device });
  if (!("refused" in answer)) browser.unshift(answer.asked);
  return answer;
};
const answer = (typed: string, code: string, asked: readonly AskedCode[] = browser) =>
  answerCode(own.db, { contact: typed, code, asked });

/** The id of the newest code sent to an address, as its delivery reads it. */
async function newestCodeId(email: string): Promise<string> {
  const [row] = await own.db
    .select({ id: oneTimeCode.id })
    .from(oneTimeCode)
    .where(eq(oneTimeCode.fingerprint, fingerprint("email", email)))
    .orderBy(sql`created_at desc`)
    .limit(1);
  return row?.id ?? "";
}

function another(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, "0");
}

/** The device that answered a code of this contact before. */
function knownFor(email: string): Device | null {
  const contact = readTypedContact(email);
  if ("refused" in contact) throw new Error(contact.refused);
  return openDevice(deviceCookie(null, doorOfContact(contact), new Date()).value, new Date());
}

describe("a code can be tried only in the browser that asked for it", () => {
  test("a thousand tries from elsewhere touch no code, and its owner's right one is taken after them", async () => {
    const asked = await ask("besieged@example.com");
    const code = codeFor(await newestCodeId("besieged@example.com"));
    const other = createClient(own.url, { max: 10 });
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, n) =>
        answerCode(n % 2 === 0 ? own.db : other.db, { contact: "besieged@example.com", code, asked: [] }),
      ),
    );
    await other.close();
    expect(new Set(answers.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ refused: "not_asked_here" })]),
    );
    const [row] = await own.db
      .select({ tries: oneTimeCode.tries })
      .from(oneTimeCode)
      .where(eq(oneTimeCode.fingerprint, fingerprint("email", "besieged@example.com")));
    expect(row?.tries).toBe(0);
    expect(asked).toHaveProperty("sent");
    expect(await answer("besieged@example.com", code)).toMatchObject({ answered: true });
  });

  test("a stranger who asks for a code of the same contact ends no code of its owner's", async () => {
    await ask("shared@example.com", "owner");
    const mine = [...browser];
    const code = codeFor(await newestCodeId("shared@example.com"));
    const theirs = await requestCode(own.db, {
      ...{ contact: "shared@example.com", locale: "zh", address: "stranger", device: null },
    });
    if ("refused" in theirs) throw new Error(theirs.refused);
    for (let n = 0; n < CODE_TRIES + 1; n += 1)
      expect(await answer("shared@example.com", another(code), [theirs.asked])).toEqual({ refused: "wrong" });
    expect(await answer("shared@example.com", code, mine)).toMatchObject({ answered: true });
  });
});

describe("limits", () => {
  const isSent = (one: object) => !("refused" in one);

  test("five codes are sent to a contact at the wish of one network, not six, and it is said until when", async () => {
    const { max, windowSeconds } = CODE_BOUNDS.contactAndNetwork;
    for (let n = 0; n < max; n += 1) expect(await ask("many@example.com")).toMatchObject({ sent: true });
    const refused = await ask("many@example.com");
    if (!("until" in refused)) throw new Error("it was sent");
    const wait = (refused.until.getTime() - Date.now()) / 1_000;
    expect(wait).toBeGreaterThan(windowSeconds - 120);
    expect(wait).toBeLessThan(windowSeconds + 120);
    expect(await ask("many@example.com", "another network")).toMatchObject({ sent: true });
  });

  test("twenty are sent to a contact whoever asks, not twenty-one; a device that answered one before has its own five", async () => {
    const answers = [];
    for (let n = 0; n <= CODE_BOUNDS.contact.max; n += 1)
      answers.push(await ask("flooded@example.com", `network ${String(n)}`));
    expect(answers.map(isSent)).toEqual([...Array<boolean>(CODE_BOUNDS.contact.max).fill(true), false]);
    const known = knownFor("flooded@example.com");
    const own1 = [];
    for (let n = 0; n <= CODE_BOUNDS.device.max; n += 1)
      own1.push(await ask("flooded@example.com", "network 0", known));
    expect(own1.map(isSent)).toEqual([...Array<boolean>(CODE_BOUNDS.device.max).fill(true), false]);
    expect(await ask("flooded@example.com", "new", knownFor("somebody-else@example.com"))).toHaveProperty(
      "refused",
    );
  });

  test("what strangers use up of a contact's twenty costs its owner nothing of their own five", async () => {
    for (let n = 0; n < CODE_BOUNDS.contact.max; n += 1)
      await ask("pressed@example.com", `network ${String(n)}`);
    for (let n = 0; n <= CODE_BOUNDS.contactAndNetwork.max; n += 1)
      expect(await ask("pressed@example.com", "the owner's")).toHaveProperty("refused", "too_many_codes");
    await own.sql`delete from rate_limit where key = ${`code-send-all:${fingerprint("email", "pressed@example.com").toString("hex")}`}`;
    expect(isSent(await ask("pressed@example.com", "the owner's"))).toBe(true);
  });

  test("a code has six digits up to the hundredth of a day, and eight from the next on", async () => {
    const email = "long@example.com";
    const key = `code-day:${fingerprint("email", email).toString("hex")}`;
    const { max } = CODE_BOUNDS.shortADay;
    await own.sql`insert into rate_limit (key, window_start, count) values (${key}, now() - interval '3 hours', ${max - 1})`;
    const digits: number[] = [];
    for (let n = 0; n < 2; n += 1) {
      await ask(email);
      const id = await newestCodeId(email);
      const [row] = await own.db
        .select()
        .from(outbox)
        .where(eq(outbox.eventKey, `code:${id}`));
      digits.push(Number(row?.facts["digits"]));
      const code = codeFor(id, digits.at(-1));
      expect(code).toHaveLength(digits.at(-1) ?? 0);
      expect(await answer(email, code)).toMatchObject({ answered: true });
    }
    expect(digits).toEqual([CODE_BOUNDS.digits.short, CODE_BOUNDS.digits.long]);
  });
});
