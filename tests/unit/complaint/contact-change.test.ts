// Whether somebody with the access code gave a complaint the contact that it has. docs/domain/contacts.md, "Another contact".
import { expect, test } from "vitest";
import {
  changedByCodeAt,
  givesAnotherContact,
  type ContactEvent,
} from "@/lib/domain/complaint/contact-change";

type Event = Omit<ContactEvent, "at">;
const ANOTHER = { by: "code", consented: false };
const changed = (byCode: boolean): Event => ({ type: "contact_changed", facts: {}, byCode });
const proved = (byCode: boolean, facts = {}): Event => ({ type: "proved", facts, byCode });
const hour = (n: number): Date => new Date(n * 3_600_000);

/** Filed and proved at hour 0, and an event an hour: at which hour the access code gave it the contact that it has. */
function found(events: readonly Event[], provedAt: Date | null = hour(0)): number | null {
  const log = events.map((event, n) => ({ ...event, at: hour(n + 1) })).toReversed();
  const at = changedByCodeAt(log, provedAt);
  return at === null ? null : at.getTime() / 3_600_000;
}

test("a change gives another contact, and so does the proof of one that the complaint did not have", () => {
  expect([changed(true), proved(true, ANOTHER)].every(givesAnotherContact)).toBe(true);
  expect(givesAnotherContact(proved(true, { by: "code" }))).toBe(false);
});

test("with the access code it stands, however the new contact is proved with it", () => {
  expect(found([])).toBeNull();
  expect(found([changed(true)])).toBe(1);
  expect(found([changed(true), proved(true)])).toBe(1);
  expect(found([proved(true, ANOTHER)])).toBe(1);
  expect(found([changed(false), changed(true)])).toBe(2);
});

test("in an account it is no stranger's, and an account that changes or proves it ends what the code did", () => {
  expect(found([changed(false)])).toBeNull();
  expect(found([changed(true), changed(false)])).toBeNull();
  expect(found([changed(true), proved(false)])).toBeNull();
});

test("before the first proof the complaint is in nobody's account, and it is news to nobody", () => {
  expect(found([changed(true)], null)).toBeNull();
  expect(found([changed(true), proved(true)], hour(2))).toBeNull();
  expect(found([proved(true, ANOTHER)], hour(1))).toBeNull();
  expect(found([proved(true, ANOTHER), changed(true)], hour(1))).toBe(2);
});
