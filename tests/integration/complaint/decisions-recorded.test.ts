// What contests, appeals, withdrawals, referrals, corrections and mergers leave behind: facts, texts and rows.
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { appeal as appealTable, contest as contestTable } from "@/db/complaint/schema/complaint-parts";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { amend } from "@/lib/complaint/commands/amend";
import { appeal } from "@/lib/complaint/commands/appeal";
import { contest } from "@/lib/complaint/commands/contest";
import { dismissContest } from "@/lib/complaint/commands/dismiss-contest";
import { mergeComplaint } from "@/lib/complaint/commands/merge-complaint";
import { refer } from "@/lib/complaint/commands/refer";
import { upholdContest } from "@/lib/complaint/commands/uphold-contest";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import {
  givenComplaint,
  givenPlatform,
  givenRegulator,
  hoursAfter,
  must,
  START,
} from "@/tests/support/stories";
import { factsOf, textsOf } from "@/tests/integration/complaint/recorded";
import { accept, agent, at, base, filed, officer, shop, useScene } from "@/tests/integration/complaint/scene";

useScene();

describe("a contest and its decision", () => {
  const contested = async () => {
    const c = await filed();
    const about = { complaintId: c.complaintId, kind: "not_ours" as const, reason: "订单号不存在" };
    const { seq } = must(await contest(at(2), agent, about));
    return { ...c, seq };
  };
  const contestOf = async (complaintId: string) =>
    (await base.db.select().from(contestTable).where(eq(contestTable.complaintId, complaintId)))[0];

  it("are one row: who contested and why, who dismissed it, when, and why", async () => {
    const { complaintId, seq } = await contested();
    const made = { seq, kind: "not_ours", reasonN: 4, contestedBy: agent.staffId };
    expect(await contestOf(complaintId)).toMatchObject({ ...made, state: "pending", decidedBy: null });
    expect(await factsOf(complaintId, "contested")).toEqual({ kind: "not_ours" });
    must(await dismissContest(at(3), officer, { complaintId, reason: "订单在本平台" }));
    const decided = { decidedBy: officer.staffId, decidedAt: hoursAfter(START, 3), decisionN: 5 };
    expect(await contestOf(complaintId)).toMatchObject({ ...made, state: "dismissed", ...decided });
    expect(await textsOf(complaintId)).toEqual(["4 reason: 订单号不存在", "5 reason: 订单在本平台"]);
  });

  it("upheld names the complaint that follows it elsewhere, in the row, the event and the old complaint", async () => {
    const { complaintId } = await contested();
    const right = await givenPlatform(base.db);
    const ruling = { complaintId, reason: "属于另一平台", rightPlatformId: right.id };
    const { successor } = must(await upholdContest(at(3), officer, ruling));
    const decided = { decidedBy: officer.staffId, decidedAt: hoursAfter(START, 3), decisionN: 5 };
    expect(await contestOf(complaintId)).toMatchObject({ state: "upheld", ...decided });
    expect(await factsOf(complaintId, "contest_upheld")).toEqual({
      successorId: successor?.complaintId,
      successor: successor?.number,
      outcome: "rejected",
    });
    expect((await textsOf(complaintId)).at(-1)).toBe("5 reason: 属于另一平台");
  });

  it("upheld for a platform that was merged away is refused", async () => {
    const { complaintId } = await contested();
    const gone = await givenPlatform(base.db);
    await base.sql`update platform set state = 'merged', merged_into_id = ${shop.id} where id = ${gone.id}`;
    const ruling = { complaintId, reason: "属于另一平台", rightPlatformId: gone.id };
    expect(await upholdContest(at(3), officer, ruling)).toEqual({ ok: false, refusal: "unknown_platform" });
  });

  it("upheld between two platforms that no company has yet is no matter of one company", async () => {
    const [wrong, right] = [await givenPlatform(base.db), await givenPlatform(base.db)];
    const c = await givenComplaint(base.db, wrong.id);
    const theirs = { ...agent, platformIds: [wrong.id] };
    const about = { complaintId: c.complaintId, kind: "not_ours" as const, reason: "不是我们" };
    must(await contest(at(2), theirs, about));
    await base.sql`update platform set company_id = null where id in ${base.sql([wrong.id, right.id])}`;
    const ruling = { complaintId: c.complaintId, reason: "属于另一平台", rightPlatformId: right.id };
    expect(must(await upholdContest(at(3), officer, ruling)).successor).not.toBeNull();
  });
});

