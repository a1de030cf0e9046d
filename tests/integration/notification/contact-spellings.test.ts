// Notices go where the owner proved; before that where each filing spelled its contact. And what somebody types as a
// platform's name leads to the platform of that name.
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { listPendingDeliveries } from "@/db/notification/notification";
import { requestCode } from "@/lib/sign-in/engine/one-time-code";
import { contextAt } from "@/lib/complaint/engine/context";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { rereadEnv } from "@/lib/base/env";
import { deliver } from "@/lib/notification/rounds/deliver";
import { notify } from "@/lib/notification/rounds/notify";
import { sendMailTo, sendNoMoreMailTo } from "@/tests/integration/notification/mail-in-production";
import { Receiver } from "@/tests/integration/notification/smtp-receiver";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  START,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  givenUnproved,
  must,
} from "@/tests/support/stories";

let own: TestDatabase;
let receiver: Receiver;
beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
  receiver = new Receiver();
  await sendMailTo(receiver);
});
afterEach(() => receiver.mails.splice(0));
afterAll(async () => {
  await sendNoMoreMailTo(receiver);
  await own.drop();
});

/** The words of a mail, whatever its parts and its subject are written in. */
function decodedParts(raw: string): string {
  const parts = raw.split(/\r?\n\r?\n/).map((part) => Buffer.from(part, "base64").toString("utf8"));
  const quoted = Buffer.from(
    raw
      .replaceAll(/=\r?\n/g, "")
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
  const subjects = [...raw.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/gi)].map((one) =>
    Buffer.from(one[1] ?? "", "base64").toString("utf8"),
  );
  return [quoted, ...parts, ...subjects].join("\n");
}

/** Delivers everything that waits, as the sweep does, and says where it went. */
async function delivered(): Promise<string[]> {
  await notify(own.db, { limit: 100 });
  const pending = await listPendingDeliveries(own.db, { seconds: -1, after: null, limit: 100 });
  for (const { id } of pending) await deliver(own.db, id);
  return receiver.mails.map((mail) => mail.to);
}

const anHourLater = () => own.sql`update contact set mailed_at = mailed_at - interval '1 hour'`;

const file = async (value: string) => {
  const platform = await givenPlatform(own.db);
  return givenUnproved(own.db, platform.id, START, { contact: { kind: "email", value } });
};
const prove = async (value: string) =>
  must(await verifyContact(contextAt(own.db, START), { value, locale: "zh", joinPersonId: null }));
const ask = (contact: string) =>
  requestCode(own.db, { contact, locale: "zh", address: "192.0.2.7", device: null });

test("a code goes to the address that asked for it, tag and all; a full-width one gets its code and its notices", async () => {
  await ask("name+cn@company.test");
  expect(await delivered()).toEqual(["name+cn@company.test"]);
  receiver.mails.splice(0);
  await ask("ｗａｎｇ＠ｗｉｄｅ．ｔｅｓｔ");
  await file("ｗａｎｇ＠ｗｉｄｅ．ｔｅｓｔ");
  expect(await delivered()).toEqual(["wang@wide.test", "wang@wide.test"]);
});

test("until somebody proves it, each filing's notices go where that filing spelled it", async () => {
  await file("owner@company.test");
  await file("Owner+jt@company.test");
  expect(await delivered()).toEqual(["owner@company.test"]);
  await anHourLater();
  expect(await delivered()).toEqual(["owner@company.test", "Owner+jt@company.test"]);
});

test("once proved, all notices go to the spelling that was proved, and the first proof stays", async () => {
  await file("li.lei@company.test");
  await delivered();
  await prove("li.lei+mine@company.test");
  receiver.mails.splice(0);
  await anHourLater();
  await file("LI.LEI@company.test");
  expect(await delivered()).toEqual(["li.lei+mine@company.test"]);
  await prove("li.lei@company.test");
  receiver.mails.splice(0);
  await anHourLater();
  await file("li.lei+other@company.test");
  expect(await delivered()).toEqual(["li.lei+mine@company.test"]);
});

test("somebody who proved a contact is asked about a stranger's filings once an hour, about all of them in one mail", async () => {
  const value = "asked@company.test";
  await prove(value);
  for (let n = 0; n < 4; n += 1) await file(value);
  expect(await delivered()).toEqual([value]);
  await file(value);
  expect(await delivered()).toEqual([value]);
  await anHourLater();
  expect(await delivered()).toEqual([value, value]);
  const left =
    await own.sql`select 1 from notification where message = 'claim_asked' and channel = 'email' and state <> 'sent'`;
  expect(left).toHaveLength(0);
});

