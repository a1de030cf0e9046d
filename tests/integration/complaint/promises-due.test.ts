// What a closing promised falls due once per deed, at its own instant, whichever round comes to it; and its consumer is asked
// whether it was done, and once more 48 hours later, unless somebody has said so or something else took its place.
import { afterAll, beforeAll, expect, it } from "vitest";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { appeal } from "@/lib/complaint/commands/appeal";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { breakPromise } from "@/lib/complaint/commands/break-promise";
import { contextAt } from "@/lib/complaint/engine/context";
import { keepPromise } from "@/lib/complaint/commands/keep-promise";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { reopen } from "@/lib/complaint/commands/reopen";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { notify } from "@/lib/notification/rounds/notify";
import { findBacklog } from "@/db/operations/round";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  hoursAfter,
  must,
  REFUNDED,
  START,
  type GivenComplaint,
  type GivenPlatform,
} from "@/tests/support/stories";

let own: TestDatabase;
let shop: GivenPlatform;
let agent: CompanyActor;

beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
  shop = await givenPlatform(own.db);
  agent = await givenAgent(own.db, shop);
});
afterAll(async () => {
  expect((await verifyLog(own.db)).broken).toBeNull();
  await own.drop();
});

/** Of what is said to be done: 72 h after the proposal. */
const DUE = 74;
interface Owed extends GivenComplaint {
  readonly at: (hours: number) => ReturnType<typeof contextAt>;
}

/** Proposed two hours after the filing and accepted a minute later: said to be done, and by such a day besides. */
async function owed(start: Date, by: string | null = null): Promise<Owed> {
  const at = (hours: number) => contextAt(own.db, hoursAfter(start, hours));
  const c = await givenComplaint(own.db, shop.id, start);
  const { complaintId, consumer } = c;
  const person = { personName: "王敏", personNo: complaintId.slice(0, 30), channel: "app_chat" as const };
  const talk = { startedAt: hoursAfter(start, 0.5), seconds: 60 };
  must(await attestHumanContact(at(1), agent, { complaintId, ...person, ...talk }));
  const promised = { kind: "refund" as const, amountCents: 100, what: null, by, doneOn: null };
  const deeds = [...REFUNDED.deeds, ...(by === null ? [] : [promised])];
  const answer = { ...REFUNDED, steps: "核对订单", answer: "款项原路退回。", deeds };
  must(await proposeResolution(at(2), agent, { complaintId, ...answer }));
  must(await acceptResolution(at(2 + 1 / 60), consumer, { complaintId, received: false }));
  return { ...c, at };
}

const fell = async ({ complaintId }: GivenComplaint) =>
  (
    await own.sql<{ ordinal: number; hour: number; due: number; promise: number }[]>`
      select ordinal, (extract(epoch from at - ${START.toISOString()}::timestamptz) / 3600)::float8 as hour,
        (extract(epoch from due_at - ${START.toISOString()}::timestamptz) / 3600)::float8 as due,
        (facts->>'promise')::int as promise
      from complaint_event where complaint_id = ${complaintId} and type = 'promise_due' order by seq`
  ).map(({ ordinal, hour, due, promise }) => [ordinal, hour, due, promise]);

it("of two rounds at once each deed falls due once, at its own instant, the earlier deed first", async () => {
  const all: Owed[] = [];
  for (let n = 0; n < 6; n += 1) all.push(await owed(START, "2026-03-05"));
  const round = (hours: number) => settleDue(contextAt(own.db, hoursAfter(START, hours)), { limit: 100 });
  expect(await round(DUE - 1 / 60)).toMatchObject({ events: 0 });
  await Promise.all([round(DUE), round(DUE)]);
  for (const c of all) expect(await fell(c)).toEqual([[1, DUE, DUE, 1]]);
  await Promise.all([round(200), round(200), round(300)]);
  await round(300);
  // The fifth of March is over in China at 16:00 UTC.
  for (const c of all)
    expect(await fell(c)).toEqual([
      [1, DUE, DUE, 1],
      [2, 112, 112, 2],
    ]);
});

