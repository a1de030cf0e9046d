// The rows that repeat what the log says: none of them can be changed, added or taken out unseen.
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { applyPlatformDecision } from "@/lib/platform/rounds/apply-platform-decision";
import { changeContact } from "@/lib/complaint/commands/change-contact";
import { confirmHumanContact } from "@/lib/complaint/commands/confirm-human-contact";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { givenPlatform, must, type GivenComplaint } from "@/tests/support/stories";
import {
  at,
  base,
  filed,
  officer,
  propose,
  rowOf,
  shop,
  spokeAt,
  useScene,
} from "@/tests/integration/complaint/scene";

useScene();

let sample: GivenComplaint | null = null;
let undo: (() => Promise<void>) | null = null;

/** Events: 1 filed, 2 and 3 attested, 4 confirmed (the second), 5 proposed, 6 handed to the listed platform. */
beforeEach(async () => {
  sample ??= await story();
});
afterEach(async () => {
  await undo?.();
  undo = null;
  expect((await verifyLog(base.db)).broken).toBeNull();
});

async function story(): Promise<GivenComplaint> {
  const c = await filed();
  await spokeAt(c, 1);
  const conversationId = await spokeAt(c, 2);
  must(await confirmHumanContact(at(3), c.consumer, { complaintId: c.complaintId, conversationId }));
  must(await propose(c, 4, { deeds: PROMISED }));
  const other = await givenPlatform(base.db);
  await base.sql`update platform set state = 'unlisted', listed_at = null where id = ${shop.id}`;
  must(await mergePlatform(at(5), officer, { platformId: shop.id, intoId: other.id, reason: "同一个应用" }));
  while (await applyPlatformDecision(at(6), { limit: 10 }));
  return c;
}

const PROMISED = [
  { kind: "refund", amountCents: 12_900, what: null, by: "2026-03-10", doneOn: null },
  { kind: "repair", amountCents: null, what: "主板", by: null, doneOn: "2026-03-01" },
] as const;

/** What somebody with every right on the database could do; put back afterwards. */
async function tamper(table: "human_contact" | "proposal" | "proposal_deed", change: string): Promise<void> {
  const all = `select * from ${table} where complaint_id = '${sample?.complaintId ?? ""}'`;
  await base.db.execute(sql.raw(`create table copy_of_rows as ${all}`));
  undo = async () => {
    await base.db.transaction(async (tx) => {
      await tx.execute(sql.raw("set local session_replication_role = replica"));
      await tx.execute(sql.raw(`delete from ${table} where complaint_id = '${sample?.complaintId ?? ""}'`));
      await tx.execute(sql.raw(`insert into ${table} select * from copy_of_rows`));
      await tx.execute(sql.raw("drop table copy_of_rows"));
    });
  };
  await base.db.transaction(async (tx) => {
    await tx.execute(sql.raw("set local session_replication_role = replica"));
    await tx.execute(sql.raw(change.replaceAll(":id", `'${sample?.complaintId ?? ""}'`)));
  });
}

const CONTACT = "update human_contact set";
const SECOND = "where complaint_id = :id and seq = 3";
const PROPOSAL = "update proposal set";
const IT = "where complaint_id = :id";

it.each([
  ["a caller's name", `${CONTACT} person_name = '李雷' ${SECOND}`, 3],
  ["a caller's number", `${CONTACT} person_no = 'K999' ${SECOND}`, 3],
  ["who attested", `${CONTACT} attested_by = null ${SECOND}`, 3],
  ["the channel", `${CONTACT} channel = 'email' ${SECOND}`, 3],
  ["the start", `${CONTACT} started_at = started_at - interval '1 ms' ${SECOND}`, 3],
  ["the length", `${CONTACT} seconds = seconds + 1 ${SECOND}`, 3],
  ["an answer turned round", `${CONTACT} answer = 'denied' ${SECOND}`, 3],
  ["an answer taken away", `${CONTACT} answer = null, answered_at = null ${SECOND}`, 3],
  ["an answer's instant", `${CONTACT} answered_at = answered_at + interval '1 ms' ${SECOND}`, 3],
  ["an answer nobody gave", `${CONTACT} answer = 'confirmed' where complaint_id = :id and seq = 2`, 2],
  ["a conversation taken out", `delete from human_contact ${SECOND}`, 3],
  [
    "a conversation made up",
    `insert into human_contact (id, complaint_id, seq, person_name, person_no, company_id, channel, started_at, seconds)
     select gen_random_uuid(), complaint_id, 4, person_name, person_no, company_id, channel, started_at, seconds
     from human_contact ${SECOND}`,
    6,
  ],
])("a conversation cannot be changed unseen: %s", async (_, change, seq) => {
  await tamper("human_contact", change);
  expect((await verifyLog(base.db)).broken).toEqual({ number: sample?.number, seq, what: "contact" });
});

