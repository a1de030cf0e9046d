import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { listPublicBreaches } from "@/db/platform/public-platform";
import { contest as contestTable } from "@/db/complaint/schema/complaint-parts";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { appeal } from "@/lib/complaint/commands/appeal";
import { contest } from "@/lib/complaint/commands/contest";
import { dismissContest } from "@/lib/complaint/commands/dismiss-contest";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { upholdContest } from "@/lib/complaint/commands/uphold-contest";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import { accessCodeOfSuccessor, isAccessCode } from "@/lib/complaint/engine/access-code";
import { givenPlatform, givenRegulator, holderOf, must, type GivenComplaint } from "@/tests/support/stories";
import {
  base,
  shop,
  agent,
  officer,
  at,
  filed,
  rowOf,
  hours,
  accept,
  eventsOf,
  refusedAs,
  useScene,
} from "@/tests/integration/complaint/scene";

useScene();

describe("a contest", () => {
  const contested = async () => {
    const c = await filed();
    must(
      await contest(at(5), agent, {
        complaintId: c.complaintId,
        kind: "not_ours",
        reason: "该商家已迁出本平台",
      }),
    );
    return c;
  };

  it("is made once, stops no time, and may be dismissed", async () => {
    const { complaintId } = await contested();
    const again = { complaintId, kind: "abusive" as const, reason: "重复" };
    expect(await contest(at(6), agent, again)).toEqual(refusedAs("already_contested"));
    expect(await rowOf(complaintId)).toMatchObject({ contestPending: true, clockState: "running" });
    must(await dismissContest(at(7), officer, { complaintId, reason: "订单在本平台" }));
    expect(await dismissContest(at(8), officer, { complaintId, reason: "再次" })).toEqual(
      refusedAs("no_contest_pending"),
    );
  });

  it("becomes moot when the complaint closes", async () => {
    const c = await contested();
    must(await accept(c, 8));
    const [row] = await base.db
      .select()
      .from(contestTable)
      .where(eq(contestTable.complaintId, c.complaintId));
    expect(row?.state).toBe("moot");
  });

  it("upheld as not ours files a new complaint on the right platform, with its own 72 hours, for the same consumer", async () => {
    const c = await contested();
    const right = await givenPlatform(base.db);
    const ruled = { complaintId: c.complaintId, reason: "订单属于另一平台", rightPlatformId: right.id };
    const upheld = must(await upholdContest(at(90), officer, ruled));
    expect(upheld).toMatchObject({ status: "closed", outcome: "rejected" });
    const old = await rowOf(c.complaintId);
    expect([old.counted, hours(old.breachedAt), old.succeededById]).toEqual([
      false,
      72,
      upheld.successor?.complaintId,
    ]);
    const next = await rowOf(upheld.successor?.complaintId ?? "");
    expect(next).toMatchObject({
      platformId: right.id,
      personId: old.personId,
      contactId: old.contactId,
      counted: true,
    });
    expect(hours(next.deadlineAt)).toBe(162);
    expect(isAccessCode(accessCodeOfSuccessor(next.id), next.accessCodeHash)).toBe(true);
    must(await acceptResolution(at(91), holderOf(next.id), { complaintId: next.id }));
  });

  it("upheld late leaves the breach in the log and off the public page", async () => {
    const { complaintId } = await contested();
    const page = { limit: 50, now: new Date() };
    const publicOnes = async () =>
      (await listPublicBreaches(base.db, shop.id, page)).map((row) => row.number);
    expect(await dismissContest(at(150), officer, { complaintId, reason: "" })).toMatchObject({ ok: false });
    const { number } = await rowOf(complaintId);
    expect(await publicOnes()).toContain(number);
    must(await upholdContest(at(151), officer, { complaintId, reason: "核实", rightPlatformId: null }));
    expect(hours((await rowOf(complaintId)).breachedAt)).toBe(72);
    expect(await publicOnes()).not.toContain(number);
  });

  it("names no platform of the same company, not the same one, none for other kinds, and no unknown one", async () => {
    const { complaintId } = await contested();
    const sister = await givenPlatform(base.db, { companyId: shop.companyId });
    const uphold = (rightPlatformId: string | null) =>
      upholdContest(at(9), officer, { complaintId, reason: "核实", rightPlatformId });
    expect(await uphold(sister.id)).toEqual(refusedAs("same_company"));
    expect(await uphold(shop.id)).toEqual(refusedAs("same_platform"));
    expect(await uphold(v7())).toEqual(refusedAs("unknown_platform"));
    expect(must(await uphold(null)).successor).toBeNull();
  });

  it("upheld as a duplicate merges", async () => {
    const { complaintId } = await filed();
    must(await contest(at(5), agent, { complaintId, kind: "duplicate", reason: "同一订单" }));
    const right = { complaintId, reason: "同一订单", rightPlatformId: shop.id };
    expect(await upholdContest(at(6), officer, right)).toEqual(refusedAs("platform_needs_not_ours"));
    expect(must(await upholdContest(at(7), officer, { ...right, rightPlatformId: null })).outcome).toBe(
      "merged",
    );
  });
});