it("a round that dies in the middle leaves nothing behind, and the next one does it once", async () => {
  const c = await owed(START);
  const round = () => settleDue(c.at(300), { limit: 100 });
  await own.sql.begin(async (holding) => {
    await holding`lock table outbox in share mode`;
    const dying = round();
    const died = expect(dying).rejects.toThrow();
    for (let killed = 0; killed === 0;) {
      const rows = await holding`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      killed = rows.length;
    }
    await died;
  });
  expect(await fell(c)).toEqual([]);
  await round();
  expect(await fell(c)).toEqual([[1, DUE, DUE, 1]]);
  expect(await round()).toMatchObject({ events: 0 });
});

const tellAll = async () => {
  while ((await notify(own.db, { limit: 100 })).taken > 0);
};
const asked = async ({ complaintId }: GivenComplaint) =>
  (
    await own.sql<{ message: string; channel: string }[]>`
      select message, channel::text from notification
      where complaint_id = ${complaintId} and message like 'promise_due%' order by 1, 2`
  ).map(({ message, channel }) => `${message} ${channel}`);
const FIRST = ["promise_due email", "promise_due in_app", "promise_due in_app"];
const BOTH = [...FIRST, "promise_due_again email", "promise_due_again in_app"];

/** Its deed fell due so long before now. */
const dueBefore = (hours: number) => owed(hoursAfter(new Date(), -hours - DUE));
const settleNow = () => settleDue({ db: own.db, now: "database" }, { limit: 100 });
/** As if so much time had passed since the first question. */
const later = ({ complaintId }: GivenComplaint) =>
  own.sql`update outbox set due_at = due_at - interval '3 hours' where complaint_id = ${complaintId}`;

it("is asked about when it is due, and once more 48 hours later: not a minute before, and not a third time", async () => {
  const [early, late] = [await dueBefore(47.9), await dueBefore(48)];
  await settleNow();
  await Promise.all([tellAll(), tellAll()]);
  expect(await asked(early)).toEqual(FIRST);
  expect(await asked(late)).toEqual(BOTH);
  await later(early);
  await Promise.all([tellAll(), tellAll()]);
  await tellAll();
  expect(await asked(early)).toEqual(BOTH);
  expect(await asked(late)).toEqual(BOTH);
  expect(await own.sql`select 1 from outbox where complaint_id = ${early.complaintId}`).toEqual([]);
});

it("what waits to be asked again is no backlog, and what was released has waited since its instant only", async () => {
  const both = [await dueBefore(47), await dueBefore(47)];
  await settleNow();
  await tellAll();
  const waits = async () => (await findBacklog(own.db)).outboxSeconds;
  expect(await waits()).toBe(0);
  await own.sql`update outbox set created_at = now() - interval '47 hours'`;
  for (const c of both) await later(c);
  await notify(own.db, { limit: 1 });
  // Due two hours ago; the other one was notified.
  expect(Math.round((await waits()) / 3600)).toBe(2);
  await tellAll();
  expect(await waits()).toBe(0);
});

const ENDINGS: Readonly<Record<string, (c: Owed) => Promise<unknown>>> = {
  "it was kept": async ({ complaintId, consumer, at }) =>
    must(await keepPromise(at(DUE + 47), consumer, { complaintId, promise: 1 })),
  "it was broken": async ({ complaintId, consumer, at }) =>
    must(await breakPromise(at(DUE + 47), consumer, { complaintId, promise: 1 })),
  "the complaint was reopened": async ({ complaintId, consumer, at }) =>
    must(await reopen(at(DUE + 47), consumer, { complaintId, reason: "没有到账" })),
  "another outcome took its place": async ({ complaintId, consumer, at }) => {
    must(await appeal(at(DUE + 46), consumer, { complaintId, reason: "不服" }));
    const ruling = { outcome: "for_consumer" as const, reason: "属实", breachCounts: true };
    const found = { hadPerson: true, hadAnswer: false };
    must(await adjudicate(at(DUE + 47), await givenRegulator(own.db), { complaintId, ...ruling, ...found }));
  },
};

it.each(Object.keys(ENDINGS))("is not asked about again after %s", async (name) => {
  const c = await dueBefore(47.5);
  await settleNow();
  await tellAll();
  expect(await asked(c)).toEqual(FIRST);
  await ENDINGS[name]?.(c);
  await later(c);
  await tellAll();
  expect(await asked(c)).toEqual(FIRST);
  expect(await own.sql`select 1 from outbox where complaint_id = ${c.complaintId}`).toEqual([]);
});
