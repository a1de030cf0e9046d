// Who took a decision on a complaint decides no appeal on it, however long before the closing the decision was.
import { expect, test } from "vitest";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { appeal } from "@/lib/complaint/commands/appeal";
import { contest } from "@/lib/complaint/commands/contest";
import { dismissContest } from "@/lib/complaint/commands/dismiss-contest";
import { upholdContest } from "@/lib/complaint/commands/uphold-contest";
import { givenPlatform, givenRegulator, holderOf, must } from "@/tests/support/stories";
import { givenSecondAccount } from "@/tests/support/second-account";
import { agent, at, base, filed, officer, refusedAs, useScene } from "@/tests/integration/complaint/scene";

useScene();

const opinion = { reason: "企业未提供真人服务", hadPerson: false, hadAnswer: false, breachCounts: true };

test("an appeal is not decided by the officer who dismissed the company's contest, long before the closing", async () => {
  const c = await filed();
  const { complaintId } = c;
  must(await contest(at(5), agent, { complaintId, kind: "abusive", reason: "言辞不当" }));
  must(await dismissContest(at(6), officer, { complaintId, reason: "未见辱骂" }));
  const other = await givenRegulator(base.db);
  must(await adjudicate(at(73), other, { complaintId, outcome: "for_consumer", ...opinion }));
  must(await appeal(at(74), agent, { complaintId, reason: "异议应当成立" }));
  const again = { complaintId, outcome: null, ...opinion };
  expect(await adjudicate(at(75), officer, again)).toEqual(refusedAs("decided_by_you"));
  const sameOfficer = await givenSecondAccount(base, officer);
  expect(await adjudicate(at(75), sameOfficer, again)).toEqual(refusedAs("decided_by_you"));
  must(await adjudicate(at(76), await givenRegulator(base.db), again));
});

test("an appeal is not decided by the officer who sent the complaint to this company", async () => {
  const c = await filed();
  const right = await givenPlatform(base.db);
  must(await contest(at(5), agent, { complaintId: c.complaintId, kind: "not_ours", reason: "已迁出" }));
  const ruled = { complaintId: c.complaintId, reason: "属于另一平台", rightPlatformId: right.id };
  const next = must(await upholdContest(at(6), officer, ruled)).successor?.complaintId ?? "";
  must(await acceptResolution(at(7), holderOf(next), { complaintId: next }));
  must(await appeal(at(8), holderOf(next), { complaintId: next, reason: "还是没有真人" }));
  const again = { complaintId: next, outcome: null, ...opinion };
  expect(await adjudicate(at(9), officer, again)).toEqual(refusedAs("decided_by_you"));
  must(await adjudicate(at(9), await givenRegulator(base.db), again));
});
