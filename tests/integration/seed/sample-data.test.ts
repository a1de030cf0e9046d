import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seed } from "@/db/seed/seed";
import { DEMO_ACCOUNTS } from "@/lib/people/engine/demo-accounts";
import { contextAt } from "@/lib/complaint/engine/context";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { fingerprint } from "@/lib/contact/sealed-contact";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { accountOf, aFiling, must } from "@/tests/support/stories";

let own: TestDatabase;
const now = new Date();

beforeAll(async () => {
  own = await testDatabase();
  expect(await seed(own.db, now)).toBe(true);
}, 180_000);
afterAll(() => own.drop());

async function count(condition: string): Promise<number> {
  const [row] = await own.sql.unsafe<{ n: number }[]>(
    `select count(*)::int as n from complaint c join platform p on p.id = c.platform_id where ${condition}`,
  );
  return row?.n ?? 0;
}

const LIVE = "c.status <> 'closed'";
const left = (from: string, to: string) =>
  `${LIVE} and c.clock_state = 'running' and c.deadline_at between '${now.toISOString()}'::timestamptz + interval '${from}'
    and '${now.toISOString()}'::timestamptz + interval '${to}'`;

describe("one complaint at least stands at every stage", () => {
  test.each([
    ["minutes old", `c.filed_at > '${now.toISOString()}'::timestamptz - interval '15 minutes'`],
    ["40 minutes left", left("39 minutes", "41 minutes")],
    ["about five hours left", left("4 hours", "6 hours")],
    ["nobody has called and the hour has passed", `${LIVE} and c.first_contact_missed_at is not null`],
    ["paused by a question", "c.status = 'awaiting_consumer' and c.clock_state = 'paused'"],
    ["held by a proposal", "c.status = 'proposed' and c.clock_state = 'held'"],
    [
      "a template reply waits and time runs",
      `c.status = 'proposed' and c.clock_state = 'running' and c.breached_at is null
        and exists (select 1 from proposal r where r.complaint_id = c.id and r.flag is not null)`,
    ],
    ["breached, in the officers' queue", `${LIVE} and c.escalation = 1`],
    ["escalated to the supervisor", `${LIVE} and c.escalation = 2`],
    ["escalated to the public", `${LIVE} and c.escalation = 3`],
    ["solved in time", "c.outcome = 'resolved' and c.breached_at is null"],
    ["closed overdue", "c.outcome = 'resolved' and c.breached_at is not null"],
    ["ended in silence", "c.outcome = 'unconfirmed'"],
    ["withdrawn", "c.outcome = 'withdrawn' and c.counted"],
    ["withdrawn as mistaken", "c.outcome = 'withdrawn' and not c.counted"],
    ["opened again and live", `${LIVE} and c.cycle = 2`],
    ["disputed and live", `${LIVE} and (c.clock->>'disputes')::int > 0`],
    ["contested", `${LIVE} and c.contest_pending`],
    [
      "a contest dismissed",
      `${LIVE} and exists (select 1 from contest x where x.complaint_id = c.id and x.state = 'dismissed')`,
    ],
    ["handed to the right platform", "c.outcome = 'rejected' and c.succeeded_by_id is not null"],
    ["under appeal", "c.appeal_pending"],
    ["decided for the consumer", "c.outcome = 'for_consumer'"],
    ["decided for the company", "c.outcome = 'for_company'"],
    ["held elsewhere", "c.outcome = 'recorded'"],
    ["of an elderly person, live", `${LIVE} and c.vulnerability = 'elderly'`],
    ["of a disabled person, live", `${LIVE} and c.vulnerability = 'disabled'`],
    [
      "a contact denied",
      `${LIVE} and exists (select 1 from human_contact h where h.complaint_id = c.id and h.answer = 'denied')`,
    ],
    ["written in English", "c.locale = 'en'"],
  ])("%s", async (_, condition) => {
    expect(await count(condition)).toBeGreaterThan(0);
  });
});

test("nothing is ahead of now, and nothing that time owed is left undone", async () => {
  const [late] = await own.sql<{ n: number }[]>`
    select count(*)::int as n from complaint_event where at > ${now.toISOString()}::timestamptz`;
  expect(late).toEqual({ n: 0 });
  expect(await count(`c.next_due_at <= '${now.toISOString()}'::timestamptz or c.stuck_at is not null`)).toBe(
    0,
  );
});

test("two platforms that nobody has listed wait for a regulator", async () => {
  expect(await own.sql`select 1 from platform where state = 'unlisted'`).toHaveLength(2);
});

