// What somebody finds in a stolen dump, pasted into a browser as a cookie.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openAsked } from "@/lib/sign-in/engine/asked-codes";
import { findHalfSignedIn, keepHalfSignedIn } from "@/lib/sign-in/engine/half-signed-in";
import { findDraft, saveDraft } from "@/lib/sign-in/engine/saved-draft";
import { openDevice } from "@/lib/sign-in/engine/known-device";
import { findPendingContact, keepPendingContact } from "@/lib/sign-in/engine/pending-contact";
import { sealTotpSecret } from "@/lib/people/engine/totp";
import { openReceipt, sealReceipt } from "@/lib/filing/engine/receipt";
import { seal } from "@/lib/contact/sealed-contact";
import { sealFormerly } from "@/tests/support/former-seal";

/** A browser: Next asks for its cookies outside of any page here. */
const browser = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) => {
        const value = browser.get(name);
        return value === undefined ? undefined : { name, value };
      },
      set: (name: string, value: string) => void browser.set(name, value),
    }),
}));
/** Whose password was right. */
const HALF = {
  id: "one",
  staffId: "018f3c4e-7a10-7c3a-8a3e-1f2a3b4c5d6e",
  target: "of-an-address",
  password: "of-what-is-stored",
};
beforeEach(() => browser.clear());
afterEach(() => vi.useRealTimers());

describe("a value that was sealed for the database opens as no cookie", () => {
  test.each([
    ["a second factor", sealTotpSecret("JBSWY3DPEHPK3PXP")],
    ["a contact", seal("li.lei@example.test")],
    ["a second factor of the version before", sealFormerly("totp:JBSWY3DPEHPK3PXP")],
    ["a contact of the version before", sealFormerly("li.lei@example.test")],
  ])("%s", async (_, stolen) => {
    browser.set("jt-contact", stolen.toString("base64url"));
    browser.set("jt-draft.0", stolen.toString("base64url"));
    browser.set("jt_second", stolen.toString("base64url"));
    expect(await findPendingContact()).toBeNull();
    expect(await findDraft()).toEqual([]);
    expect(openReceipt(stolen.toString("base64url"), "JT-20261123-AAAAAAAA")).toBeNull();
    expect(await findHalfSignedIn()).toBeNull();
    expect(openDevice(stolen.toString("base64url"), new Date())).toBeNull();
    expect(openAsked(stolen.toString("base64url"), new Date())).toEqual([]);
  });
});

describe("a cookie opens in its own place, until its time is over", () => {
  const at = (seconds: number) =>
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-29T08:00:00Z") + seconds * 1_000 });

  test("a contact waits ten minutes for its code", async () => {
    at(0);
    await keepPendingContact("li.lei@example.test");
    at(599);
    expect(await findPendingContact()).toBe("li.lei@example.test");
    at(600);
    expect(await findPendingContact()).toBeNull();
  });
  test("a draft lives for a quarter of an hour", async () => {
    at(0);
    await saveDraft("zh", ["已经 三次 打不通"]);
    at(899);
    expect(await findDraft()).toEqual(["已经 三次 打不通"]);
    at(900);
    expect(await findDraft()).toEqual([]);
  });
  test("a receipt can be read again for an hour", () => {
    at(0);
    const receipt = sealReceipt("JT-20261123-AAAAAAAA", "ABCD1234", null);
    at(3_599);
    expect(openReceipt(receipt, "JT-20261123-AAAAAAAA")).toMatchObject({ accessCode: "ABCD1234" });
    at(3_600);
    expect(openReceipt(receipt, "JT-20261123-AAAAAAAA")).toBeNull();
  });
  test("a right password waits ten minutes for its second factor", async () => {
    at(0);
    await keepHalfSignedIn(HALF);
    at(599);
    expect(await findHalfSignedIn()).toEqual(HALF);
    at(600);
    expect(await findHalfSignedIn()).toBeNull();
  });
  test("one pasted in another's place is none", async () => {
    await keepHalfSignedIn(HALF);
    browser.set("jt-contact", browser.get("jt_second") ?? "");
    expect(await findPendingContact()).toBeNull();
    expect(openDevice(browser.get("jt_second"), new Date())).toBeNull();
    await keepPendingContact("li.lei@example.test");
    const contact = browser.get("jt-contact") ?? "";
    browser.set("jt-draft.0", contact);
    browser.set("jt-contact", sealReceipt("JT-20261123-AAAAAAAA", "ABCD1234", null));
    expect(await findDraft()).toEqual([]);
    expect(await findPendingContact()).toBeNull();
    expect(openReceipt(contact, "JT-20261123-AAAAAAAA")).toBeNull();
  });
});
