// An installation whose values were sealed by a version before, or with a key of before, while people work in it.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { v7 } from "uuid";
import { withTransaction } from "@/db/engine/client";
import { readSealedAfter, replaceSealed } from "@/db/people/sealed-values";
import { findTotpStep } from "@/lib/people/engine/totp";
import { contextAt } from "@/lib/complaint/engine/context";
import { reseal } from "@/lib/people/commands/reseal";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { seal, unseal } from "@/lib/contact/sealed-contact";
import { newestMark } from "@/lib/base/sealing/sealed-value";
import { rereadEnv } from "@/lib/base/env";
import { generateSync } from "otplib";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { sealFormerly } from "@/tests/support/former-seal";
import {
  START,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  must,
  type GivenPlatform,
} from "@/tests/support/stories";

// A process is started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const ROOT = path.resolve(import.meta.dirname, "../../..");
const SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
let own: TestDatabase;
let platform: GivenPlatform;
const spellings: string[] = [];

beforeEach(async () => {
  spellings.length = 0;
  own = await testDatabase();
  await givenRulebook(own.db);
  platform = await givenPlatform(own.db);
});
afterEach(async () => {
  delete process.env["SEAL_KEYS"];
  rereadEnv();
  await own.drop();
});
const quiet = () => undefined;
const print = (id: string) => Buffer.from(id.replaceAll("-", "").repeat(2), "hex");

/** Contacts, a complaint's own spelling, a second factor and two codes on their way, as a version before sealed them. */
async function givenFormer(contacts: number): Promise<void> {
  const person = v7();
  await own.sql`insert into person (id) values (${person})`;
  for (let n = 0; n < contacts; n += 1) {
    const [id, spelling] = [v7(), `${v7()}@example.test`];
    spellings.push(spelling);
    await own.sql`insert into contact (id, person_id, kind, fingerprint, sealed)
      values (${id}, ${person}, 'email', ${print(v7())}, ${sealFormerly(spelling)})`;
  }
}
const contacts = async () =>
  (await own.sql<{ sealed: Buffer }[]>`select sealed from contact`).map(({ sealed }) => sealed);
const isNewest = (sealed: Buffer) => sealed.subarray(0, 5).equals(newestMark());

test("contacts, spellings, second factors and codes on their way are sealed again, and say what they said", async () => {
  await givenFormer(3);
  const { complaintId } = await givenComplaint(own.db, platform.id, START);
  const { staffId } = await givenRegulator(own.db);
  const facts = {
    codeId: v7(),
    sealedContact: sealFormerly("a@example.test").toString("base64"),
    kind: "email",
  };
  await own.sql`update complaint set contact_sealed = ${sealFormerly("as.typed@example.test")} where id = ${complaintId}`;
  await own.sql`update staff set totp_sealed = ${sealFormerly(`totp:${SECRET}`)} where id = ${staffId}`;
  await own.sql`insert into outbox (event_key, topic, facts) values ('code:1', 'one_time_code', ${own.sql.json(facts)})`;
  await own.sql`insert into notification (id, event_key, recipient, channel, message, locale, facts)
    values (${v7()}, 'code:2', 'contact', 'email', 'one_time_code', 'zh', ${own.sql.json(facts)})`;

  const done = await reseal(own.db, quiet);
  expect(done.every(({ unreadable, left }) => unreadable === 0 && left === 0)).toBe(true);
  const [row] = await own.sql<
    { spelling: Buffer; factor: Buffer; waiting: typeof facts; sent: typeof facts }[]
  >`
    select (select contact_sealed from complaint where id = ${complaintId}) as spelling,
      (select totp_sealed from staff where id = ${staffId}) as factor,
      (select facts from outbox where event_key = 'code:1') as waiting,
      (select facts from notification where event_key = 'code:2') as sent`;
  if (row === undefined) throw new Error("no row");
  const base64 = [row.waiting, row.sent].map(({ sealedContact }) => sealedContact);
  expect(base64.map((text) => text.includes("\n"))).toEqual([false, false]);
  const [waiting, sent] = base64.map((text) => Buffer.from(text, "base64"));
  const all = [...(await contacts()), row.spelling, row.factor, waiting ?? row.factor, sent ?? row.factor];
  expect(all.every(isNewest)).toBe(true);
  expect((await contacts()).map(unseal)).toEqual(expect.arrayContaining(spellings));
  expect(unseal(row.spelling)).toBe("as.typed@example.test");
  expect(unseal(waiting ?? row.factor)).toBe("a@example.test");
  expect(row.sent).toMatchObject({ codeId: facts.codeId, kind: "email" });
  const token = generateSync({ secret: SECRET, epoch: START.getTime() / 1_000 });
  expect(findTotpStep(token, row.factor, START)).not.toBeNull();
  expect((await reseal(own.db, quiet)).map(({ resealed }) => resealed)).toEqual([0, 0, 0, 0, 0]);
});

