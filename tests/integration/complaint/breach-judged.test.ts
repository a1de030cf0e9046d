// A breach that was answered twice, and not agreed to: judged by two people, by one, or by nobody within 72 hours.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { appeal } from "@/lib/complaint/commands/appeal";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { judgeBreach } from "@/lib/complaint/commands/judge-breach";
import { proposeJudgement } from "@/lib/complaint/commands/propose-judgement";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import type { CompanyActor, ConsumerActor, RegulatorActor } from "@/lib/domain/people/actor";
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
} from "@/tests/support/stories";
import { givenSecondAccount } from "@/tests/support/second-account";

/** Held from 10 to 20 and from 30 to 40: breached at 92, judged by 164. */
const BREACH = 92;
const JUDGED_BY = 164;

let base: TestDatabase;
let shop: { readonly id: string };
let agent: CompanyActor;
let officer: RegulatorActor;
let colleague: RegulatorActor;
let supervisor: RegulatorActor;
let complaintId = "";
let consumer: ConsumerActor;

const at = (hours: number) => contextAt(base.db, hoursAfter(START, hours));
const about = () => ({ complaintId });
const settle = (hours: number) => settleDue(at(hours), { limit: 100 });
const reason = "两次答复都说明了退款依据";

beforeAll(async () => {
  base = await testDatabase();
  await givenRulebook(base.db);
  shop = await givenPlatform(base.db);
  agent = await givenAgent(base.db, shop as never);
  officer = await givenRegulator(base.db);
  colleague = await givenRegulator(base.db);
  supervisor = await givenRegulator(base.db, "regulator_supervisor");
});
afterAll(() => base.drop());

beforeEach(async () => {
  ({ complaintId, consumer } = await givenComplaint(base.db, shop.id));
  const person = {
    personName: "周敏",
    personNo: `B${complaintId.slice(0, 12)}`,
    channel: "app_chat",
  } as const;
  const talk = { startedAt: hoursAfter(START, 0.5), seconds: 60 };
  must(await attestHumanContact(at(1), agent, { ...about(), ...person, ...talk }));
  for (const [given, disputed] of [
    [10, 20],
    [30, 40],
  ] as const) {
    const answer = `第 ${String(given)} 小时的答复：订单已由我核对，退款按原路退回，凭证已经寄出。`;
    must(await proposeResolution(at(given), agent, { ...about(), steps: "核对订单", answer, ...REFUNDED }));
    must(await disputeResolution(at(disputed), consumer, { ...about(), reason: "这不是答复" }));
  }
  await settle(BREACH);
});

async function row() {
  const [found] = await base.sql<
    { breach_counts: boolean; due_at: Date | null; judged_by: Date | null; breached_at: Date | null }[]
  >`select breach_counts, due_at, judged_by, breached_at from complaint where id = ${complaintId}`;
  if (found === undefined) throw new Error("The complaint is gone.");
  const { breach_counts: counts, due_at: due, judged_by: by, breached_at: breachedAt } = found;
  const hours = (instant: Date | null) =>
    instant === null ? null : (new Date(instant).getTime() - START.getTime()) / 3_600_000;
  return { counts, due: hours(due), by: hours(by), breached: hours(breachedAt) };
}

const events = async (type: string) =>
  base.sql`select at, due_at, actor_id from complaint_event where complaint_id = ${complaintId} and type = ${type}`;

describe("until it is judged", () => {
  it("it is overdue, stands in no share, and says until when it waits", async () => {
    expect(await row()).toEqual({ counts: false, due: null, by: JUDGED_BY, breached: BREACH });
  });

  it("the clock makes it count at its own instant, once, however often the round runs", async () => {
    await settle(JUDGED_BY - 0.01);
    expect((await row()).counts).toBe(false);
    await Promise.all([settle(JUDGED_BY + 30), settle(JUDGED_BY + 30), settle(JUDGED_BY + 40)]);
    expect(await row()).toEqual({ counts: true, due: BREACH, by: null, breached: BREACH });
    const lapsed = await events("judgement_lapsed");
    expect(lapsed).toHaveLength(1);
    expect(new Date(lapsed[0]?.["at"] as string)).toEqual(hoursAfter(START, JUDGED_BY));
  });

  it("a closing takes nothing of the wait away", async () => {
    must(await acceptResolution(at(100), consumer, about()));
    expect(await row()).toMatchObject({ counts: false, due: null, by: JUDGED_BY });
    await settle(JUDGED_BY);
    expect(await row()).toMatchObject({ counts: true, due: BREACH, by: null });
  });
});