describe("a regulator's opinion", () => {
  const opinion = {
    reason: "企业未提供真人服务",
    hadPerson: false,
    hadAnswer: false,
    breachCounts: true,
  };

  it("is given on a live complaint only after a breach, and says whether the breach counts", async () => {
    const { complaintId } = await filed();
    const give = (hour: number, outcome: "for_consumer" | null) =>
      adjudicate(at(hour), officer, { complaintId, outcome, ...opinion, breachCounts: false });
    expect(await give(71, "for_consumer")).toEqual(refusedAs("not_breached"));
    expect(await give(73, null)).toEqual(refusedAs("outcome_needed"));
    expect(must(await give(73, "for_consumer")).outcome).toBe("for_consumer");
    expect(await rowOf(complaintId)).toMatchObject({ breachCounts: false, status: "closed" });
  });

  it("says that it was late if there was a breach that counts, and never otherwise", async () => {
    const finding = async (id: string) =>
      (await eventsOf(id)).find((event) => event.type === "adjudicated")?.facts["inTime"];
    for (const [breachCounts, inTime] of [
      [true, false],
      [false, true],
    ] as const) {
      const { complaintId } = await filed();
      const about = { complaintId, outcome: "for_company" as const, ...opinion, breachCounts };
      must(await adjudicate(at(73), officer, about));
      expect(await finding(complaintId)).toBe(inTime);
    }
    const c = await filed();
    must(
      await withdraw(at(5), c.consumer, {
        complaintId: c.complaintId,
        reason: "settled_elsewhere",
        note: null,
      }),
    );
    must(await appeal(at(6), c.consumer, { complaintId: c.complaintId, reason: "并没有解决" }));
    must(
      await adjudicate(at(7), officer, { complaintId: c.complaintId, outcome: "for_consumer", ...opinion }),
    );
    expect(await finding(c.complaintId)).toBe(true);
  });

  it("is not given on a file that moved on since it was read; a milestone alone does not move it on", async () => {
    const c = await filed();
    must(await sendMessage(at(80), c.consumer, { complaintId: c.complaintId, text: "仍然没有人联系我" }));
    const opinionAt = (seen: number) =>
      adjudicate({ ...at(100), lastSeenSeq: seen }, officer, {
        complaintId: c.complaintId,
        outcome: "for_consumer",
        ...opinion,
      });
    expect(await opinionAt(1)).toEqual(refusedAs("somebody_was_faster"));
    expect((await rowOf(c.complaintId)).status).not.toBe("closed");
    const log = await eventsOf(c.complaintId);
    const written = log.find((event) => event.type === "message_sent")?.seq ?? 0;
    expect(log.some((event) => event.seq > written && event.side === "clock")).toBe(true);
    expect(must(await opinionAt(written)).outcome).toBe("for_consumer");
  });

  it("on an appeal is another person's, and may let the outcome stand", async () => {
    const c = await filed();
    const { complaintId, consumer } = c;
    must(await adjudicate(at(73), officer, { complaintId, outcome: "for_company", ...opinion }));
    must(await appeal(at(74), consumer, { complaintId, reason: "从未接到电话" }));
    expect(await appeal(at(75), consumer, { complaintId, reason: "再次" })).toEqual(
      refusedAs("already_appealed"),
    );
    const again = { complaintId, outcome: null, ...opinion };
    expect(await adjudicate(at(76), officer, again)).toEqual(refusedAs("decided_by_you"));
    const other = await givenRegulator(base.db, "regulator_supervisor");
    expect(must(await adjudicate(at(76), other, again)).outcome).toBe("for_company");
    must(await appeal(at(77), agent, { complaintId, reason: "补充录音" }));
    // The one decided first, the other the other side's appeal: both are interested by now.
    for (const interested of [officer, other])
      expect(await adjudicate(at(78), interested, again)).toEqual(refusedAs("decided_by_you"));
    const third = await givenRegulator(base.db);
    expect(must(await adjudicate(at(78), third, { ...again, outcome: "for_consumer" })).outcome).toBe(
      "for_consumer",
    );
    expect(await adjudicate(at(79), third, again)).toEqual(refusedAs("no_appeal_pending"));
  });

  it("on an appeal against a rejection makes the complaint count again, unless the rejection stands", async () => {
    const rejected = async () => {
      const c = await filed();
      const { complaintId } = c;
      must(await contest(at(5), agent, { complaintId, kind: "abusive", reason: "言辞不当" }));
      must(await upholdContest(at(6), officer, { complaintId, reason: "属实", rightPlatformId: null }));
      must(await appeal(at(7), c.consumer, { complaintId, reason: "从未辱骂" }));
      expect((await rowOf(complaintId)).counted).toBe(false);
      return complaintId;
    };
    const other = await givenRegulator(base.db);
    const decide = async (outcome: "for_consumer" | null) => {
      const complaintId = await rejected();
      must(await adjudicate(at(8), other, { complaintId, outcome, ...opinion }));
      return (await rowOf(complaintId)).counted;
    };
    expect([await decide("for_consumer"), await decide(null)]).toEqual([true, false]);
  });

  it("may be asked for until 360 hours after the closing, and not later", async () => {
    const ask = (hour: number, c: GivenComplaint) =>
      appeal(at(hour), c.consumer, { complaintId: c.complaintId, reason: "仍未退款" });
    const [early, late] = [await filed(), await filed()];
    must(await accept(early, 1));
    must(await accept(late, 1));
    must(await ask(360.999, early));
    expect(await ask(361, late)).toEqual(refusedAs("appeal_window_over"));
  });
});
