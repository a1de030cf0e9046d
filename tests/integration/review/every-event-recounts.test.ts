// After each type of event the stored counts equal a full recount. Each story ends with the event that it is named after.
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { appeal } from "@/lib/complaint/commands/appeal";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contest } from "@/lib/complaint/commands/contest";
import { contextAt, type CommandContext } from "@/lib/complaint/engine/context";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { judgeBreach } from "@/lib/complaint/commands/judge-breach";
import { mergeComplaint } from "@/lib/complaint/commands/merge-complaint";
import { proposeJudgement } from "@/lib/complaint/commands/propose-judgement";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { proveByCode } from "@/lib/complaint/commands/prove-by-code";
import { reopen } from "@/lib/complaint/commands/reopen";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { upholdContest } from "@/lib/complaint/commands/uphold-contest";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import type { CompanyActor, RegulatorActor } from "@/lib/domain/people/actor";
import { EVENT_CATALOGUE } from "@/lib/domain/complaint/event-catalogue";
import { EVENT_TYPES } from "@/lib/domain/complaint/events";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { platformsThatDiffer } from "@/tests/support/recount";
import {
  accountOf,
  aFiling,
  givenAgent,
  givenComplaint,
  givenUnproved,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  hoursAfter,
  must,
  type GivenComplaint,
  type GivenPlatform,
  REFUNDED,
} from "@/tests/support/stories";

let base: TestDatabase;
let shop: GivenPlatform;
let agent: CompanyActor;
let officer: RegulatorActor;
let other: RegulatorActor;

/** Lately, so that everything is within the windows that are counted. */
const START = new Date(Date.now() - 10 * 86_400_000);
const at = (hours: number): CommandContext => contextAt(base.db, hoursAfter(START, hours));
const recount = async () => {
  while ((await recountPeople({ db: base.db, now: "database" }, { limit: 1000 })).taken > 0);
};
const foldsToRecount = async () => {
  await recount();
  expect(await platformsThatDiffer(base.sql)).toEqual([]);
};
const opinion = { reason: "意见", hadPerson: false, hadAnswer: false };

/** Filed by somebody whose contact answered its code, and counted. */
async function filed(value = `p@${v7()}.test`, hour = 0): Promise<GivenComplaint> {
  const contact = { kind: "email" as const, value };
  return givenComplaint(base.db, shop.id, hoursAfter(START, hour), { contact });
}

async function proposed({ complaintId }: GivenComplaint): Promise<void> {
  const person = { personName: "王敏", personNo: complaintId.slice(0, 30), channel: "app_chat" as const };
  must(
    await attestHumanContact(at(2), agent, {
      ...person,
      complaintId,
      startedAt: hoursAfter(START, 1),
      seconds: 60,
    }),
  );
  const answer = "已由我核对订单并办理退款，款项原路退回。";
  must(await proposeResolution(at(3), agent, { complaintId, steps: "核对订单", answer, ...REFUNDED }));
}

/** Two answers were disputed: breached at 75, counted from 147 on unless it is judged before. */
async function breachedToJudge(c: GivenComplaint): Promise<void> {
  await proposed(c);
  const { complaintId, consumer } = c;
  const about = { complaintId, reason: "不是答复" };
  must(await disputeResolution(at(5), consumer, about));
  const answer = "退款已经原路退回，退款凭证由我本人寄给您。";
  must(await proposeResolution(at(6), agent, { complaintId, steps: "核对订单", answer, ...REFUNDED }));
  must(await disputeResolution(at(7), consumer, about));
  await settleDue(at(80), { limit: 100 });
}

const contested = async ({ complaintId }: GivenComplaint) =>
  must(await contest(at(1), agent, { complaintId, kind: "out_of_scope", reason: "不在受理范围" }));

beforeAll(async () => {
  base = await testDatabase();
  await givenRulebook(base.db);
  shop = await givenPlatform(base.db);
  agent = await givenAgent(base.db, shop);
  officer = await givenRegulator(base.db);
  other = await givenRegulator(base.db);
});
afterAll(() => base.drop());

type Story = readonly [
  before: (c: GivenComplaint) => Promise<unknown>,
  event: (c: GivenComplaint) => Promise<unknown>,
];
const nothing = () => Promise.resolve();