describe("by people", () => {
  it("one says that it counts, with a reason, and it counts from then on", async () => {
    const counts = { ...about(), breachCounts: true };
    expect(await judgeBreach(at(93), officer, { ...counts, reason: " " })).toMatchObject({ ok: false });
    must(await judgeBreach(at(93), officer, { ...counts, reason: "答非所问" }));
    expect(await row()).toMatchObject({ counts: true, due: BREACH, by: null });
  });

  it("that it does not count, one proposes and another confirms", async () => {
    const not = { ...about(), breachCounts: false, reason: null };
    expect(await judgeBreach(at(93), officer, not)).toMatchObject({ refusal: "judgement_not_proposed" });
    must(await proposeJudgement(at(94), officer, { ...about(), reason }));
    expect(await judgeBreach(at(95), officer, not)).toMatchObject({ refusal: "judgement_by_you" });
    expect(await proposeJudgement(at(95), colleague, { ...about(), reason })).toMatchObject({
      refusal: "judgement_proposed",
    });
    must(await judgeBreach(at(96), colleague, not));
    expect(await row()).toMatchObject({ counts: false, due: BREACH, by: null, breached: BREACH });
    await settle(400);
    expect((await row()).counts).toBe(false);
    expect(await events("judgement_lapsed")).toHaveLength(0);
  });

  it("confirmed a moment too late, it counts", async () => {
    must(await proposeJudgement(at(94), officer, { ...about(), reason }));
    const late = await judgeBreach(at(JUDGED_BY), colleague, {
      ...about(),
      breachCounts: false,
      reason: null,
    });
    expect(late).toMatchObject({ refusal: "no_breach_to_judge" });
    expect((await row()).counts).toBe(true);
  });

  it("two who decide at once do not both decide", async () => {
    must(await proposeJudgement(at(94), officer, { ...about(), reason }));
    const answers = await Promise.all([
      judgeBreach(at(95), colleague, { ...about(), breachCounts: false, reason: null }),
      judgeBreach(at(95), supervisor, { ...about(), breachCounts: true, reason: "答非所问" }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await events("breach_judged")).toHaveLength(1);
  });

  it("is not confirmed by who proposed it, under a second account either", async () => {
    must(await proposeJudgement(at(94), officer, { ...about(), reason }));
    const again = await givenSecondAccount(base, officer);
    const confirming = { ...about(), breachCounts: false, reason: null };
    expect(await judgeBreach(at(95), again, confirming)).toMatchObject({ refusal: "judgement_by_you" });
    must(await judgeBreach(at(95), colleague, confirming));
  });

  it("a page that has not shown the proposal is refused", async () => {
    const seen = Number(
      (
        await base.sql`select max(seq) as seq from complaint_event where complaint_id = ${complaintId} and side <> 'clock'`
      )[0]?.["seq"],
    );
    must(await proposeJudgement({ ...at(94), lastSeenSeq: seen }, officer, { ...about(), reason }));
    const stale = judgeBreach({ ...at(95), lastSeenSeq: seen }, colleague, {
      ...about(),
      breachCounts: true,
      reason,
    });
    expect(await stale).toMatchObject({ refusal: "somebody_was_faster" });
  });

  it("a decision for one side does not say alone that it does not count", async () => {
    const opinion = { ...about(), outcome: "for_company" as const, reason, hadPerson: true, hadAnswer: true };
    expect(await adjudicate(at(95), officer, { ...opinion, breachCounts: false })).toMatchObject({
      refusal: "for_two_to_judge",
    });
    must(await adjudicate(at(95), officer, { ...opinion, breachCounts: true }));
    expect(await row()).toMatchObject({ counts: true, due: BREACH, by: null });
  });

  it("an appeal is decided by nobody who proposed or judged", async () => {
    must(await proposeJudgement(at(94), officer, { ...about(), reason }));
    must(await judgeBreach(at(95), colleague, { ...about(), breachCounts: true, reason: "答非所问" }));
    must(await acceptResolution(at(96), consumer, about()));
    must(await appeal(at(97), agent, { ...about(), reason: "我们认真答复过" }));
    const decided = {
      ...about(),
      outcome: null,
      reason,
      hadPerson: true,
      hadAnswer: true,
      breachCounts: false,
    };
    for (const one of [officer, colleague])
      expect(await adjudicate(at(98), one, decided)).toMatchObject({ refusal: "decided_by_you" });
    must(await adjudicate(at(98), supervisor, decided));
    expect((await row()).counts).toBe(false);
  });
});

it("the log holds everything of it, and a changed row is noticed", async () => {
  must(await proposeJudgement(at(94), officer, { ...about(), reason }));
  expect((await verifyLog(base.db)).broken).toBeNull();
  await base.sql`update complaint set due_at = breached_at where id = ${complaintId}`;
  expect((await verifyLog(base.db)).broken).toMatchObject({ what: "columns" });
  await base.sql`update complaint set due_at = null where id = ${complaintId}`;
});
