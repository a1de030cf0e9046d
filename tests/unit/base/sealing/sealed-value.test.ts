import { randomBytes } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { rereadEnv } from "@/lib/base/env";
import { openCookie, sealCookie } from "@/lib/base/sealing/sealed-cookie";
import { newestMark, openFor, sealFor } from "@/lib/base/sealing/sealed-value";
import { EVERY_COOKIE } from "@/tests/support/every-cookie";
import { sealFormerly } from "@/tests/support/former-seal";

const before = { ...process.env };
const key = () => randomBytes(32).toString("hex");
const CONTACT_KEY = key();

/** As a process that was started with these settings. */
function withKeys(settings: Readonly<Record<string, string>>): void {
  Object.assign(process.env, { JIETONG_MODE: "demo", CONTACT_KEY, SEAL_KEYS: "" }, settings);
  rereadEnv();
}
beforeEach(() => withKeys({}));
afterAll(() => {
  process.env = before;
  rereadEnv();
});

const STORED = ["contact", "second factor"] as const;
const ALL = [...STORED, ...EVERY_COOKIE];

describe("what is sealed for one purpose opens for that one only", () => {
  test.each(ALL.flatMap((one) => ALL.map((other) => [one, other] as const)))("%s as %s", (one, other) => {
    const sealed = sealFor(one, "李雷 li.lei@example.test");
    if (one === other) expect(openFor(other, sealed)).toBe("李雷 li.lei@example.test");
    else expect(() => openFor(other, sealed)).toThrow();
  });
  test("the same text is sealed in other bytes each time, and no byte of it may change", () => {
    const sealed = sealFor("contact", "text");
    expect(sealed.equals(sealFor("contact", "text"))).toBe(false);
    for (let n = 0; n < sealed.length; n += 1) {
      const changed = Buffer.from(sealed);
      changed[n] = (changed[n] ?? 0) ^ 1;
      expect(() => openFor("contact", changed), `byte ${String(n)}`).toThrow();
      expect(() => openFor("contact", sealed.subarray(0, n)), `${String(n)} bytes`).toThrow();
    }
  });
});

describe("what the versions before sealed is read where the database holds it, and nowhere else", () => {
  test("a contact is a contact, a second factor a second factor", () => {
    expect(openFor("contact", sealFormerly("li.lei@example.test"))).toBe("li.lei@example.test");
    expect(openFor("second factor", sealFormerly("totp:JBSWY3DPEHPK3PXP"))).toBe("JBSWY3DPEHPK3PXP");
    expect(() => openFor("second factor", sealFormerly("li.lei@example.test"))).toThrow();
    expect(() => openFor("contact", sealFormerly("totp:JBSWY3DPEHPK3PXP"))).toThrow();
  });
  test.each(EVERY_COOKIE)("no %s of theirs opens", (purpose) => {
    expect(() => openFor(purpose, sealFormerly("4102444800\nli.lei@example.test"))).toThrow();
  });
  test("also after another key seals", () => {
    const former = sealFormerly("li.lei@example.test");
    withKeys({ SEAL_KEYS: key() });
    expect(openFor("contact", former)).toBe("li.lei@example.test");
  });
});

describe("a key makes way for the next without anything that nobody can read", () => {
  const [older, newer] = [key(), key()];

  test("the newest seals, those beside it open, one that is gone opens nothing", () => {
    const byContactKey = sealFor("contact", "first");
    withKeys({ SEAL_KEYS: older });
    const byOlder = sealFor("contact", "second");
    withKeys({ SEAL_KEYS: `${newer}, ${older}` });
    const byNewer = sealFor("contact", "third");
    expect([byContactKey, byOlder, byNewer].map((sealed) => openFor("contact", sealed))).toEqual([
      "first",
      "second",
      "third",
    ]);
    expect(byNewer.subarray(0, 5)).toEqual(newestMark());
    expect(byOlder.subarray(0, 5)).not.toEqual(newestMark());
    withKeys({ SEAL_KEYS: newer });
    expect(() => openFor("contact", byOlder)).toThrow();
    expect(openFor("contact", byNewer)).toBe("third");
  });
  test("a cookie of a key that is gone is no cookie, and one of a key beside it still is", () => {
    const now = new Date();
    withKeys({ SEAL_KEYS: older });
    const cookie = sealCookie("pending contact", "li.lei@example.test", 60, now);
    withKeys({ SEAL_KEYS: `${newer},${older}` });
    expect(openCookie("pending contact", cookie, now)).toBe("li.lei@example.test");
    withKeys({ SEAL_KEYS: newer });
    expect(openCookie("pending contact", cookie, now)).toBeNull();
  });
});

describe("CONTACT_KEY stays for what it once sealed in the database, and makes no cookie where other keys are named", () => {
  const now = new Date();
  const sealedByIt = (purpose: (typeof EVERY_COOKIE)[number]) => sealCookie(purpose, "text", 60, now);

  test.each(EVERY_COOKIE)("%s: good while no key is named, none from then on", (purpose) => {
    const cookie = sealedByIt(purpose);
    expect(openCookie(purpose, cookie, now)).toBe("text");
    withKeys({ SEAL_KEYS: key() });
    expect(openCookie(purpose, cookie, now)).toBeNull();
  });
  test.each(STORED)("%s: opens all the same", (purpose) => {
    const stored = sealFor(purpose, "text");
    withKeys({ SEAL_KEYS: key() });
    expect(openFor(purpose, stored)).toBe("text");
  });
  test("while it is named beside the next, what browsers have from before is good", () => {
    const cookie = sealedByIt("known device");
    withKeys({ SEAL_KEYS: `${key()},${CONTACT_KEY}` });
    expect(openCookie("known device", cookie, now)).toBe("text");
  });
});

describe("a cookie is over at the instant that is sealed in it", () => {
  const now = new Date("2026-11-29T08:00:00.400Z");
  const after = (seconds: number) => new Date(Date.parse("2026-11-29T08:00:00Z") + seconds * 1_000);

  test("a moment before it opens, at it no more, whatever the browser says of its age", () => {
    const cookie = sealCookie("filing receipt", "one\ntwo", 3_600, now);
    expect(openCookie("filing receipt", cookie, after(3_599.999))).toBe("one\ntwo");
    expect(openCookie("filing receipt", cookie, after(3_600))).toBeNull();
  });
  test("what is none, of another purpose or far too long is no cookie and no error", () => {
    expect(openCookie("saved draft", undefined, now)).toBeNull();
    expect(openCookie("saved draft", "", now)).toBeNull();
    expect(openCookie("saved draft", "%%%", now)).toBeNull();
    expect(openCookie("saved draft", "A".repeat(16_384), now)).toBeNull();
    expect(openCookie("saved draft", "A".repeat(1_000_000), now)).toBeNull();
    expect(openCookie("saved draft", sealCookie("pending contact", "x", 60, now), now)).toBeNull();
    expect(
      openCookie("saved draft", sealFor("saved draft", "no instant").toString("base64url"), now),
    ).toBeNull();
  });
});
