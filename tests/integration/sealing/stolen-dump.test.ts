// Somebody holds a whole dump and the address of the product, and no key: every value of every row is tried at every door.
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeFor, requestCode } from "@/lib/sign-in/engine/one-time-code";
import { openSessionToken, sealSessionToken } from "@/lib/sign-in/engine/session-token";
import { startSession } from "@/lib/sign-in/engine/start-session";
import { DEMO_ACCOUNTS } from "@/lib/people/engine/demo-accounts";
import { openReceipt, sealReceipt } from "@/lib/filing/engine/receipt";
import { isAccessCode } from "@/lib/complaint/engine/access-code";
import { openCookie } from "@/lib/base/sealing/sealed-cookie";
import { writeStaff, writePlatform } from "@/tests/integration/sign-in/records";
import { EVERY_COOKIE } from "@/tests/support/every-cookie";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  START,
  givenComplaint,
  givenPlatform,
  givenRulebook,
  type GivenComplaint,
} from "@/tests/support/stories";

const CONTACT = "li.lei.of.the.dump@example.test";
let own: TestDatabase;
let filed: GivenComplaint;
let sessionId: string;
/** Everything that stands in the dump, spelled in every way in which it could be pasted. */
let spellings: ReadonlySet<string>;
let whole: string;

const asHex = (value: string) => /^\\x((?:[0-9a-f]{2})+)$/.exec(value)?.[1];

function everyValue(found: unknown): string[] {
  if (Array.isArray(found)) return found.flatMap(everyValue);
  if (typeof found === "object" && found !== null) return Object.values(found).flatMap(everyValue);
  if (typeof found === "string") return [found];
  return found === null ? [] : [JSON.stringify(found)];
}

function everySpelling(value: string): string[] {
  const hex = asHex(value);
  const bytes = hex === undefined ? Buffer.from(value) : Buffer.from(hex, "hex");
  const base64 = Buffer.from(value, "base64");
  return [
    value,
    ...[bytes, base64].flatMap((each) => [
      each.toString("base64url"),
      each.toString("hex"),
      each.toString("latin1"),
    ]),
  ];
}

beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
  const platform = await givenPlatform(own.db);
  const contact = { kind: "email", value: CONTACT } as const;
  filed = await givenComplaint(own.db, platform.id, START, { contact });
  const staffId = await writeStaff(own.db, DEMO_ACCOUNTS.agent, await writePlatform(own.db));
  sessionId = await startSession(own.db, { kind: "staff", staffId }, new Date());
  await requestCode(own.db, { contact: CONTACT, locale: "zh", address: "192.0.2.1", device: null });
  const tables = await own.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  const rows: unknown[] = [];
  for (const { name } of tables)
    rows.push(
      ...(await own.sql`select to_jsonb(t) as row from ${own.sql(name)} t`).map(({ row }) => row as unknown),
    );
  whole = JSON.stringify(rows);
  spellings = new Set(everyValue(rows).flatMap(everySpelling));
});
afterAll(() => own.drop());

test("the dump of the test has what it should try: contacts, a code on its way, a session, a second factor", () => {
  expect(spellings.has(sessionId)).toBe(true);
  expect(whole).toContain("sealedContact");
  expect(whole).toContain("totp_sealed");
  expect(spellings.size).toBeGreaterThan(500);
});

test("no value of a dump opens as any cookie", () => {
  const now = new Date();
  for (const value of spellings) {
    expect(openSessionToken(value, now)).toBeNull();
    expect(openReceipt(value, filed.number)).toBeNull();
    for (const purpose of EVERY_COOKIE) expect(openCookie(purpose, value, now), purpose).toBeNull();
  }
  // The doors are the right ones: what the product itself hands out opens them.
  expect(openSessionToken(sealSessionToken(sessionId, new Date(Date.now() + 60_000)), now)).toBe(sessionId);
  expect(openReceipt(sealReceipt(filed.number, filed.accessCode, null), filed.number)).not.toBeNull();
});

test("no value of a dump is an access code or a one-time code, and none can be read out of it", async () => {
  const [complaint] = await own.sql<{ hash: Buffer }[]>`
    select access_code_hash as hash from complaint where number = ${filed.number}`;
  const [code] = await own.sql<{ id: string }[]>`select id from one_time_code`;
  const [hash, sent] = [complaint?.hash ?? Buffer.alloc(0), codeFor(code?.id ?? "")];
  expect(isAccessCode(filed.accessCode, hash)).toBe(true);
  for (const value of spellings) {
    expect(isAccessCode(value, hash)).toBe(false);
    expect(value).not.toBe(sent);
  }
});

test("neither a contact, nor an access code, nor the secret of a second factor stands readable in it", () => {
  for (const secret of [CONTACT, filed.accessCode, DEMO_ACCOUNTS.agent.totpSecret]) {
    const hidden = [...spellings].filter((value) => value.includes(secret));
    expect(hidden).toEqual([]);
  }
});
