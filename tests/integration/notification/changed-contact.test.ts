// Where messages go once the contact of a complaint is another one, is claimed or disowned, or is taken elsewhere.
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { listPendingDeliveries } from "@/db/notification/notification";
import { complaint } from "@/db/complaint/schema/complaint";
import { changeContact } from "@/lib/complaint/commands/change-contact";
import { claim } from "@/lib/complaint/commands/claim";
import { contest } from "@/lib/complaint/commands/contest";
import { contextAt } from "@/lib/complaint/engine/context";
import { disown } from "@/lib/complaint/commands/disown";
import { proveByCode } from "@/lib/complaint/commands/prove-by-code";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { upholdContest } from "@/lib/complaint/commands/uphold-contest";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { mintActor } from "@/lib/domain/people/actor";
import { spokenCode } from "@/lib/domain/shared/reference";
import { deliver } from "@/lib/notification/rounds/deliver";
import { notify } from "@/lib/notification/rounds/notify";
import { accessCodeOfSuccessor } from "@/lib/complaint/engine/access-code";
import { sendMailTo, sendNoMoreMailTo } from "@/tests/integration/notification/mail-in-production";
import { Receiver } from "@/tests/integration/notification/smtp-receiver";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  givenUnproved,
  hoursAfter,
  must,
  START,
  type GivenComplaint,
  type GivenPlatform,
} from "@/tests/support/stories";

let own: TestDatabase;
let receiver: Receiver;
let shop: GivenPlatform;
beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
  shop = await givenPlatform(own.db, { nameZh: "晴天速递" });
  receiver = new Receiver();
  await sendMailTo(receiver);
});
afterEach(() => receiver.mails.splice(0));
afterAll(async () => {
  expect((await verifyLog(own.db)).broken).toBeNull();
  await sendNoMoreMailTo(receiver);
  await own.drop();
});

const at = (hours: number) => contextAt(own.db, hoursAfter(START, hours));
const address = () => `${v7()}@example.test`;
const notifyAll = () => notify(own.db, { limit: 100 });
const account = (personId: string) => mintActor({ side: "consumer", personId, complaintId: null });

/** Delivers to consumers all that waits, as the sweep does, and says where it went. */
async function delivered(): Promise<string[]> {
  await notifyAll();
  receiver.mails.splice(0);
  for (const { id } of await listPendingDeliveries(own.db, { seconds: -1, after: null, limit: 100 }))
    await deliver(own.db, id);
  return receiver.mails.map((mail) => mail.to).filter((to) => !to.startsWith("staff-"));
}

/** The words of the mails that came, to one address or to all, as their plain parts say them. */
const words = (of?: string) =>
  receiver.mails
    .filter(({ to }) => of === undefined || to === of)
    .flatMap(({ raw }) => raw.split(/\r?\n\r?\n/))
    .flatMap((part) => [part, Buffer.from(part, "base64").toString("utf8")])
    .join("\n");

async function filedBy(value: string, about = {}) {
  const contact = { kind: "email" as const, value };
  return givenComplaint(own.db, shop.id, START, { contact, ...about });
}
const change = ({ consumer, complaintId }: GivenComplaint, value: string, hour = 2) =>
  changeContact(at(hour), consumer, { complaintId, value, locale: "zh", consentContact: false });
const someone = async (value: string) =>
  must(await verifyContact(at(0), { value, locale: "zh", joinPersonId: null }));
const write = async ({ complaintId }: GivenComplaint, hour: number) =>
  must(await sendMessage(at(hour), await givenAgent(own.db, shop), { complaintId, text: "请查收" }));

test("what waited for the former contact goes to the new one, and a proved former one hears of it once", async () => {
  const [former, next, third] = [address(), address(), address()];
  const filed = await filedBy(former);
  await notifyAll();
  must(await change(filed, next));
  // Of the new one: the receipt that waited, in words that nobody typed. Of the former: that it was changed, and the way back.
  expect((await delivered()).toSorted()).toEqual([former, next].toSorted());
  expect(words(next)).toContain(filed.number);
  expect(words(next)).not.toContain("晴天速递");
  expect(words(former)).toContain("晴天速递");
  expect(words(former)).toContain(`/zh/complaints/${filed.number}/reach`);
  await own.sql`update contact set mailed_at = mailed_at - interval '1 hour'`;
  await write(filed, 3);
  expect(await delivered()).toEqual([next]);
  expect(words()).not.toContain("晴天速递");
  // An unproved former one is sent nothing.
  must(await change(filed, third, 4));
  expect(await delivered()).toEqual([]);
});

test("each change from a proved contact is sent there, also while the notice of the one before still waits", async () => {
  const mine = address();
  const filed = await filedBy(mine);
  await delivered();
  const { complaintId } = filed;
  const { personId } = await someone(mine);
  must(await change(filed, address(), 2));
  await notifyAll();
  const back = { complaintId, value: mine, locale: "zh", consentContact: false } as const;
  expect(must(await changeContact(at(3), account(personId), back)).contactProved).toBe(true);
  must(await change(filed, address(), 4));
  expect((await delivered()).filter((to) => to === mine)).toHaveLength(2);
});

test("a new contact that is proved is written to like any other", async () => {
  const filed = await filedBy(address());
  await delivered();
  const next = address();
  must(await change(filed, next));
  await delivered();
  const { complaintId, consumer } = filed;
  must(await proveByCode(at(3), consumer, { complaintId, value: next, locale: "zh" }));
  for (const hour of [4, 5]) await write(filed, hour);
  expect(await delivered()).toEqual([next, next]);
});