describe("an appeal and its decision", () => {
  it("are one row: whose side, which text, and who decided when", async () => {
    const c = await filed();
    const { complaintId } = c;
    must(await accept(c, 1));
    const { seq } = must(await appeal(at(2), c.consumer, { complaintId, reason: "仍未退款" }));
    const appeals = () => base.db.select().from(appealTable).where(eq(appealTable.complaintId, complaintId));
    const made = { side: "consumer", seq, reasonN: 4 };
    expect(await appeals()).toMatchObject([{ ...made, state: "pending", decidedBy: null }]);
    const opinion = { hadPerson: true, hadAnswer: false, breachCounts: true };
    const decision = { complaintId, outcome: "for_consumer" as const, reason: "未处理", ...opinion };
    const other = await givenRegulator(base.db);
    must(await adjudicate(at(3), other, decision));
    const decided = { state: "decided", decidedBy: other.staffId, decidedAt: hoursAfter(START, 3) };
    expect(await appeals()).toMatchObject([{ ...made, ...decided }]);
    const facts = { ...opinion, inTime: true, outcome: "for_consumer" };
    expect(await factsOf(complaintId, "adjudicated")).toEqual(facts);
    expect(await textsOf(complaintId)).toEqual(["4 reason: 仍未退款", "5 reason: 未处理"]);
    must(await appeal(at(4), agent, { complaintId, reason: "补充录音" }));
    const third = await givenRegulator(base.db);
    must(await adjudicate(at(5), third, { ...decision, outcome: null }));
    expect(await factsOf(complaintId, "adjudicated")).toEqual({ ...opinion, inTime: true });
  });
});

describe("other verbs", () => {
  it("a withdrawal keeps its reason, and a note if there is one", async () => {
    const [noted, plain] = [await filed(), await filed()];
    const why = { reason: "settled_elsewhere" as const };
    must(
      await withdraw(at(1), noted.consumer, { complaintId: noted.complaintId, ...why, note: "已私下解决" }),
    );
    must(await withdraw(at(1), plain.consumer, { complaintId: plain.complaintId, ...why, note: null }));
    expect(await factsOf(noted.complaintId, "withdrawn")).toEqual(why);
    expect([await textsOf(noted.complaintId), await textsOf(plain.complaintId)]).toEqual([
      ["4 reason: 已私下解决"],
      [],
    ]);
  });

  it("a referral keeps where to, and a note if there is one", async () => {
    const { complaintId } = await filed();
    must(await refer(at(1), officer, { complaintId, to: "12315", note: "价格争议" }));
    expect(await factsOf(complaintId, "referred")).toEqual({ to: "12315" });
    expect(await textsOf(complaintId)).toEqual(["4 note: 价格争议"]);
  });

  it("a correction keeps the old texts beside the new ones", async () => {
    const { complaintId, consumer } = await filed();
    must(
      await amend(at(1), consumer, { complaintId, title: "新标题", narrative: "新经过", wanted: "新要求" }),
    );
    expect(await textsOf(complaintId)).toEqual([
      "4 title: 新标题",
      "5 narrative: 新经过",
      "6 wanted: 新要求",
    ]);
  });

  it("a merger names the complaint that remains; it is live, of the same platform, and not later", async () => {
    const contact = { kind: "email" as const, value: "twice@example.test" };
    const elsewhere = await givenPlatform(base.db);
    const first = await givenComplaint(base.db, shop.id, START, { contact });
    const second = await givenComplaint(base.db, shop.id, START, { contact });
    const third = await givenComplaint(base.db, elsewhere.id, START, { contact });
    const merge = (complaintId: string, intoNumber: string) =>
      mergeComplaint(at(2), officer, { complaintId, intoNumber });
    expect(await merge(second.complaintId, "JT-1")).toEqual({ ok: false, refusal: "not_found" });
    expect(await merge(second.complaintId, third.number)).toEqual({
      ok: false,
      refusal: "not_same_platform",
    });
    must(await merge(second.complaintId, first.number));
    expect(await factsOf(second.complaintId, "merged")).toEqual({
      intoId: first.complaintId,
      into: first.number,
    });
    const fourth = await givenComplaint(base.db, shop.id, hoursAfter(START, 1), { contact });
    must(await accept(first, 3));
    expect(
      await mergeComplaint(at(4), officer, { complaintId: fourth.complaintId, intoNumber: first.number }),
    ).toEqual({
      ok: false,
      refusal: "complaint_closed",
    });
  });
});
