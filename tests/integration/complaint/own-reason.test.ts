// Honest refusals in equal words: marked as the company's own reason they hold the clock, and then the consumer and the public
// know. Marking hides nothing else, and buys nothing that the consumer cannot end.
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proposal } from "@/db/complaint/schema/complaint-parts";
import { countPublicFigures } from "@/db/platform/public-figures";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contest } from "@/lib/complaint/commands/contest";
import { disputeResolution } from "@/lib/complaint/commands/dispute-resolution";
import { previewAnswer, proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { upholdContest } from "@/lib/complaint/commands/uphold-contest";
import type { ProposeResolutionInput } from "@/lib/complaint/commands/propose-resolution";
import { contextAt } from "@/lib/complaint/engine/context";
import { complaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { platformScreen } from "@/lib/platform/screens/platform";
import { base, eventsOf, officer, rowOf, useScene } from "@/tests/integration/complaint/scene";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import {
  CORRECTED,
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenUnproved,
  hoursAfter,
  must,
  type GivenComplaint,
  type GivenPlatform,
} from "@/tests/support/stories";

useScene();
beforeAll(() => {
  connectProcess(base.url);
});
afterAll(disconnectProcess);

/** Lately, so that pages read now show a proposal that waits. */
const FILED = hoursAfter(new Date(), -10);
const at = (hours: number) => contextAt(base.db, hoursAfter(FILED, hours));
const SAME = "您的账号存在违规行为，按用户协议第五条我们不能解除限制，处罚期为三十天。";
const REFUSAL = { decision: "refused", ground: "not_entitled", deeds: [], followUp: null } as const;
const MARKED = { ownReason: true } as const;

type Offer = Partial<ProposeResolutionInput>;
interface Desk {
  readonly platform: GivenPlatform;
  readonly by: CompanyActor;
}
async function aDesk(): Promise<Desk> {
  const platform = await givenPlatform(base.db);
  return { platform, by: await givenAgent(base.db, platform) };
}

/** An hour after its filing a person spoke. */
async function spoken({ by }: Desk, c: GivenComplaint): Promise<GivenComplaint> {
  const person = { personName: "王敏", personNo: v7().slice(0, 30), channel: "app_chat" as const };
  const about = { complaintId: c.complaintId, startedAt: hoursAfter(FILED, 0.5), seconds: 60 };
  must(await attestHumanContact(at(1), by, { ...person, ...about }));
  return c;
}
function refuse({ by }: Desk, { complaintId }: GivenComplaint, offer: Offer = {}, hour = 2) {
  return proposeResolution(at(hour), by, {
    complaintId,
    steps: "核对订单",
    answer: SAME,
    ...REFUSAL,
    ...offer,
  });
}
async function refused(desk: Desk, offer: Offer = {}): Promise<GivenComplaint> {
  const c = await spoken(desk, await givenComplaint(base.db, desk.platform.id, FILED));
  must(await refuse(desk, c, offer));
  return c;
}
/** Five complaints of one platform, refused in the same words. */
async function afterFive(offer: Offer = {}): Promise<Desk> {
  const desk = await aDesk();
  for (let other = 0; other < 5; other += 1) await refused(desk, offer);
  return desk;
}

async function standing({ complaintId }: GivenComplaint) {
  const { clockState } = await rowOf(complaintId);
  const rows = await base.db.select().from(proposal).where(eq(proposal.complaintId, complaintId));
  const made = (await eventsOf(complaintId)).find(({ type }) => type === "resolution_proposed");
  const { ownReason, flag } = rows[0] ?? {};
  return { clockState, flag: flag?.reason ?? null, stored: ownReason, logged: made?.facts["ownReason"] };
}

describe("the sixth refusal in the same words", () => {
  it("is flagged, and does not hold the clock, unless it is marked", async () => {
    const desk = await afterFive();
    expect(await standing(await refused(desk))).toEqual({
      clockState: "running",
      flag: "same_elsewhere",
      stored: false,
      logged: false,
    });
    expect(await standing(await refused(desk, MARKED))).toEqual({
      clockState: "held",
      flag: null,
      stored: true,
      logged: true,
    });
  });

  it("is judged while it is written as it is when it is submitted", async () => {
    const desk = await afterFive();
    const { number } = await givenComplaint(base.db, desk.platform.id, FILED);
    const asked = { number, answer: SAME, ...REFUSAL };
    expect(await previewAnswer(at(3), desk.by, asked)).toMatchObject({ value: { reason: "same_elsewhere" } });
    expect(await previewAnswer(at(3), desk.by, { ...asked, ...MARKED })).toMatchObject({ value: null });
  });

  it("is held against marked ones: a mark takes nothing out of the comparison", async () => {
    const desk = await afterFive(MARKED);
    expect(await standing(await refused(desk))).toMatchObject({
      clockState: "running",
      flag: "same_elsewhere",
    });
  });
});

describe("a mark", () => {
  it("makes no reason of an answer that gives none", async () => {
    const desk = await aDesk();
    const thin = await refused(desk, { ...MARKED, answer: "不符合规定" });
    expect(await standing(thin)).toMatchObject({ clockState: "running", flag: "too_thin", stored: true });
  });

  it("of what is granted is none", async () => {
    const desk = await aDesk();
    const granted = await refused(desk, { ...CORRECTED, ...MARKED, ground: null });
    expect(await standing(granted)).toMatchObject({ stored: false, logged: false });
    const mark = base.sql`update proposal set own_reason = true where complaint_id = ${granted.complaintId}`;
    await expect(mark).rejects.toThrow("only_a_refusal_has_an_own_reason");
  });

  it("is read by the consumer, who can still say that this is no answer", async () => {
    const desk = await aDesk();
    const c = await refused(desk, MARKED);
    const plain = await refused(desk);
    expect((await complaintScreen(c.consumer))?.proposal).toMatchObject({ ownReason: true, holds: true });
    expect((await complaintScreen(plain.consumer))?.proposal).toMatchObject({ ownReason: false });
    must(await disputeResolution(at(4), c.consumer, { complaintId: c.complaintId, reason: "这不是答复" }));
    expect(await rowOf(c.complaintId)).toMatchObject({
      status: "open",
      clockState: "running",
      clock: { disputes: 1 },
    });
    must(await refuse(desk, c, MARKED, 5));
    expect((await complaintScreen(c.consumer))?.proposal).toMatchObject({
      flagged: { reason: "same_as_before" },
    });
  });

  it.each([
    ["taken off", true, "own_reason = false"],
    ["put on", false, "own_reason = true"],
  ])("cannot be changed unseen: %s", async (_, ownReason, change) => {
    const c = await refused(await aDesk(), { ownReason });
    const write = (set: string) =>
      base.sql.unsafe(`update proposal set ${set} where complaint_id = '${c.complaintId}'`);
    await write(change);
    const broken = { number: c.number, seq: 3, what: "proposal" };
    expect((await verifyLog(base.db)).broken).toEqual(broken);
    await write(`own_reason = ${String(ownReason)}`);
    expect((await verifyLog(base.db)).broken).toBeNull();
  });
});

describe("in public", () => {
  it("refusals are counted, and of them those with a standing reason, on proved and counted complaints", async () => {
    const desk = await aDesk();
    const { id, slug } = desk.platform;
    const figures = async () => {
      await base.sql`delete from public_figures`;
      await refreshPublicFigures({ db: base.db }, new Date());
      return (await platformScreen(slug))?.figures;
    };
    expect((await figures())?.ownReasons).toEqual({ hits: 0, of: 0 });
    await refused(desk);
    await refused(desk, { ...CORRECTED, ...MARKED, ground: null });
    await refused(desk, MARKED);
    await refused(desk, { ...MARKED, answer: "不符合规定" });
    await refused(await aDesk(), MARKED);
    const counted = { hits: 2, of: 3 };
    expect((await figures())?.ownReasons).toEqual(counted);

    // Nobody proved the one, and a regulator found that the other is not for the company to answer.
    const unproved = await spoken(desk, await givenUnproved(base.db, id, FILED));
    must(await refuse(desk, unproved, MARKED));
    const rejected = await spoken(desk, await givenComplaint(base.db, id, FILED));
    const about = { complaintId: rejected.complaintId, reason: "不是投诉" };
    must(await contest(at(1.5), desk.by, { ...about, kind: "out_of_scope" }));
    must(await refuse(desk, rejected, MARKED));
    expect((await figures())?.ownReasons).toEqual({ hits: 3, of: 4 });
    must(await upholdContest(at(3), officer, { ...about, rightPlatformId: null }));
    const now = await figures();
    expect(now?.ownReasons).toEqual(counted);
  });

  it("a refusal is counted for thirty days", async () => {
    const desk = await aDesk();
    await refused(desk, MARKED);
    const after = async (ms: number) => {
      const instant = new Date(hoursAfter(FILED, 2 + 30 * 24).getTime() + ms);
      return (await countPublicFigures(base.db, desk.platform.id, instant, DEFAULT_RULEBOOK)).ownReasons;
    };
    expect(await after(-1)).toEqual({ hits: 1, of: 1 });
    expect(await after(0)).toEqual({ hits: 0, of: 0 });
  });

  it("nothing of it is said of all platforms together", async () => {
    expect(await countPublicFigures(base.db, null, new Date(), DEFAULT_RULEBOOK)).not.toHaveProperty(
      "ownReasons",
    );
  });
});
