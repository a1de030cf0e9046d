// Whether a person spoke to the consumer: the conditions of the statements, held to the rule for everything that a snapshot can
// count, and the lists of company and regulator, which say the same as the company's own page.
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findCompanyDesk } from "@/db/complaint/company-desk";
import { listInbox } from "@/db/complaint/company-inbox";
import { firstContactIn } from "@/db/platform/person-spoke";
import { countQueue } from "@/db/complaint/regulator-queue";
import { listBacklogs, listDueHours } from "@/db/review/regulator-today";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import type { CompanyActor, RegulatorActor } from "@/lib/domain/people/actor";
import { CONVERSATION_KINDS, isFirstContact, personSpoke } from "@/lib/domain/complaint/person-spoke";
import { companyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import { companyInboxScreen } from "@/lib/complaint/screens/company-inbox";
import { regulatorQueueScreen, type Queue } from "@/lib/complaint/screens/regulator-queue";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  hoursAfter,
  must,
} from "@/tests/support/stories";

let own: TestDatabase;
let agent: CompanyActor;
let officer: RegulatorActor;
let complaintId: string;
let number: string;
const hoursAgo = (hours: number) => hoursAfter(new Date(), -hours);

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  const shop = await givenPlatform(own.db);
  agent = await givenAgent(own.db, shop);
  officer = await givenRegulator(own.db);
  ({ complaintId, number } = await givenComplaint(own.db, shop.id, hoursAgo(60)));
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

const unfiltered = (queue: Queue) => ({ queue, platform: "", number: "", barrier: null, level: null });

/** Where the one complaint stands in each list, as a number of rows. */
async function listed() {
  const inbox = await listInbox(own.db, agent.platformIds, {
    source: "running",
    filter: "no_contact",
    from: null,
    backward: false,
    limit: 10,
  });
  const hours = await listDueHours(own.db, 24);
  const backlogs = await listBacklogs(own.db, 10);
  const waiting = (name: string) => backlogs.find(({ backlog }) => backlog === name)?.count;
  return {
    inbox: inbox.length,
    desk: (await findCompanyDesk(own.db, agent, sql`0`, 10)).no_contact,
    firstContact: await countQueue(own.db, unfiltered("first_contact"), 10),
    proposal: await countQueue(own.db, unfiltered("proposal"), 10),
    today: [waiting("first_contact"), waiting("proposal")],
    due: [
      hours.reduce((sum, hour) => sum + hour.withoutHuman, 0),
      hours.reduce((sum, hour) => sum + hour.withHuman, 0),
    ],
  };
}

test("every list asks the rule: standing, to be confirmed, of an earlier cycle", async () => {
  for (const contactsStanding of [0, 1, 2]) {
    for (const contactsBefore of [0, 1, 2].filter((n) => n <= contactsStanding)) {
      for (const contactsToConfirm of [0, 1, 2].filter((n) => n <= contactsStanding)) {
        const counts = { contactsStanding, contactsBefore, contactsToConfirm };
        await own.db.execute(sql`update complaint set clock = clock - 'contactsBefore' - 'contactsToConfirm'
          || jsonb_strip_nulls(${JSON.stringify({
            contactsStanding,
            contactsBefore: contactsBefore || null,
            contactsToConfirm: contactsToConfirm || null,
          })}::jsonb) where id = ${complaintId}`);
        const [without, spoken] = personSpoke(counts) ? [0, 1] : [1, 0];
        expect([counts, await listed()]).toEqual([
          counts,
          {
            inbox: without,
            desk: without,
            firstContact: without,
            proposal: spoken,
            today: [without, spoken],
            due: [without, spoken],
          },
        ]);
      }
    }
  }
  await own.db.execute(
    sql`update complaint set clock = clock || '{"contactsStanding": 0, "contactsBefore": 0, "contactsToConfirm": 0}' where id = ${complaintId}`,
  );
});

test("a conversation of every answer and direction is a first contact where the rule says so", async () => {
  for (const { answer, direction } of CONVERSATION_KINDS) {
    const [row] = await own.db.execute<{ first: boolean }>(
      sql`select ${firstContactIn("h")} as first
        from (select ${answer}::contact_answer as answer, ${direction}::contact_direction as direction) h`,
    );
    expect([answer, direction, row?.first]).toEqual([
      answer,
      direction,
      isFirstContact({ answer, direction }),
    ]);
  }
});

test("a call that the consumer has yet to confirm is no first contact in any list", async () => {
  const call = { channel: "hotline", direction: "from_consumer", callerDigits: "8000" } as const;
  const spoken = { startedAt: hoursAgo(58), seconds: 300, personName: "周敏", personNo: v7().slice(0, 30) };
  must(await attestHumanContact(contextAt(own.db, hoursAgo(57)), agent, { complaintId, ...call, ...spoken }));
  await settleDue({ db: own.db, now: "database" }, { limit: 10 });
  const page = await companyComplaintScreen(agent, number);
  expect(page?.firstContact).toMatchObject({ missed: true, open: true });
  const view = { view: "no_contact", after: null, before: null, query: null } as const;
  const { lines } = await companyInboxScreen(agent, view);
  expect(lines.map((line) => [line.number, line.firstContactMissed])).toEqual([[number, true]]);
  const queue = async (name: Queue) =>
    (await regulatorQueueScreen(officer, unfiltered(name))).lines.map((line) => line.number);
  expect([await queue("first_contact"), await queue("proposal")]).toEqual([[number], []]);
});