it.each([
  ["an amount", `${PROPOSAL} amount_cents = 1 ${IT}`, 5],
  ["the remedy", `${PROPOSAL} remedy = 'explanation' ${IT}`, 5],
  ["the decision", `${PROPOSAL} decision = 'partly' ${IT}`, 5],
  ["a reason that nobody gave", `${PROPOSAL} reason_n = answer_n ${IT}`, 5],
  ["the promised date", `${PROPOSAL} promised_at = proposed_at ${IT}`, 5],
  ["whether it holds", `${PROPOSAL} holds = not holds ${IT}`, 5],
  ["a flag", `${PROPOSAL} flag = '{"reason":"deferral","clauses":[]}' ${IT}`, 5],
  ["who proposed", `${PROPOSAL} proposed_by = null ${IT}`, 5],
  ["when", `${PROPOSAL} proposed_at = proposed_at + interval '1 ms' ${IT}`, 5],
  ["which text is the answer", `${PROPOSAL} answer_n = steps_n ${IT}`, 5],
  ["the proposal taken out", `delete from proposal ${IT}`, 5],
])("a proposal cannot be changed unseen: %s", async (_, change, seq) => {
  await tamper("proposal", change);
  expect((await verifyLog(base.db)).broken).toEqual({ number: sample?.number, seq, what: "proposal" });
});

it.each([
  [
    "its amount",
    "update proposal_deed set amount_cents = amount_cents - 1 where complaint_id = :id and n = 0",
  ],
  ["its day", "update proposal_deed set by = by + 1 where complaint_id = :id and n = 0"],
  ["its kind", "update proposal_deed set kind = 'compensation' where complaint_id = :id and n = 0"],
  [
    "whether it is done",
    "update proposal_deed set done_on = by, by = null where complaint_id = :id and n = 0",
  ],
  ["its words", "update proposal_deed set text_n = 1 where complaint_id = :id and n = 1"],
  ["one of them taken out", "delete from proposal_deed where complaint_id = :id and n = 1"],
])("a deed cannot be changed unseen: %s", async (_, change) => {
  await tamper("proposal_deed", change);
  expect((await verifyLog(base.db)).broken).toEqual({ number: sample?.number, seq: 5, what: "proposal" });
});

it("a complaint cannot be moved to another platform unseen", async () => {
  const id = sample?.complaintId ?? "";
  const [heir] = await base.sql<
    { platform_id: string }[]
  >`select platform_id from complaint where id = ${id}`;
  undo = async () => {
    await base.sql`update complaint set platform_id = ${heir?.platform_id ?? ""} where id = ${id}`;
  };
  await base.sql`update complaint set platform_id = ${shop.id} where id = ${id}`;
  expect((await verifyLog(base.db)).broken).toEqual({ number: sample?.number, seq: 6, what: "platform" });
});

it.each([
  ["that it counts", "counted = not counted"],
  ["that its breach counts", "breach_counts = not breach_counts"],
  ["when it came due", "due_at = '2026-02-01'"],
  ["that a contest waits", "contest_pending = not contest_pending"],
  ["that an appeal waits", "appeal_pending = not appeal_pending"],
  ["a first contact that was missed", "first_contact_missed_at = '2026-03-02'"],
])("a complaint cannot be changed unseen in what is counted of it: %s", async (_, change) => {
  const id = sample?.complaintId ?? "";
  await base.sql`create table copy_of_rows as select * from complaint where id = ${id}`;
  undo = async () => {
    await base.sql`update complaint c set counted = k.counted, breach_counts = k.breach_counts, due_at = k.due_at,
      contest_pending = k.contest_pending, appeal_pending = k.appeal_pending,
      first_contact_missed_at = k.first_contact_missed_at from copy_of_rows k where c.id = k.id`;
    await base.sql`drop table copy_of_rows`;
  };
  await base.sql.unsafe(`update complaint set ${change} where id = '${id}'`);
  expect((await verifyLog(base.db)).broken).toEqual({ number: sample?.number, seq: 6, what: "columns" });
});

it("a contact that was put in its place, or taken off, behind the log's back is seen", async () => {
  const { complaintId, consumer } = await filed();
  const value = "another-contact@example.test";
  const about = { complaintId, value, locale: "zh", consentContact: false } as const;
  const { contactId: former } = await rowOf(complaintId);
  must(await changeContact(at(7), consumer, about));
  const { contactId } = await rowOf(complaintId);
  for (const other of [former, null]) {
    await base.sql`update complaint set contact_id = ${other} where id = ${complaintId}`;
    expect((await verifyLog(base.db)).broken).toMatchObject({ what: "consumer_contact", seq: 2 });
  }
  await base.sql`update complaint set contact_id = ${contactId} where id = ${complaintId}`;
});
