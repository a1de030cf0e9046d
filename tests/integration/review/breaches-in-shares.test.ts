// In which shares a breach stands that waits to be judged, counts, or does not count: the statements that count people and
// print figures answer as the pure rule does.
import { afterAll, beforeAll, expect, it } from "vitest";
import { countPlatformPeople } from "@/db/platform/people-counts";
import { listPublicBreaches } from "@/db/platform/public-platform";
import { countPublicFigures } from "@/db/platform/public-figures";
import { withTransaction } from "@/db/engine/client";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { judgeBreach } from "@/lib/complaint/commands/judge-breach";
import { proposeJudgement } from "@/lib/complaint/commands/propose-judgement";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import type { CompanyActor, RegulatorActor } from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { deriveClock } from "@/lib/domain/clock/derive-clock";
import type { EventType } from "@/lib/domain/complaint/events";
import type { LogEvent } from "@/lib/domain/clock/clock-snapshot";
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
  type GivenComplaint,
  type GivenPlatform,
} from "@/tests/support/stories";

/** Two answers held the clock for two hours each. */
const BREACH = 76;
/** Lately, so that everything is within the windows that are counted. */
const START = new Date(Date.now() - 10 * 86_400_000);

let base: TestDatabase;
let shop: GivenPlatform;
let agent: CompanyActor;
let officer: RegulatorActor;
let other: RegulatorActor;

const at = (hours: number) => contextAt(base.db, hoursAfter(START, hours));

async function answeredTwice(): Promise<GivenComplaint> {
  const complaint = await givenComplaint(base.db, shop.id, START);
  const { complaintId, consumer } = complaint;
  const person = { personName: "王敏", personNo: complaintId.slice(0, 30), channel: "app_chat" as const };
  const talk = { startedAt: hoursAfter(START, 0.5), seconds: 60 };
  must(await attestHumanContact(at(1), agent, { complaintId, ...person, ...talk }));
  for (const hour of [2, 5]) {
    const answer = `第 ${String(hour)} 小时：退款已经原路退回，凭证由我本人寄给您。`;
    must(await proposeResolution(at(hour), agent, { complaintId, steps: "核对", answer, ...REFUNDED }));
    must(await disputeResolution(at(hour + 2), consumer, { complaintId, reason: "这不是答复" }));
  }
  return complaint;
}

beforeAll(async () => {
  base = await testDatabase();
  await givenRulebook(base.db);
  shop = await givenPlatform(base.db);
  agent = await givenAgent(base.db, shop);
  officer = await givenRegulator(base.db);
  other = await givenRegulator(base.db);
});
afterAll(() => base.drop());

/** What the pure rule makes of the stories: how many are due, and how many of them late. */
function byRule(logs: readonly (readonly LogEvent[])[], hours: number): { due: number; late: number } {
  const snapshots = logs.map((log) => {
    const now = hoursAfter(START, hours).getTime();
    const read = deriveClock(log, DEFAULT_RULEBOOK, now, false);
    if ("fault" in read) throw new Error(JSON.stringify(read));
    return read.snapshot;
  });
  const due = snapshots.filter(({ cameDueAt }) => cameDueAt !== null);
  return {
    due: due.length,
    late: due.filter(({ breachedAt, breachCounts }) => breachedAt !== null && breachCounts).length,
  };
}

async function bySql(hours: number): Promise<{ due: number; late: number }> {
  while ((await recountPeople({ db: base.db, now: "database" }, { limit: 1000 })).taken > 0);
  const now = hoursAfter(START, hours);
  const people = await withTransaction(base.db, (tx) =>
    countPlatformPeople(tx, shop.id, now, DEFAULT_RULEBOOK),
  );
  const { inTime, overdue } = await countPublicFigures(base.db, shop.id, now, DEFAULT_RULEBOOK);
  const counted = { due: people?.counts.due_30d ?? -1, late: people?.counts.breached_30d ?? -1 };
  // Each person has one complaint: the people of the thresholds are the complaints of the public page.
  expect({ due: inTime.of, late: inTime.of - inTime.hits }).toEqual(counted);
  expect(overdue.closed + overdue.open).toBe(counted.late);
  return counted;
}

it("stands in none while it waits, in all from the instant at which it counts, and is in time when it does not", async () => {
  const judgedLate = await answeredTwice();
  const judgedFair = await answeredTwice();
  const unjudged = await answeredTwice();
  const unanswered = await givenComplaint(base.db, shop.id, START);
  const logOf = async ({ complaintId }: GivenComplaint): Promise<LogEvent[]> => {
    const rows = await base.sql<{ type: string; at: string; facts: { breachCounts?: boolean } }[]>`
      select type::text, at::text, facts from complaint_event
      where complaint_id = ${complaintId} and side <> 'clock' order by seq`;
    return rows.map(({ type, at: instant, facts }) => ({
      type: type as EventType,
      atMs: new Date(instant).getTime(),
      ...(facts.breachCounts === undefined ? {} : { breachCounts: facts.breachCounts }),
    }));
  };
  const stories = [judgedLate, judgedFair, unjudged, unanswered];
  const logs = () => Promise.all(stories.map(logOf));
  const says = async (hours: number, wanted: { due: number; late: number }) => {
    await settleDue(at(hours), { limit: 100 });
    expect([hours, byRule(await logs(), hours)]).toEqual([hours, wanted]);
    expect([hours, await bySql(hours)]).toEqual([hours, wanted]);
  };
  await says(71, { due: 0, late: 0 });
  await says(72, { due: 1, late: 1 });
  await says(BREACH, { due: 1, late: 1 });
  const about = { complaintId: judgedFair.complaintId };
  must(await proposeJudgement(at(77), officer, { ...about, reason: "认真答复过" }));
  await says(77, { due: 1, late: 1 });
  must(await judgeBreach(at(78), other, { ...about, breachCounts: false, reason: null }));
  await says(78, { due: 2, late: 1 });
  const counts = { complaintId: judgedLate.complaintId, breachCounts: true, reason: "答非所问" };
  must(await judgeBreach(at(79), officer, counts));
  await says(79, { due: 3, late: 2 });
  await says(BREACH + 71.9, { due: 3, late: 2 });
  await says(BREACH + 72, { due: 4, late: 3 });

  // 72 hours late, all of them; the one that does not count is on no public page.
  const now = hoursAfter(START, BREACH + 73);
  const shown = (await listPublicBreaches(base.db, shop.id, { limit: 50, now })).map(({ number }) => number);
  expect(shown.toSorted()).toEqual([judgedLate, unjudged, unanswered].map((c) => c.number).toSorted());
  const perComplaint = await base.sql<{ complaint_id: string }[]>`
    select complaint_id from complaint_event where type = 'escalation' and ordinal = 3`;
  expect(perComplaint).toHaveLength(4);
});