test("words on the way to a person wait for an officer's look, and one is released already", async () => {
  const phrases = await own.sql<{ phrase: string; verdict: string | null }[]>`
    select phrase, verdict::text from path_phrase order by phrase collate "C"`;
  expect(phrases).toEqual([
    { phrase: "听不清", verdict: null },
    { phrase: "套餐变更", verdict: null },
    { phrase: "挂失", verdict: "released" },
  ]);
});

test("a number that four people doubt, three of them proved, waits for an officer", async () => {
  expect(
    await own.sql`select p.slug, count(*)::int as reports, count(r.person_id)::int as proved
      from channel_report r join platform_channel c on c.id = r.channel_id join platform p on p.id = c.platform_id
      group by p.slug`,
  ).toEqual([{ slug: "xingliao", reports: 4, proved: 3 }]);
});

test("the demo's consumer has a contact to confirm, a proposal, a question, one solved and one overdue", async () => {
  const print = fingerprint("email", DEMO_ACCOUNTS.consumer.email);
  const rows = await own.sql<Record<string, string | boolean | null>[]>`
    select c.status::text, c.outcome::text, c.breached_at is not null as overdue,
      exists (select 1 from human_contact h where h.complaint_id = c.id and h.answer is null) as claimed
    from complaint c join contact t on t.person_id = c.person_id where t.fingerprint = ${print}`;
  expect(rows.length).toBeGreaterThanOrEqual(6);
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ status: "open", claimed: true }),
      expect.objectContaining({ status: "proposed" }),
      expect.objectContaining({ status: "awaiting_consumer" }),
      expect.objectContaining({ status: "closed", outcome: "resolved" }),
      expect.objectContaining({ status: "open", overdue: true }),
    ]),
  );
});

test("every chain of the log holds", async () => {
  expect((await verifyLog(own.db)).broken).toBeNull();
});

test("no complaint stands against a name from the published dial tests", async () => {
  const [named] = await own.sql<{ findings: number; campaigns: number; complained: number }[]>`
    select (select count(*) from dial_finding)::int as findings, (select count(*) from dial_campaign)::int as campaigns,
      (select count(*) from dial_finding d join platform p on p.name_zh = d.platform_name)::int as complained`;
  expect(named).toEqual({ findings: 11, campaigns: 3, complained: 0 });
});

test("nothing old waits for a notice or a mail", async () => {
  expect(await own.sql`select 1 from outbox where due_at is null or due_at <= now()`).toHaveLength(0);
  expect(await own.sql`select 1 from notification where state = 'pending'`).toHaveLength(0);
  expect(
    await own.sql`select 1 from notification where channel = 'in_app' and read_at is null limit 1`,
  ).toHaveLength(1);
});

test("a database that holds a platform is left alone", async () => {
  const before = await count("true");
  expect(await seed(own.db, new Date())).toBe(false);
  expect(await count("true")).toBe(before);
});

describe("reviews", () => {
  const reviews = () =>
    own.sql<{ slug: string; state: string; codes: string[] }[]>`
      select p.slug, r.state::text, (select array_agg(code order by code) from review_trigger t where t.review_id = r.id) as codes
      from special_review r join platform p on p.id = r.platform_id order by r.opened_at`;

  test("one is public and one has just opened", async () => {
    expect(await reviews()).toEqual([
      { slug: "xunda", state: "notified", codes: ["barrier"] },
      { slug: "xingliao", state: "opened", codes: ["overdue_share"] },
    ]);
  });

  test("one more person on the platform that is one short opens exactly one", async () => {
    const [leju] = await own.sql<{ id: string; people: number }[]>`
      select p.id, count(r.person_id)::int as people from platform p join platform_person r on r.platform_id = p.id
      where p.slug = 'leju' and r.last_filed_at > ${now.toISOString()}::timestamptz - interval '30 days' group by p.id`;
    expect(leju?.people).toBe(14);
    const at = new Date();
    const context = contextAt(own.db, at);
    while ((await recountPeople(context, { limit: 1000 })).taken > 0);
    const value = "the-fifteenth@example.com";
    const answer = { value, locale: "zh", joinPersonId: null } as const;
    const { personId } = must(await verifyContact(context, answer));
    const filing = aFiling(leju?.id ?? "", at, { contact: { kind: "email", value } });
    must(await fileComplaint(context, accountOf(personId), filing));
    const { opened } = await recountPeople({ db: own.db, now: "database" }, { limit: 1000 });
    expect(opened).toHaveLength(1);
    expect(await reviews()).toMatchObject([
      { slug: "xunda" },
      { slug: "xingliao" },
      { slug: "leju", state: "opened", codes: ["rate"] },
    ]);
  });
});
