import { beforeAll, expect, test } from "vitest";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { appeal } from "@/lib/complaint/commands/appeal";
import { contest } from "@/lib/complaint/commands/contest";
import { contextAt } from "@/lib/complaint/engine/context";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { regulatorComplaintScreen } from "@/lib/complaint/screens/regulator-complaint";
import { givenComplaint, givenPlatform, givenRegulator, must } from "@/tests/support/stories";
import { givenSecondAccount } from "@/tests/support/second-account";
import { ago, agent, officer, own, platform, useScreens } from "@/tests/integration/complaint/screens/scene";

useScreens();

let colleague: RegulatorActor;
beforeAll(async () => {
  colleague = await givenRegulator(own.db);
});

const at = (hoursAgo: number) => contextAt(own.db, ago(hoursAgo));

async function screenFor(actor: RegulatorActor, number: string) {
  const screen = await regulatorComplaintScreen(actor, number);
  if (screen === null) throw new Error("not found");
  return screen;
}

test("an appeal is offered to everybody but who decided something on the complaint, who reads why", async () => {
  const c = await givenComplaint(own.db, platform.id, ago(80));
  const findings = { hadPerson: false, hadAnswer: false, breachCounts: false };
  const opinion = { ...findings, reason: "系统故障，非企业原因" };
  const { complaintId, number } = c;
  must(await adjudicate(at(5), officer, { complaintId, outcome: "for_company", ...opinion }));
  must(await appeal(at(4), c.consumer, { complaintId, reason: "从未接到电话" }));
  const asDecider = await screenFor(officer, number);
  expect([asDecider.available.includes("adjudicated"), asDecider.decidedByReader]).toEqual([false, true]);
  const again = await screenFor(await givenSecondAccount(own, officer), number);
  expect([again.available.includes("adjudicated"), again.decidedByReader]).toEqual([false, true]);
  const other = await screenFor(colleague, number);
  expect([other.available.includes("adjudicated"), other.decidedByReader]).toEqual([true, false]);
  expect([asDecider.nobodyLeft, other.nobodyLeft]).toEqual([false, false]);
  // The colleague leaves: a second account of who decided it is nobody else.
  await own.sql`update staff set disabled_at = now() where id = ${colleague.staffId}`;
  expect((await screenFor(officer, number)).nobodyLeft).toBe(true);
  await own.sql`update staff set disabled_at = null where id = ${colleague.staffId}`;
});

test("a duplicate can be merged into earlier complaints that still live, and into no other", async () => {
  const contact = { kind: "email" as const, value: "liang.yu@example.test" };
  const file = (hoursAgo: number) => givenComplaint(own.db, platform.id, ago(hoursAgo), { contact });
  const first = await file(30);
  const ended = await file(20);
  must(await acceptResolution(at(15), ended.consumer, { complaintId: ended.complaintId }));
  const [middle, last] = [await file(10), await file(5)];
  const offered = (await screenFor(officer, middle.number)).siblings.map((sibling) => sibling.number);
  expect(offered).toEqual([first.number]);
  expect((await screenFor(officer, last.number)).siblings).toHaveLength(2);
});

test("a contest can be upheld to a platform of another company, and to none of the same", async () => {
  const sister = await givenPlatform(own.db, { companyId: platform.companyId });
  const right = await givenPlatform(own.db);
  const { complaintId, number } = await givenComplaint(own.db, platform.id, ago(3));
  must(await contest(at(2), agent, { complaintId, kind: "not_ours", reason: "订单属于另一平台" }));
  const offered = (await screenFor(officer, number)).rightPlatforms.map((choice) => choice.id);
  expect(offered).toContain(right.id);
  expect(offered).not.toContain(sister.id);
  expect(offered).not.toContain(platform.id);
});
