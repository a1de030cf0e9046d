import { afterAll, beforeAll, expect, test } from "vitest";
import { contest } from "@/lib/complaint/commands/contest";
import { contextAt } from "@/lib/complaint/engine/context";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { upholdContest } from "@/lib/complaint/commands/uphold-contest";
import { spokenCode } from "@/lib/domain/shared/reference";
import { notify } from "@/lib/notification/rounds/notify";
import { accessCodeOfSuccessor } from "@/lib/complaint/engine/access-code";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import {
  START,
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  hoursAfter,
  must,
  REFUNDED,
} from "@/tests/support/stories";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
});
afterAll(() => own.drop());

const tellAll = async () => {
  while ((await notify(own.db, { limit: 100 })).taken > 0);
};

interface Row {
  message: string;
  recipient: string;
  channel: string;
  state: string;
  facts: Record<string, unknown>;
  locale: string;
}

const rowsOf = (complaintId: string) =>
  own.sql<Row[]>`select message, recipient, channel::text, state::text, facts, locale from notification
    where complaint_id = ${complaintId} order by message, recipient, channel`;

test("a filing notifies the consumer and the platform's people, each in the product and by mail", async () => {
  const platform = await givenPlatform(own.db);
  const agent = await givenAgent(own.db, platform);
  await givenAgent(own.db, await givenPlatform(own.db));
  const filed = await givenComplaint(own.db, platform.id, START, { locale: "en" });
  await tellAll();
  const rows = await rowsOf(filed.complaintId);
  expect(rows.map((row) => [row.message, row.recipient.split(":")[0], row.channel, row.state])).toEqual([
    ["filed_for_company", "staff", "email", "pending"],
    ["filed_for_company", "staff", "in_app", "sent"],
    ["filed_receipt", "person", "email", "pending"],
    ["filed_receipt", "person", "in_app", "sent"],
  ]);
  expect(rows[0]?.recipient).toBe(`staff:${agent.staffId}`);
  expect(rows[2]).toMatchObject({
    locale: "en",
    facts: {
      number: filed.number,
      deadlineAt: hoursAfter(START, 72).toISOString(),
      head: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    },
  });
});

test("a complaint that a court already has is announced as a record: no limit, nothing asked of the company", async () => {
  const platform = await givenPlatform(own.db);
  await givenAgent(own.db, platform);
  const filed = await givenComplaint(own.db, platform.id, START, { heldElsewhere: true });
  await tellAll();
  const rows = await rowsOf(filed.complaintId);
  expect(rows.map((row) => `${row.message} ${row.channel}`)).toEqual([
    "recorded_for_company in_app",
    "recorded_receipt email",
    "recorded_receipt in_app",
  ]);
  expect(rows[1]?.facts["deadlineAt"]).toBeNull();
});

test("a complaint about a platform that nobody has confirmed is not said to be passed on", async () => {
  const { id } = await givenPlatform(own.db);
  await own.sql`update platform set state = 'unlisted', listed_at = null, company_id = null where id = ${id}`;
  const filed = await givenComplaint(own.db, id);
  await tellAll();
  const rows = await rowsOf(filed.complaintId);
  expect(rows.map((row) => `${row.message} ${row.channel}`)).toEqual([
    "unlisted_receipt email",
    "unlisted_receipt in_app",
  ]);
  expect(rows[0]?.facts["deadlineAt"]).toBe(hoursAfter(START, 72).toISOString());
});

test("a complaint that follows elsewhere gives its consumer the new number, and the code by mail alone", async () => {
  const platform = await givenPlatform(own.db);
  const right = await givenPlatform(own.db);
  const agent = await givenAgent(own.db, platform);
  const officer = await givenRegulator(own.db);
  const filed = await givenComplaint(own.db, platform.id);
  const { complaintId } = filed;
  const at = (hours: number) => contextAt(own.db, hoursAfter(START, hours));
  must(await contest(at(1), agent, { complaintId, kind: "not_ours", reason: "该订单不在我平台" }));
  const ruling = { complaintId, reason: "订单属于另一平台", rightPlatformId: right.id };
  const { successor } = must(await upholdContest(at(2), officer, ruling));
  await tellAll();
  const rows = (await rowsOf(successor?.complaintId ?? "")).filter((row) =>
    row.recipient.startsWith("person"),
  );
  expect(rows.map((row) => `${row.message} ${row.channel}`)).toEqual([
    "filed_elsewhere email",
    "filed_elsewhere in_app",
  ]);
  expect(rows[0]?.facts).toMatchObject({ number: successor?.number, predecessor: filed.number });
  const code = spokenCode(accessCodeOfSuccessor(successor?.complaintId ?? ""));
  expect(JSON.stringify(rows)).not.toContain(code);
});

