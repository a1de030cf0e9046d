import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { createClient } from "@/db/engine/client";
import { outbox } from "@/db/notification/schema";
import { oneTimeCode } from "@/db/sign-in/schema";
import { deviceCookie, openDevice, type Device } from "@/lib/sign-in/engine/known-device";
import { answerCode, codeFor, doorOfContact, requestCode } from "@/lib/sign-in/engine/one-time-code";
import { CODE_BOUNDS } from "@/lib/domain/sign-in/guesses";
import { tally } from "@/lib/base/metrics";
import { fingerprint } from "@/lib/contact/sealed-contact";
import { readTypedContact } from "@/lib/contact/typed-contact";
import {
  another,
  answer,
  ask,
  browser,
  CODE_TRIES,
  newestCodeId,
  own,
  useBrowser,
} from "@/tests/integration/sign-in/one-browser";

useBrowser();

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
      contact: "shared@example.com",
      locale: "zh",
      address: "stranger",
      device: null,
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

  test("over twenty to a contact its owner's first from a network that did not ask still goes out, one in 15 minutes", async () => {
    const { contact, contactAndNetwork } = CODE_BOUNDS;
    const networks = contact.max / contactAndNetwork.max;
    for (let n = 0; n < contact.max; n += 1)
      expect(isSent(await ask("flooded@example.com", `network ${String(n % networks)}`))).toBe(true);
    expect(isSent(await ask("flooded@example.com", "home"))).toBe(true);
    const again = await ask("flooded@example.com", "home");
    if (!("until" in again)) throw new Error("a second was sent");
    expect((again.until.getTime() - Date.now()) / 1_000).toBeLessThanOrEqual(contact.windowSeconds + 60);
    expect(isSent(await ask("unasked@example.com", "home"))).toBe(true);
  });

  test("over twenty no more than forty in 15 minutes, from however many networks; a device that answered one before has its own five", async () => {
    const { contact, over, device } = CODE_BOUNDS;
    const most = contact.max + over.contact.max;
    const answers = [];
    for (let n = 0; n <= most; n += 1) answers.push(await ask("bombed@example.com", `network ${String(n)}`));
    expect(answers.map(isSent)).toEqual([...Array<boolean>(most).fill(true), false]);
    const known = knownFor("bombed@example.com");
    const own1 = [];
    for (let n = 0; n <= device.max; n += 1) own1.push(await ask("bombed@example.com", "network 0", known));
    // After its own five the device is like any other: from a network that asked under the ceiling only, one more is refused.
    expect(own1.map(isSent)).toEqual([...Array<boolean>(device.max).fill(true), false]);
    expect(await ask("bombed@example.com", "new", knownFor("somebody-else@example.com"))).toHaveProperty(
      "refused",
    );
  });

  test("over twenty one network has three in a day for a contact, so that none can keep its mailbox full", async () => {
    const key = (name: string) => `${name}:${fingerprint("email", "daily@example.com").toString("hex")}`;
    await own.sql`insert into rate_limit (key, window_start, count)
      values (${key("code-send-all")}, now() - interval '5 minutes', ${CODE_BOUNDS.contact.max})`;
    const sent = [];
    for (let n = 0; n <= CODE_BOUNDS.over.day.max; n += 1) {
      sent.push(isSent(await ask("daily@example.com", "stubborn")));
      await own.sql`delete from rate_limit where key = ${`${key("code-over")}:stubborn`}`;
    }
    expect(sent).toEqual([...Array<boolean>(CODE_BOUNDS.over.day.max).fill(true), false]);
    expect(isSent(await ask("daily@example.com", "another"))).toBe(true);
  });

  test("what is refused over a contact's twenty costs its owner nothing of their own five", async () => {
    const print = fingerprint("email", "pressed@example.com").toString("hex");
    const spent = [
      [`code-send-all:${print}`, CODE_BOUNDS.contact.max],
      [`code-over-contact:${print}`, CODE_BOUNDS.over.contact.max],
    ] as const;
    for (const [key, count] of spent)
      await own.sql`insert into rate_limit (key, window_start, count)
        values (${key}, now() - interval '5 minutes', ${count})`;
    for (let n = 0; n <= CODE_BOUNDS.contactAndNetwork.max; n += 1)
      expect(await ask("pressed@example.com", "the owner's")).toHaveProperty("refused", "too_many_codes");
    // First there is room over the ceiling again, then under it.
    await own.sql`delete from rate_limit where key = ${spent[1][0]}`;
    expect(isSent(await ask("pressed@example.com", "the owner's"))).toBe(true);
    await own.sql`delete from rate_limit where key = ${spent[0][0]}`;
    for (let n = 1; n < CODE_BOUNDS.contactAndNetwork.max; n += 1)
      expect(isSent(await ask("pressed@example.com", "the owner's"))).toBe(true);
  });

  test("three hundred codes asked for from a carrier's network leave each neighbour one in 15 minutes, and operators are warned once", async () => {
    const { network, contactAndNetwork, over } = CODE_BOUNDS;
    const warnedBefore = tally().doorsOverCeiling;
    for (let n = 0; n < network.max; n += 1) {
      const contact = `carried${String(Math.floor(n / contactAndNetwork.max))}@example.com`;
      expect(isSent(await ask(contact, "a carrier"))).toBe(true);
    }
    expect(tally().doorsOverCeiling).toBe(warnedBefore);
    for (const neighbour of ["neighbour1@example.com", "neighbour2@example.com"]) {
      expect(isSent(await ask(neighbour, "a carrier"))).toBe(true);
      const again = await ask(neighbour, "a carrier");
      if (!("until" in again)) throw new Error("a second was sent");
      const wait = (again.until.getTime() - Date.now()) / 1_000;
      expect(wait).toBeGreaterThan(over.quarter.windowSeconds - 120);
      expect(wait).toBeLessThanOrEqual(over.quarter.windowSeconds + 60);
      expect(isSent(await ask(neighbour, "at home"))).toBe(true);
    }
    expect(tally().doorsOverCeiling).toBe(warnedBefore + 1);
  });

  test("one network has three thousand more an hour and then none, but for filings and known devices", async () => {
    const { network, over } = CODE_BOUNDS;
    await own.sql`insert into rate_limit (key, window_start, count) values
      ('code-send-address:mass mailer', now() - interval '5 minutes', ${network.max + over.network.max - 1}),
      ('code-over-network:mass mailer', now() - interval '5 minutes', ${over.network.max - 1})`;
    expect(isSent(await ask("last@example.com", "mass mailer"))).toBe(true);
    expect(await ask("none@example.com", "mass mailer")).toHaveProperty("refused", "too_many_codes");
    expect(isSent(await ask("none@example.com", "mass mailer", knownFor("none@example.com")))).toBe(true);
    const filed = {
      contact: "filed@example.com",
      locale: "zh",
      address: "mass mailer",
      device: null,
    } as const;
    expect(isSent(await requestCode(own.db, { ...filed, ofFiling: v7() }))).toBe(true);
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
