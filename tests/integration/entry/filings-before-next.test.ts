import { createServer } from "node:http";
import type { Server } from "node:http";
import { eq } from "drizzle-orm";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 } from "uuid";
import { complaint } from "@/db/complaint/schema/complaint";
import { contact, person } from "@/db/people/schema/person";
import { oneTimeCode, session } from "@/db/sign-in/schema";
import { idOfAsked, openAsked } from "@/lib/sign-in/engine/asked-codes";
import { nameAt, openDevice } from "@/lib/sign-in/engine/known-device";
import { answerCode, codeFor } from "@/lib/sign-in/engine/one-time-code";
import { cookieOfSession, sessionIdOf } from "@/lib/sign-in/engine/session-token";
import { startSession } from "@/lib/sign-in/engine/start-session";
import { openReceipt } from "@/lib/filing/engine/receipt";
import { CODE_BOUNDS } from "@/lib/domain/sign-in/guesses";
import { limit } from "@/lib/sign-in/engine/rate-limit";
import { fingerprint, unseal } from "@/lib/contact/sealed-contact";
import { createHandler } from "@/lib/entry/http/handle";
import { takeFilings } from "@/lib/entry/http/take-filings";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { givenPlatform, givenRulebook, type GivenPlatform } from "@/tests/support/stories";

