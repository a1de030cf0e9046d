// What the consumer, the company and officers read of promises, and what each may say of them, at each step.
import { beforeEach, expect, test } from "vitest";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { breakPromise } from "@/lib/complaint/commands/break-promise";
import { contextAt } from "@/lib/complaint/engine/context";
import { findDeedDone } from "@/lib/complaint/commands/find-deed-done";
import { keepPromise } from "@/lib/complaint/commands/keep-promise";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { chinaDay } from "@/lib/domain/shared/china-time";
import type { DeedTerms } from "@/lib/domain/answer/deed-terms";
import { companyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import { complaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { platformScreen } from "@/lib/platform/screens/platform";
import { decisionsOf, regulatorComplaintScreen } from "@/lib/complaint/screens/regulator-complaint";
import { regulatorQueueScreen } from "@/lib/complaint/screens/regulator-queue";
import { regulatorTodayScreen } from "@/lib/complaint/screens/regulator-today";
import {
  givenComplaint,
  givenRegulator,
  hoursAfter,
  must,
  type GivenComplaint,
} from "@/tests/support/stories";
import { agent, officer, own, platform, useScreens } from "@/tests/integration/complaint/screens/scene";

const AGE_HOURS = 150;
const PROMISES = { queue: "promises", platform: "", number: "", barrier: null, level: null } as const;

useScreens();

let c: GivenComplaint;

const instant = (hour: number) => hoursAfter(new Date(), hour - AGE_HOURS);
const at = (hour: number) => contextAt(own.db, instant(hour));
const about = (promise: number) => ({ complaintId: c.complaintId, promise });

const refundBy = (hour: number): DeedTerms => ({
  kind: "refund",
  amountCents: 12_900,
  what: null,
  by: chinaDay(instant(hour)),
  doneOn: null,
});
const repairBy = (hour: number): DeedTerms => ({
  kind: "repair",
  amountCents: null,
  what: "洗衣机",
  by: chinaDay(instant(hour)),
  doneOn: null,
});

/** A person speaks, proposes, and it is accepted ten hours later. */
async function closeOn(hour: number, deeds: readonly DeedTerms[], received = false): Promise<void> {
  const { complaintId } = c;
  const person = { personName: "周敏", personNo: complaintId.slice(0, 30), channel: "app_chat" } as const;
  const talk = { startedAt: instant(hour - 4.9), seconds: 60 };
  must(await attestHumanContact(at(hour - 4.5), agent, { complaintId, ...person, ...talk }));
  must(
    await proposeResolution(at(hour), agent, {
      complaintId,
      steps: "核对了订单",
      answer: "按订单金额退您 129 元，洗衣机上门修好。",
      decision: "granted",
      deeds,
      followUp: null,
    }),
  );
  must(await acceptResolution(at(hour + 5), c.consumer, { complaintId, received }));
}

beforeEach(async () => {
  await own.sql`update complaint set promise_to_judge = false, promises_kept = 0, promises_broken = 0, promises_unanswered = 0`;
  c = await givenComplaint(own.db, platform.id, instant(0));
});

const asConsumer = async () => (await complaintScreen(c.consumer)) ?? expect.unreachable();
const asOfficer = async (actor = officer) =>
  (await regulatorComplaintScreen(actor, c.number)) ?? expect.unreachable();
const statesForAll = async () => {
  const company = await companyComplaintScreen(agent, c.number);
  return [await asConsumer(), company, await asOfficer()].map((screen) =>
    screen?.promises.map(({ state, deed }) => [deed?.kind, state]),
  );
};
const forAll = <T>(read: T) => [read, read, read];

test("each deed is listed in its order, and the page asks about those that are due, before any round wrote it", async () => {
  await closeOn(10, [refundBy(40), repairBy(300)]);
  expect(await statesForAll()).toEqual(
    forAll([
      ["refund", "due"],
      ["repair", "promised"],
    ]),
  );
  const { choices, promises } = await asConsumer();
  expect(choices.decision).toBe("answer_promise");
  // The second may come early, and cannot be called broken yet.
  expect(promises.map(({ mayKeep, mayBreak }) => [mayKeep, mayBreak])).toEqual([
    [true, true],
    [true, false],
  ]);
});

test("what is not due yet is no decision of the page; reopening keeps its own", async () => {
  await closeOn(120, [repairBy(300)]);
  expect((await asConsumer()).choices.decision).toBe("reopen");
});

test("solved is all of it received: nothing is asked", async () => {
  await closeOn(10, [refundBy(40)], true);
  const { choices, promises } = await asConsumer();
  expect(promises.map(({ state, mayKeep }) => [state, mayKeep])).toEqual([["kept", false]]);
  expect(choices.decision).not.toBe("answer_promise");
});

test("kept, broken and overtaken read the same for all three, also after the complaint was opened again", async () => {
  await closeOn(10, [refundBy(40), refundBy(41), repairBy(300)]);
  must(await keepPromise(at(145), c.consumer, about(1)));
  must(await breakPromise(at(146), c.consumer, about(2)));
  expect(await statesForAll()).toEqual(
    forAll([
      ["refund", "kept"],
      ["refund", "broken"],
      ["repair", "cancelled"],
    ]),
  );
  expect((await asConsumer()).choices.decision).not.toBe("answer_promise");
});

/** Broken at 70; the repair of the second cycle is broken again at 149. */
async function brokenTwice(): Promise<void> {
  await closeOn(10, [refundBy(30)]);
  must(await breakPromise(at(70), c.consumer, about(1)));
  await closeOn(80, [repairBy(90)]);
  const { promises } = await asConsumer();
  expect(promises[1]).toMatchObject({ mayBreak: true, reopens: false, deed: { kind: "repair" } });
  must(await breakPromise(at(149), c.consumer, about(2)));
}

test("a second one is for the officers: in their queue, on the day's page, and on the page of the complaint", async () => {
  await brokenTwice();
  const { lines, counts } = await regulatorQueueScreen(officer, PROMISES);
  expect([lines.map(({ number }) => number), counts.promises]).toEqual([[c.number], 1]);
  const backlogs = (await regulatorTodayScreen(officer)).backlogs;
  expect(backlogs.find(({ backlog }) => backlog === "decisions")?.count).toBe(1);
  const screen = await asOfficer();
  expect([...decisionsOf(screen)]).toEqual(expect.arrayContaining(["adjudicate", "find_done"]));
  expect(screen.promises.map(({ state, mayFindDone }) => [state, mayFindDone])).toEqual([
    ["broken", true],
    ["to_judge", true],
  ]);
});

test("who has found one of them done does not judge the other; a colleague does", async () => {
  await brokenTwice();
  const reason = "银行流水显示已到账";
  must(await findDeedDone(at(149.5), officer, { ...about(1), reason }));
  const [mine, other] = [await asOfficer(), await asOfficer(await givenRegulator(own.db))];
  expect([mine.decidedByReader, decisionsOf(mine).has("adjudicate")]).toEqual([true, false]);
  expect([other.decidedByReader, decisionsOf(other).has("adjudicate")]).toEqual([false, true]);
  expect(mine.promises[0]).toMatchObject({ state: "found_done", mayFindDone: false });
});

test("the three public numbers count promises, not complaints; what was overtaken is in none", async () => {
  await closeOn(10, [refundBy(40), refundBy(41), repairBy(300)]);
  must(await keepPromise(at(145), c.consumer, about(1)));
  must(await breakPromise(at(146), c.consumer, about(2)));
  await own.sql`delete from public_figures`;
  await refreshPublicFigures({ db: own.db }, new Date());
  const figures = (await platformScreen(platform.slug))?.figures;
  expect(figures?.promises).toEqual({ kept: 1, broken: 1, unanswered: 0 });
});