test("somebody else's contact is asked whose the complaint is, and sent nothing of what waited", async () => {
  const victim = address();
  const { personId } = await someone(victim);
  const filed = await givenUnproved(own.db, shop.id);
  await notifyAll();
  must(await change(filed, victim));
  await write(filed, 3);
  expect(await delivered()).toEqual([victim]);
  const sentTo = async () => {
    const mailed = await own.sql<{ message: string }[]>`select distinct message from notification
      where channel = 'email' and contact_id in (select id from contact where person_id = ${personId})`;
    return mailed.map(({ message }) => message);
  };
  expect(await sentTo()).toEqual(["claim_asked"]);
  // Changed once more before the next hour, the question about it is gone, too.
  const other = address();
  await someone(other);
  must(await change(filed, other, 4));
  await notifyAll();
  must(await change(filed, address(), 5));
  await notifyAll();
  expect(await sentTo()).toEqual(["claim_asked"]);
  const asked = await own.sql`select 1 from notification n join contact t on t.id = n.contact_id
    where n.message = 'claim_asked' and n.state = 'pending' and n.event_key like ${`complaint:${filed.complaintId}:%`}`;
  expect(asked).toHaveLength(0);
});

test("another contact of the owner's, given by the access code, is written to in the words for unproved ones", async () => {
  const filed = await filedBy(address());
  const { personId } =
    (await own.db.select().from(complaint).where(eq(complaint.id, filed.complaintId)))[0] ?? {};
  await delivered();
  const other = address();
  must(await verifyContact(at(0), { value: other, locale: "zh", joinPersonId: personId ?? null }));
  must(await change(filed, other));
  await delivered();
  await write(filed, 3);
  expect(await delivered()).toEqual([other]);
  expect(words()).not.toContain("晴天速递");
  const asked = await own.sql`select 1 from notification
    where person_id = ${personId ?? ""} and message = 'claim_asked'`;
  expect(asked).toHaveLength(0);
});

test("a landline takes the place of an address: nothing is sent, and the product has it all the same", async () => {
  const filed = await givenUnproved(own.db, shop.id);
  await notifyAll();
  must(await change(filed, "010-62345678"));
  expect(await delivered()).toEqual([]);
  const rows = await own.sql`select message from notification
    where complaint_id = ${filed.complaintId} and person_id is not null order by created_at`;
  expect(rows.map(({ message }) => message as string)).toContain("filed_receipt");
});

test("a claim drops what was still to be sent, and so does a contact that is disowned with its own spelling", async () => {
  for (const answer of [claim, disown]) {
    const value = address();
    const { personId } = await someone(value);
    const spelled = value.replace("@", "+mine@");
    const contact = { kind: "email" as const, value: spelled };
    const { complaintId } = await givenUnproved(own.db, shop.id, START, { contact });
    await notifyAll();
    const [before] = await own.sql`select contact_sealed from complaint where id = ${complaintId}`;
    expect(before?.["contact_sealed"]).not.toBeNull();
    must(await answer(at(1), account(personId), { complaintId }));
    expect(await delivered()).toEqual([]);
    const [row] = await own.sql`select contact_sealed, contact_id from complaint where id = ${complaintId}`;
    if (answer === disown) expect(row).toEqual({ contact_sealed: null, contact_id: null });
    else expect(row?.["contact_sealed"]).not.toBeNull();
  }
});

test("what was filed elsewhere in its place keeps its contact as it was spelled, and tells its code to a proved one alone", async () => {
  const officer = await givenRegulator(own.db);
  const agent = await givenAgent(own.db, shop);
  const value = address();
  const spelled = { kind: "email" as const, value: value.replace("@", "+jt@") };
  await filedBy(value);
  await delivered();
  const [mine, nobodys] = [address(), address()];
  const unproved = { kind: "email" as const, value: nobodys };
  for (const [filed, mailedTo] of [
    [await filedBy(mine), [mine]],
    // Somebody else's contact: they are only asked, at its filing.
    [await givenUnproved(own.db, shop.id, START, { contact: spelled }), []],
    [await givenUnproved(own.db, shop.id, START, { contact: unproved }), [nobodys]],
  ] as const) {
    const { complaintId } = filed;
    await delivered();
    await own.sql`update contact set mailed_at = mailed_at - interval '1 hour'`;
    must(await contest(at(1), agent, { complaintId, kind: "not_ours", reason: "不是本公司的业务" }));
    const right = await givenPlatform(own.db);
    const upheld = { complaintId, reason: "属于另一平台", rightPlatformId: right.id };
    const { successor } = must(await upholdContest(at(2), officer, upheld));
    const rows = await own.sql<{ contact_id: string; contact_sealed: Buffer | null }[]>`
      select contact_id, contact_sealed from complaint where id in (${complaintId}, ${successor?.complaintId ?? ""})`;
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(rows[1]);
    expect([...new Set(await delivered())]).toEqual(mailedTo);
    const code = spokenCode(accessCodeOfSuccessor(successor?.complaintId ?? ""));
    const [row] = await own.sql`select contact_proved from complaint where id = ${complaintId}`;
    expect(words().includes(code)).toBe(row?.["contact_proved"]);
  }
});
