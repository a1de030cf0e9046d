// What officers, the consumer and the company read of a breach that waits to be judged, at each step of it.
import { beforeAll, beforeEach, expect, test } from "vitest";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { judgeBreach } from "@/lib/complaint/commands/judge-breach";
import { proposeJudgement } from "@/lib/complaint/commands/propose-judgement";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { mintActor, type RegulatorActor } from "@/lib/domain/people/actor";
import { companyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import { complaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { decisionsOf, regulatorComplaintScreen } from "@/lib/complaint/screens/regulator-complaint";
import { regulatorQueueScreen } from "@/lib/complaint/screens/regulator-queue";
import { regulatorTodayScreen } from "@/lib/complaint/screens/regulator-today";
import {
  givenComplaint,
  givenRegulator,
  hoursAfter,
  must,
  REFUNDED,
  type GivenComplaint,
} from "@/tests/support/stories";
import { agent, officer, own, platform, useScreens } from "@/tests/integration/complaint/screens/scene";

const JUDGEMENTS = { queue: "judgements", platform: "", number: "", barrier: null, level: null } as const;

useScreens();

let colleague: RegulatorActor;
let c: GivenComplaint;
let ageHours = 80;

beforeAll(async () => {
  colleague = await givenRegulator(own.db);
});

const at = (hour: number) => contextAt(own.db, hoursAfter(new Date(), hour - ageHours));

/** Answered at 5 and 15 for an hour each, with a flagged answer between them: the breach is at 74. */
async function answeredTwice(age: number): Promise<GivenComplaint> {
  ageHours = age;
  const filed = await givenComplaint(own.db, platform.id, hoursAfter(new Date(), -age));
  const about = { complaintId: filed.complaintId };
  const person = {
    personName: "周敏",
    personNo: filed.complaintId.slice(0, 30),
    channel: "app_chat",
  } as const;
  const talk = { startedAt: hoursAfter(new Date(), 0.5 - age), seconds: 60 };
  must(await attestHumanContact(at(1), agent, { ...about, ...person, ...talk }));
  const said = ["第一次答复，按订单退您 128 元。", "退", "第二次答复，另赔您运费 20 元。"];
  for (const [n, answer] of said.entries()) {
    must(await proposeResolution(at(5 + 5 * n), agent, { ...about, steps: "核对", answer, ...REFUNDED }));
    must(await disputeResolution(at(6 + 5 * n), filed.consumer, { ...about, reason: `不行 ${String(n)}` }));
  }
  return filed;
}

beforeEach(async () => {
  await own.sql`update complaint set judged_by = null`;
  c = await answeredTwice(80);
  await settleDue(contextAt(own.db, new Date()), { limit: 100 });
});

const asOfficer = async (actor = officer) => {
  const screen = await regulatorComplaintScreen(actor, c.number);
  if (screen === null) throw new Error("not found");
  return screen;
};
const holder = () => mintActor({ side: "consumer", personId: null, complaintId: c.complaintId });

test("the judges read the answers that were heard, each with what was said to it, and no flagged one", async () => {
  const { judgement, breach } = await asOfficer();
  expect(breach).toMatchObject({ is: "waits", proposed: false });
  expect(judgement?.answers.map(({ proposal, reason }) => [proposal.answer.slice(0, 5), reason])).toEqual([
    ["第一次答复", "不行 0"],
    ["第二次答复", "不行 2"],
  ]);
  expect(decisionsOf(await asOfficer())).toContain("judge");
});

test("the queue has it, with the hours that are left, until it is judged; the backlog of decisions counts it", async () => {
  const queue = () => regulatorQueueScreen(officer, JUDGEMENTS);
  const { lines, counts } = await queue();
  expect([lines.map(({ number }) => number), counts.judgements]).toEqual([[c.number], 1]);
  const backlog = async () =>
    (await regulatorTodayScreen(officer)).backlogs.find(({ backlog: who }) => who === "decisions")?.count;
  expect(await backlog()).toBe(1);
  must(
    await judgeBreach(at(79), officer, {
      complaintId: c.complaintId,
      breachCounts: true,
      reason: "答非所问",
    }),
  );
  expect([(await queue()).lines, await backlog()]).toEqual([[], 0]);
});

test("a proposal is shown with who made it and why, and to its maker as their own", async () => {
  must(await proposeJudgement(at(79), officer, { complaintId: c.complaintId, reason: "认真答复过" }));
  const [mine, other] = [await asOfficer(), await asOfficer(colleague)];
  expect(mine.judgement?.proposal).toMatchObject({ byReader: true, reason: "认真答复过" });
  expect(other.judgement?.proposal).toMatchObject({ byReader: false });
});

test("consumer and company read that it waits, and once it is judged that it does not count", async () => {
  const read = async () => [
    (await complaintScreen(holder()))?.breach.is,
    (await companyComplaintScreen(agent, c.number))?.breach.is,
    (await asOfficer()).breach.is,
  ];
  expect(await read()).toEqual(["waits", "waits", "waits"]);
  must(await proposeJudgement(at(79), officer, { complaintId: c.complaintId, reason: "认真答复过" }));
  const not = { complaintId: c.complaintId, breachCounts: false, reason: null };
  must(await judgeBreach(at(79.5), colleague, not));
  expect(await read()).toEqual(["not_counted", "not_counted", "not_counted"]);
});

test("before any round wrote it, a page says what time has done: that it waits, and then that it counts", async () => {
  c = await answeredTwice(75);
  expect((await complaintScreen(holder()))?.breach.is).toBe("waits");
  c = await answeredTwice(147);
  expect((await complaintScreen(holder()))?.breach.is).toBe("counts");
});