/** What comes before, and the event itself; every one of them changes what is counted. */
const STORIES: Readonly<Record<string, Story>> = {
  filed: [
    nothing,
    async () => {
      const contact = { kind: "email" as const, value: `a${String(Math.random())}@example.test` };
      const { personId } = must(await verifyContact(at(0), { ...contact, locale: "zh", joinPersonId: null }));
      must(await fileComplaint(at(0), accountOf(personId), aFiling(shop.id, START, { contact })));
    },
  ],
  proved: [
    nothing,
    async () => {
      const contact = { kind: "email" as const, value: `u${String(Math.random())}@example.test` };
      const { complaintId, consumer } = await givenUnproved(base.db, shop.id, START, { contact });
      // What nobody proved changes no count.
      expect(await platformsThatDiffer(base.sql)).toEqual([]);
      must(await proveByCode(at(1), consumer, { complaintId, ...contact, locale: "zh" }));
    },
  ],
  first_contact_due: [nothing, () => settleDue(at(24), { limit: 100 })],
  breach: [() => settleDue(at(30), { limit: 100 }), () => settleDue(at(72), { limit: 100 })],
  breach_judged: [
    breachedToJudge,
    ({ complaintId }) =>
      judgeBreach(at(81), officer, { complaintId, breachCounts: true, reason: "答非所问" }),
  ],
  judgement_lapsed: [breachedToJudge, () => settleDue(at(147), { limit: 100 })],
  resolution_accepted: [
    proposed,
    ({ complaintId, consumer }) => acceptResolution(at(5), consumer, { complaintId }),
  ],
  confirmation_lapsed: [proposed, () => settleDue(at(76), { limit: 100 })],
  withdrawn: [
    nothing,
    ({ complaintId, consumer }) => withdraw(at(5), consumer, { complaintId, reason: "mistaken", note: null }),
  ],
  contest_upheld: [
    contested,
    ({ complaintId }) =>
      upholdContest(at(5), officer, { complaintId, reason: "属实", rightPlatformId: null }),
  ],
  adjudicated: [
    async (c) => {
      await contested(c);
      const { complaintId, consumer } = c;
      must(await upholdContest(at(5), officer, { complaintId, reason: "属实", rightPlatformId: null }));
      must(await appeal(at(6), consumer, { complaintId, reason: "不服" }));
    },
    ({ complaintId }) =>
      adjudicate(at(7), other, { complaintId, outcome: "for_consumer", breachCounts: true, ...opinion }),
  ],
};

describe("after each event the counts equal a full recount", () => {
  it.each(Object.keys(STORIES))("%s", async (name) => {
    const [before, event] = STORIES[name] ?? [nothing, nothing];
    const complaint = await filed();
    await before(complaint);
    await foldsToRecount();
    await event(complaint);
    // It does change what is counted, so that a recount that is left out is seen.
    expect(await platformsThatDiffer(base.sql)).toEqual([shop.id]);
    await foldsToRecount();
  });

  it("merged", async () => {
    const contact = "one.person@example.test";
    const survivor = await filed(contact);
    const complaint = await filed(contact, 0.5);
    await recount();
    must(
      await mergeComplaint(at(5), officer, {
        complaintId: complaint.complaintId,
        intoNumber: survivor.number,
      }),
    );
    expect(await platformsThatDiffer(base.sql)).toEqual([shop.id]);
    await foldsToRecount();
  });

  it("adjudicated, when the breach is ruled not to count", async () => {
    const { complaintId } = await filed();
    await settleDue(at(80), { limit: 100 });
    await recount();
    const ruling = { complaintId, outcome: "for_company" as const, breachCounts: false, ...opinion };
    must(await adjudicate(at(81), officer, ruling));
    expect(await platformsThatDiffer(base.sql)).toEqual([shop.id]);
    await foldsToRecount();
  });

  it("judged by two not to count: due from then on, and not late", async () => {
    const c = await filed();
    const { complaintId } = c;
    await breachedToJudge(c);
    await recount();
    must(await proposeJudgement(at(81), officer, { complaintId, reason: "认真答复过" }));
    must(await judgeBreach(at(82), other, { complaintId, breachCounts: false, reason: null }));
    expect(await platformsThatDiffer(base.sql)).toEqual([shop.id]);
    await foldsToRecount();
    const [pair] = await base.sql`
      select p.last_due_at is not null as due, p.last_breached_due_at is not null as late
      from platform_person p join complaint c using (platform_id, person_id) where c.id = ${complaintId}`;
    expect(pair).toEqual({ due: true, late: false });
  });

  it("reopened, which asks again although it changes no count", async () => {
    const complaint = await filed();
    const { complaintId, consumer } = complaint;
    await proposed(complaint);
    must(await acceptResolution(at(5), consumer, { complaintId }));
    await recount();
    must(await reopen(at(6), consumer, { complaintId, reason: "又坏了" }));
    expect(await base.sql`select reason from platform_delta`).toMatchObject([{ reason: "reopened" }]);
    await foldsToRecount();
  });

  it("a contact that joins an account: the account's person and the one that the contact was", async () => {
    const mine = await filed("account@example.test");
    const value = "second@example.test";
    await filed(value);
    await recount();
    const [account] = await base.sql<{ person_id: string }[]>`
      select person_id from complaint where id = ${mine.complaintId}`;
    const joinPersonId = account?.person_id ?? null;
    must(await verifyContact(at(2), { value, locale: "zh", joinPersonId }));
    await foldsToRecount();
  });

  it("every event that recounts has its story", () => {
    const covered = [...Object.keys(STORIES), "merged", "reopened"];
    // Those of promises are in promises-counted.test.ts.
    covered.push("promise_due", "promise_kept", "promise_broken", "deed_found_done");
    const recounting = EVENT_TYPES.filter((type) => EVENT_CATALOGUE[type].recounts);
    expect(recounting.toSorted()).toEqual(covered.toSorted());
  });
});