let own: TestDatabase;
let platform: GivenPlatform;
let server: Server;
let origin: string;

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  platform = await givenPlatform(own.db);
  const handle = createHandler({
    next: () => Promise.reject(new Error("Next is not asked")),
    takeFiling: takeFilings,
    logger: pino({ level: "silent" }),
    metricsToken: undefined,
    secure: false,
    trustProxy: true,
    publicUrl: new URL("https://jietong.example"),
  });
  server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  origin = `http://127.0.0.1:${String(address.port)}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await disconnectProcess();
  await own.drop();
});

let visitors = 0;
function aForm(about: Readonly<Record<string, string>> = {}): URLSearchParams {
  return new URLSearchParams({
    locale: "en",
    idempotencyKey: v7(),
    platform: platform.slug,
    unlisted: "",
    "attempts.0.present": "1",
    "attempts.0.channel": "hotline",
    "attempts.0.when": "now",
    "attempts.0.outcome": "no_human",
    "attempts.0.barriers[]": "repeat_ask",
    "attempts.0.measure.repeat_ask": "6",
    matter: "dispute",
    title: "退款申请被驳回",
    narrative: "连续输入“转人工”六次。",
    wanted: "退款。",
    region: "",
    vulnerability: "none",
    contact: `ahead-${v7()}@example.test`,
    ...about,
  });
}

function send(body: BodyInit, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  visitors += 1;
  const from = { Origin: origin, "X-Forwarded-For": `10.9.0.${String(visitors)}` };
  return fetch(`${origin}/api/filings`, { method: "POST", body, headers: { ...from, ...headers } });
}

const numberIn = (answer: Response): string =>
  /JT-\d{8}-\w{8}/.exec(answer.headers.get("location") ?? "")?.[0] ?? "";
const cookieIn = (answer: Response, name: string): string | undefined =>
  answer.headers
    .getSetCookie()
    .find((line) => line.startsWith(`${name}=`))
    ?.split(";")[0];
const filed = async (number: string) =>
  (await own.db.select().from(complaint).where(eq(complaint.number, number))).at(0);

test("a filing is taken, its receipt sealed, its complaint opened for this browser, and a first code sent", async () => {
  const form = aForm();
  const answer = await send(form);
  expect(answer.status).toBe(201);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const number = numberIn(answer);
  expect(answer.headers.get("location")).toBe(`/en/complaints/${number}/filed`);
  const row = await filed(number);
  expect(row?.platformId).toBe(platform.id);
  expect(openReceipt(cookieIn(answer, "jt_receipt")?.split("=")[1], number)).toMatchObject({
    accessCode: expect.stringMatching(/^\w{8}$/) as string,
    firstCode: "sent",
  });
  const sessionId = sessionIdOf(cookieIn(answer, "jietong"), new Date());
  const [opened] = await own.db
    .select()
    .from(session)
    .where(eq(session.id, sessionId ?? v7()));
  expect(opened?.complaintId).toBe(row?.id);
  const print = fingerprint("email", form.get("contact") ?? "");
  const codes = await own.db.select().from(oneTimeCode).where(eq(oneTimeCode.fingerprint, print));
  expect(codes).toHaveLength(1);
});

const askedIn = (answer: Response) => openAsked(cookieIn(answer, "jt_code")?.split("=")[1], new Date());
test("the browser that filed may answer the filing's code, also when its form was sent twice; it is known there", async () => {
  const form = aForm();
  const [first, again] = [await send(form), await send(form)];
  const contact = form.get("contact") ?? "";
  expect(askedIn(again)).toEqual(askedIn(first));
  const code = codeFor(idOfAsked(askedIn(first), fingerprint("email", contact)) ?? "");
  expect(await answerCode(own.db, { contact, code, asked: [] })).toEqual({ refused: "not_asked_here" });
  expect(await answerCode(own.db, { contact, code, asked: askedIn(again) })).toMatchObject({
    answered: true,
  });
  const device = openDevice(cookieIn(first, "jt_device")?.split("=")[1], new Date());
  expect(nameAt(device, { at: "complaint", target: numberIn(first) }, new Date())).not.toBeNull();
});

test("sent again, it files once, says the same number and sends no other code", async () => {
  const form = aForm();
  const [first, again] = [await send(form), await send(form)];
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(numberIn(again)).toBe(numberIn(first));
  const print = fingerprint("email", form.get("contact") ?? "");
  expect(await own.db.$count(oneTimeCode, eq(oneTimeCode.fingerprint, print))).toBe(1);
});

test("the same form with another content is another filing, with a number and an access code of its own", async () => {
  const form = aForm();
  const changed = new URLSearchParams(form);
  changed.set("narrative", "后来又打了三次热线，还是没有人接。");
  const [first, second, again] = [await send(form), await send(changed), await send(changed)];
  expect([first.status, second.status, again.status]).toEqual([201, 201, 201]);
  expect(numberIn(second)).not.toBe(numberIn(first));
  expect(numberIn(again)).toBe(numberIn(second));
  const code = (answer: Response) =>
    openReceipt(cookieIn(answer, "jt_receipt")?.split("=")[1], numberIn(answer))?.accessCode;
  expect(code(second)).not.toBe(code(first));
  expect(code(again)).toBe(code(second));
});

const firstCode = (answer: Response) =>
  openReceipt(cookieIn(answer, "jt_receipt")?.split("=")[1], numberIn(answer))?.firstCode;

test("behind one address of a mobile network every filing that is taken gets its code", async () => {
  const address = { "X-Forwarded-For": "10.9.9.9" };
  const key = "code-send-address:10.9.9.9";
  for (let n = 0; n < CODE_BOUNDS.network.max; n += 1) await limit(own.db, key, CODE_BOUNDS.network);
  expect(await limit(own.db, key, CODE_BOUNDS.network)).toBe(false);
  const form = aForm();
  const answer = await send(form, address);
  expect([answer.status, firstCode(answer)]).toEqual([201, "sent"]);
  const print = fingerprint("email", form.get("contact") ?? "");
  expect(await own.db.$count(oneTimeCode, eq(oneTimeCode.fingerprint, print))).toBe(1);
});

test("a code that was not sent is not said to have been: too many to one contact, a landline", async () => {
  const value = `often-${v7()}@example.test`;
  const said: unknown[] = [];
  for (let n = 0; n <= CODE_BOUNDS.contactAndNetwork.max; n += 1) {
    const other = await givenPlatform(own.db);
    const from = { "X-Forwarded-For": "10.8.8.7" };
    said.push(firstCode(await send(aForm({ contact: value, platform: other.slug }), from)));
  }
  expect(said).toEqual([...Array<string>(CODE_BOUNDS.contactAndNetwork.max).fill("sent"), "too_many_codes"]);
  expect(await own.db.$count(oneTimeCode, eq(oneTimeCode.fingerprint, fingerprint("email", value)))).toBe(
    CODE_BOUNDS.contactAndNetwork.max,
  );
  const landline = await send(aForm({ contact: "010-62345678 转 12" }));
  expect([landline.status, firstCode(landline)]).toEqual([201, "landline"]);
  const storedContacts = await own.db
    .select()
    .from(contact)
    .where(eq(contact.fingerprint, fingerprint("phone", "+861062345678")));
  expect(storedContacts.map((row) => [row.takesMessages, unseal(row.sealed)])).toEqual([
    [false, "+861062345678 转12"],
  ]);
});

test.each(["4008123123", "a@b@example.com", `${"a".repeat(65)}@example.com`, "1380013800"])(
  "%s is not filed with: the page says why, in words",
  async (value) => {
    expect((await send(aForm({ contact: value }))).status).toBe(204);
  },
);

test("a signed-in person files as their account and stays signed in", async () => {
  const [personId, value] = [v7(), `account-${v7()}@example.test`];
  await own.db.insert(person).values({ id: personId, verifiedAt: new Date() });
  const print = fingerprint("email", value);
  await own.db
    .insert(contact)
    .values({ personId, kind: "email", fingerprint: print, sealed: Buffer.alloc(1) });
  const sessionId = await startSession(own.db, { kind: "consumer", personId }, new Date());
  const { name, value: token } = cookieOfSession(sessionId);
  const answer = await send(aForm({ contact: value }), { Cookie: `${name}=${token}` });
  expect((await filed(numberIn(answer)))?.personId).toBe(personId);
  expect(cookieIn(answer, name)).toBeUndefined();
  expect(await own.db.$count(oneTimeCode, eq(oneTimeCode.fingerprint, print))).toBe(0);
});

test("a session that was revoked, or a cookie that was changed, is nobody's", async () => {
  const personId = v7();
  await own.db.insert(person).values({ id: personId });
  const sessionId = await startSession(own.db, { kind: "consumer", personId }, new Date());
  const { name, value } = cookieOfSession(sessionId);
  const changed = `${value.startsWith("A") ? "B" : "A"}${value.slice(1)}`;
  const byChanged = await send(aForm(), { Cookie: `${name}=${changed}` });
  expect((await filed(numberIn(byChanged)))?.personId).not.toBe(personId);
  await own.db.update(session).set({ revokedAt: new Date() }).where(eq(session.id, sessionId));
  const byRevoked = await send(aForm(), { Cookie: `${name}=${value}` });
  expect((await filed(numberIn(byRevoked)))?.personId).not.toBe(personId);
});

test.each([
  ["a field is wrong", { contact: "" }],
  ["the platform is unknown", { platform: "nobody-knows-it" }],
  ["the name holds a NUL byte", { platform: "a\0b" }],
  ["no platform is named", { platform: "", unlisted: " " }],
  ["the language is unknown", { locale: "xx" }],
])("nothing is filed and no words are spoken when %s", async (_, about) => {
  const before = await own.db.$count(complaint);
  const answer = await send(aForm(about));
  expect([answer.status, await answer.text()]).toEqual([204, ""]);
  expect(await own.db.$count(complaint)).toBe(before);
});

test("what is no form is not read, and what is no page of ours is refused", async () => {
  expect((await send("{}", { "Content-Type": "application/json" })).status).toBe(415);
  expect((await send(aForm(), { Origin: "https://elsewhere.example" })).status).toBe(403);
});