test("a contact that nobody proved is written nothing that the filer typed, and once an hour at most", async () => {
  const invented = "快来领奖 evil.example";
  const contact = { kind: "email", value: "victim@stranger.test" } as const;
  const { complaintId } = await givenUnproved(own.db, "", START, {
    platform: { unlistedName: invented },
    title: "恭喜您中奖了",
    contact,
  });
  await delivered();
  expect(receiver.mails).toHaveLength(1);
  expect(decodedParts(receiver.mails[0]?.raw ?? "")).not.toMatch(/evil|领奖|中奖/);
  expect(decodedParts(receiver.mails[0]?.raw ?? "")).toContain("您投诉的平台");
  // Two more things happen within the hour: they wait, and come as one mail.
  for (const seq of [2, 3])
    await own.sql`
      insert into notification (id, event_key, recipient, person_id, contact_id, channel, message, locale, complaint_id, facts)
      select gen_random_uuid(), 'complaint:' || c.id || ':' || ${seq}::int, 'person:' || c.person_id, c.person_id, c.contact_id,
        'email', ${seq === 2 ? "contact_attested" : "proposal_received"}, 'zh', c.id,
        jsonb_build_object('audience', 'consumer', 'number', c.number, 'unproved', true)
      from complaint c where c.id = ${complaintId}`;
  expect(await delivered()).toHaveLength(1);
  expect(await ask("victim@stranger.test")).toMatchObject({ sent: true });
  expect(await delivered()).toHaveLength(2); // the code
  await own.sql`update contact set mailed_at = mailed_at - interval '59 minutes'`;
  expect(await delivered()).toHaveLength(2);
  await own.sql`update contact set mailed_at = mailed_at - interval '1 minute'`;
  expect(await delivered()).toHaveLength(3);
  const left = await own.sql`
    select 1 from notification where complaint_id = ${complaintId} and channel = 'email' and state <> 'sent'`;
  expect(left).toHaveLength(0);
});

test("a landline is sent nothing, and without a carrier no number is", async () => {
  const platform = await givenPlatform(own.db);
  for (const value of ["010-62345678", "13800138000"])
    await givenComplaint(own.db, platform.id, START, { contact: { kind: "phone", value } });
  expect(await delivered()).toEqual([]);
  expect(await ask("13800138000")).toEqual({ refused: "no_text_messages" });
  expect(await ask("010-62345678")).toEqual({ refused: "landline" });
  expect(await ask("4008123123")).toEqual({ refused: "service_number" });
  const texts = () => own.sql`select 1 from notification where channel = 'sms'`;
  expect(await texts()).toHaveLength(0);
  // Where text messages are received, the mobile number's is written, and the landline's is not.
  vi.stubEnv("MAIL_FOLDER", path.join(os.tmpdir(), "jietong-no-mail-is-written-here"));
  rereadEnv();
  for (const value of ["021-61234567", "13900139000"])
    await givenComplaint(own.db, platform.id, START, { contact: { kind: "phone", value } });
  await notify(own.db, { limit: 100 });
  expect(await texts()).toHaveLength(1);
});

test("a name that is typed in another spelling leads to the listed platform, a former name too", async () => {
  const about = { nameZh: "云栈优选", nameEn: "Yunzhan Select" };
  const platform = await givenPlatform(own.db, about);
  const fileOn = async (unlistedName: string) => {
    const { complaintId } = await givenComplaint(own.db, "", START, { platform: { unlistedName } });
    const [row] = await own.sql<{ platform_id: string }[]>`
      select platform_id from complaint where id = ${complaintId}`;
    return row?.platform_id;
  };
  for (const typed of [
    "云栈 优选",
    "ＹＵＮＺＨＡＮ ＳＥＬＥＣＴ",
    "雲棧優選",
    "云\u200b栈优选",
    "yunzhanselect",
  ])
    expect(await fileOn(typed)).toBe(platform.id);
  const other = (await fileOn("云栈特卖")) ?? "";
  expect(other).not.toBe(platform.id);
  expect(await fileOn("雲棧 特賣")).toBe(other);
  const officer = await givenRegulator(own.db);
  must(
    await mergePlatform(contextAt(own.db, START), officer, {
      platformId: other,
      intoId: platform.id,
      reason: "同一个应用",
    }),
  );
  expect(await fileOn("云栈特卖")).toBe(platform.id);
});