test("somebody who filed by phone is notified by text message", async () => {
  const platform = await givenPlatform(own.db);
  const filed = await givenComplaint(own.db, platform.id, START, {
    contact: { kind: "phone", value: "13812345678" },
  });
  await tellAll();
  expect((await rowsOf(filed.complaintId)).map((row) => row.channel)).toEqual(["in_app", "sms"]);
});

test("a proposal tells the consumer until when to answer, and tells the company nothing of its own act", async () => {
  const platform = await givenPlatform(own.db);
  const agent = await givenAgent(own.db, platform);
  const filed = await givenComplaint(own.db, platform.id);
  await tellAll();
  const at = (hours: number) => contextAt(own.db, hoursAfter(START, hours));
  must(
    await attestHumanContact(at(2), agent, {
      complaintId: filed.complaintId,
      personName: "郭颖",
      personNo: "0712",
      channel: "app_chat",
      startedAt: hoursAfter(START, 1),
      seconds: 300,
    }),
  );
  must(
    await proposeResolution(at(3), agent, {
      complaintId: filed.complaintId,
      steps: "核对了订单与客服记录，致电说明了原因。",
      answer: "订单因支付渠道异常未能退款，已于今日原路退回，预计两日内到账。",
      ...REFUNDED,
    }),
  );
  await tellAll();
  const rows = (await rowsOf(filed.complaintId)).filter((row) => row.message === "proposal_received");
  expect(rows.map((row) => row.recipient.split(":")[0])).toEqual(["person", "person"]);
  expect(rows[0]?.facts).toMatchObject({ answerBy: hoursAfter(START, 75).toISOString(), deadlineAt: null });
  const notified = await rowsOf(filed.complaintId);
  expect(notified.filter((row) => row.recipient.startsWith("staff:")).map((row) => row.message)).toEqual([
    "filed_for_company",
    "filed_for_company",
  ]);
});

test("a breach notifies both sides, its escalations the officers and then the supervisors", async () => {
  const platform = await givenPlatform(own.db);
  await givenAgent(own.db, platform);
  const officer = await givenRegulator(own.db, "regulator_officer");
  const supervisor = await givenRegulator(own.db, "regulator_supervisor");
  const filed = await givenComplaint(own.db, platform.id);
  await settleDue(contextAt(own.db, hoursAfter(START, 97)), { limit: 100 });
  await tellAll();
  const rows = await rowsOf(filed.complaintId);
  const who = (message: string) =>
    rows
      .filter((row) => row.message === message)
      .map((row) => `${row.recipient.split(":")[0] ?? ""} ${row.channel}`);
  expect(who("breached")).toEqual(["person email", "person in_app", "staff email", "staff in_app"]);
  const of = (staffId: string) =>
    rows.filter((row) => row.recipient === `staff:${staffId}`).map((row) => `${row.message} ${row.channel}`);
  expect(of(officer.staffId)).toEqual(["escalated_regulator in_app"]);
  expect(of(supervisor.staffId)).toEqual(["escalated_supervisor in_app"]);
});

test("telling twice at once makes each row once, and an outbox row never outlives its notifications", async () => {
  const platform = await givenPlatform(own.db);
  await givenAgent(own.db, platform);
  const filed = await Promise.all(Array.from({ length: 20 }, () => givenComplaint(own.db, platform.id)));
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      while ((await notify(own.db, { limit: 3 })).taken > 0);
    }),
  );
  const [count] =
    await own.sql`select count(*)::int as n, count(distinct (event_key, recipient, channel))::int as d
    from notification where complaint_id in ${own.sql(filed.map((one) => one.complaintId))}`;
  expect(count).toEqual({ n: 80, d: 80 });
  expect(await own.sql`select 1 from outbox`).toHaveLength(0);
});

test("an event without possible notices holds up nobody else", async () => {
  const platform = await givenPlatform(own.db);
  await own.sql`insert into outbox (event_key, topic, complaint_id, facts)
    values ('complaint:00000000-0000-7000-8000-000000000000:1', 'filed', '00000000-0000-7000-8000-000000000000', '{}')`;
  const filed = await givenComplaint(own.db, platform.id);
  await notify(own.db, { limit: 100 });
  await notify(own.db, { limit: 100 });
  expect(await rowsOf(filed.complaintId)).toHaveLength(2);
  expect(await own.sql`select 1 from outbox`).toHaveLength(1);
  await own.sql`delete from outbox`;
});