test("what somebody works on is left alone, not waited for, and counted; the next run takes it up", async () => {
  await givenFormer(150);
  await own.sql.begin(async (sql) => {
    await sql`select 1 from contact where id = (select min(id::text)::uuid from contact) for update`;
    const [first] = await reseal(own.db, quiet);
    expect(first).toMatchObject({ place: "contacts", resealed: 149, left: 1 });
  });
  const [again] = await reseal(own.db, quiet);
  expect(again).toMatchObject({ resealed: 1, left: 0 });
});

test("what was written between reading and writing stays", async () => {
  await givenFormer(2);
  const read = { after: null, limit: 10, mark: newestMark() };
  const { values } = await readSealedAfter(own.db, "contacts", read);
  const again = values.map((value) => ({ ...value, becomes: seal(unseal(value.sealed)) }));
  const proved = seal("proved.meanwhile@example.test");
  await own.sql`update contact set sealed = ${proved} where id = ${values[0]?.id ?? ""}`;
  expect(await withTransaction(own.db, (tx) => replaceSealed(tx, "contacts", again))).toBe(1);
  expect((await contacts()).map(unseal)).toEqual(
    expect.arrayContaining(["proved.meanwhile@example.test", spellings[1]]),
  );
});

test("under load nothing fails, and nothing that was written meanwhile is lost", async () => {
  await givenFormer(600);
  const file = async () => {
    const value = `${v7()}@example.test`;
    await givenComplaint(own.db, platform.id, START, { contact: { kind: "email", value } });
    must(
      await verifyContact(contextAt(own.db, START), {
        value: value.toUpperCase(),
        locale: "zh",
        joinPersonId: null,
      }),
    );
    return value;
  };
  const work = Promise.all(Array.from({ length: 40 }, file));
  const done = await reseal(own.db, quiet);
  const filed = await work;
  expect(done.reduce((sum, { unreadable }) => sum + unreadable, 0)).toBe(0);
  const read = (await contacts()).map((sealed) => unseal(sealed).toLowerCase());
  expect(read).toHaveLength(640);
  expect(read).toEqual(expect.arrayContaining([...spellings, ...filed]));
  expect((await contacts()).every(isNewest)).toBe(true);
});

test("after a change of keys the command seals with the newest, says so, and names what no key opens", async () => {
  const [older, newer, gone] = [0, 1, 2].map(() => randomBytes(32).toString("hex"));
  const withKeys = (keys: string) => {
    process.env["SEAL_KEYS"] = keys;
    rereadEnv();
  };
  const run = () => {
    const program = ["--conditions=react-server", "--import", "tsx/esm", "lib/entry/cli/reseal.ts"];
    const env = { ...process.env, DATABASE_URL: own.url };
    return spawnSync(process.execPath, program, { cwd: ROOT, env, encoding: "utf8" });
  };
  await givenFormer(2);
  withKeys(gone ?? "");
  const lost = seal("lost@example.test");
  withKeys(`${newer ?? ""},${older ?? ""}`);
  const whole = run();
  expect([whole.status, whole.stderr]).toEqual([0, ""]);
  expect(whole.stdout).toContain("contacts: 2 sealed again\n");
  expect(whole.stdout).toContain("Everything is sealed with the newest key.");
  withKeys(newer ?? "");
  expect((await contacts()).map(unseal).toSorted()).toEqual(spellings.toSorted());
  await own.sql`update contact set sealed = ${lost} where id = (select min(id::text)::uuid from contact)`;
  const partly = run();
  expect(partly.status).toBe(1);
  expect(partly.stdout).toContain("contacts: 0 sealed again, 1 that no key of SEAL_KEYS opens\n");
  expect((await contacts()).filter((sealed) => sealed.equals(lost))).toHaveLength(1);
});
