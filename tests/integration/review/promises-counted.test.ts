// A broken promise makes a complaint late from that instant on, in every count and list, and a deed that a regulator finds done
// ends that: the stored counts equal a full recount, the list of a review its numbers, the public figures the same people.
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTransaction } from "@/db/engine/client";
import { countPlatformPeople } from "@/db/platform/people-counts";
import { countPublicFigures } from "@/db/platform/public-figures";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { breakPromise } from "@/lib/complaint/commands/break-promise";
import { contextAt, type CommandContext } from "@/lib/complaint/engine/context";
import { findDeedDone } from "@/lib/complaint/commands/find-deed-done";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { keepPromise } from "@/lib/complaint/commands/keep-promise";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { platformsThatDiffer } from "@/tests/support/recount";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  hoursAfter,
  must,
  type GivenComplaint,
  type GivenPlatform,
} from "@/tests/support/stories";

const DAY = 24;
/** Closed on the first day, so long ago that no window holds it, nor the filings that are read for one; its promise breaks lately. */
const START = new Date(Date.now() - 47 * DAY * 3_600_000);
const DUE_DAY = 30;
const BROKEN = 44.5 * DAY;

let base: TestDatabase;
let shop: GivenPlatform;
let agent: CompanyActor;

const at = (hours: number): CommandContext => contextAt(base.db, hoursAfter(START, hours));
const recount = async () => {
  while ((await recountPeople({ db: base.db, now: "database" }, { limit: 1000 })).taken > 0);
};
const PROMISE = { promise: 1 };

beforeAll(async () => {
  base = await testDatabase();
  await givenRulebook(base.db);
});
afterAll(() => base.drop());

async function onAPlatform(): Promise<void> {
  shop = await givenPlatform(base.db, { users: 900_000 });
  agent = await givenAgent(base.db, shop);
}

/** Proposed and accepted within five hours, with a refund by the thirtieth day. */
async function promised(): Promise<GivenComplaint> {
  const c = await givenComplaint(base.db, shop.id, START);
  const { complaintId, consumer } = c;
  const person = { personName: "王敏", personNo: v7().slice(0, 30), channel: "app_chat" as const };
  const talk = { startedAt: hoursAfter(START, 0.5), seconds: 60 };
  must(await attestHumanContact(at(1), agent, { complaintId, ...person, ...talk }));
  const by = chinaDay(hoursAfter(START, DUE_DAY * DAY));
  const refund = { kind: "refund" as const, amountCents: 12_900, what: null, by, doneOn: null };
  const answer = {
    steps: "核对订单",
    answer: "款项原路退回。",
    decision: "granted" as const,
    followUp: null,
  };
  must(await proposeResolution(at(3), agent, { complaintId, ...answer, deeds: [refund] }));
  must(await acceptResolution(at(5), consumer, { complaintId, received: false }));
  return c;
}
const settle = () => settleDue(at(BROKEN - 1), { limit: 1000 });
const breakIt = async ({ complaintId, consumer }: GivenComplaint) =>
  must(await breakPromise(at(BROKEN), consumer, { complaintId, ...PROMISE }));
const foundDone = async ({ complaintId }: GivenComplaint) => {
  const reason = "付款记录显示已到账";
  must(
    await findDeedDone(at(BROKEN + 1), await givenRegulator(base.db), { complaintId, ...PROMISE, reason }),
  );
};

async function numbers() {
  await recount();
  const now = hoursAfter(START, BROKEN + 2);
  const people = await withTransaction(base.db, (tx) =>
    countPlatformPeople(tx, shop.id, now, DEFAULT_RULEBOOK),
  );
  const { inTime, overdue } = await countPublicFigures(base.db, shop.id, now, DEFAULT_RULEBOOK);
  const counted = { due: people?.counts.due_30d ?? 0, late: people?.counts.breached_30d ?? 0 };
  // Each person has one complaint: the people of the thresholds are the complaints of the public page.
  expect({ due: inTime.of, late: inTime.of - inTime.hits }).toEqual(counted);
  expect(overdue.closed + overdue.open).toBe(counted.late);
  return counted;
}

describe("after each event of a promise the counts equal a full recount", () => {
  const asked = async () =>
    (await base.sql<{ reason: string }[]>`select reason from platform_delta`).map(({ reason }) => reason);
  const equal = async () => {
    await recount();
    expect(await platformsThatDiffer(base.sql)).toEqual([]);
  };

  it("due, and kept, which ask again although they change no count", async () => {
    await onAPlatform();
    const { complaintId, consumer } = await promised();
    await equal();
    await settle();
    expect(await asked()).toEqual(["promise_due"]);
    await equal();
    must(await keepPromise(at(BROKEN), consumer, { complaintId, ...PROMISE }));
    expect(await asked()).toEqual(["promise_kept"]);
    await equal();
  });

  it("broken, and found to be done, which change them", async () => {
    await onAPlatform();
    const c = await promised();
    await settle();
    await equal();
    for (const event of [breakIt, foundDone]) {
      await event(c);
      expect(await platformsThatDiffer(base.sql)).toEqual([shop.id]);
      await equal();
    }
  });
});

it("is late in the share and on the public page from the broken promise on, however long after the closing", async () => {
  await onAPlatform();
  const [broken, fair] = [await promised(), await promised()];
  await settle();
  expect(await numbers()).toEqual({ due: 0, late: 0 });
  await breakIt(broken);
  await breakIt(fair);
  expect(await numbers()).toEqual({ due: 2, late: 2 });
  await foundDone(fair);
  expect(await numbers()).toEqual({ due: 1, late: 1 });
});

it("twenty people whose promises are broken open a review, whose list is what its numbers were counted from", async () => {
  await onAPlatform();
  const people = await Promise.all(Array.from({ length: 20 }, promised));
  // Two more to whom nothing was broken.
  await promised();
  await promised();
  await settle();
  await recount();
  for (const c of people) await breakIt(c);
  await recount();
  const triggers = await base.sql<{ code: string; counted: number; listed: string[] }[]>`
    select t.code, (t.counts->>'due_30d')::int as counted, array(select complaint_id::text from review_complaint l
      where l.review_id = t.review_id and l.code = t.code order by 1) as listed
    from review_trigger t join special_review r on r.id = t.review_id where r.platform_id = ${shop.id}`;
  expect(triggers).toEqual([
    { code: "overdue_share", counted: 20, listed: people.map(({ complaintId }) => complaintId).toSorted() },
  ]);
  expect(await platformsThatDiffer(base.sql)).toEqual([]);
});
