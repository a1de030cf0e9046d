import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complaint } from "@/db/schema/complaint";
import { complaintEvent } from "@/db/schema/complaint-event";
import { contest as contestTable, humanContact, proposal } from "@/db/schema/complaint-parts";
import { acceptResolution } from "@/lib/commands/accept-resolution";
import { addEvidenceNote } from "@/lib/commands/add-evidence-note";
import { adjudicate } from "@/lib/commands/adjudicate";
import { amend } from "@/lib/commands/amend";
import { appeal } from "@/lib/commands/appeal";
import { attestHumanContact } from "@/lib/commands/attest-human-contact";
import { confirmHumanContact } from "@/lib/commands/confirm-human-contact";
import { contest } from "@/lib/commands/contest";
import { contextAt } from "@/lib/commands/context";
import { denyHumanContact } from "@/lib/commands/deny-human-contact";
import { dismissContest } from "@/lib/commands/dismiss-contest";
import { disputeResolution } from "@/lib/commands/dispute-resolution";
import { mergeComplaint } from "@/lib/commands/merge-complaint";
import { previewProposal } from "@/lib/commands/preview-proposal";
import { proposeResolution } from "@/lib/commands/propose-resolution";
import { refer } from "@/lib/commands/refer";
import { reopen } from "@/lib/commands/reopen";
import { requestInformation } from "@/lib/commands/request-information";
import { sendMessage } from "@/lib/commands/send-message";
import { supplyInformation } from "@/lib/commands/supply-information";
import { upholdContest } from "@/lib/commands/uphold-contest";
import { verifyLog } from "@/lib/commands/verify-log";
import { withdraw } from "@/lib/commands/withdraw";
import type { CompanyActor, RegulatorActor } from "@/lib/domain/actor";
import { accessCodeOfSuccessor, isAccessCode } from "@/lib/sealed/access-code";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  holderOf,
  hoursAfter,
  must,
  START,
  type GivenComplaint,
  type GivenPlatform,
} from "@/tests/support/stories";

let base: TestDatabase;
let shop: GivenPlatform;
let agent: CompanyActor;
let officer: RegulatorActor;

beforeAll(async () => {
  base = await testDatabase();
  await givenRulebook(base.db);
  shop = await givenPlatform(base.db);
  agent = await givenAgent(base.db, shop);
  officer = await givenRegulator(base.db);
});
afterAll(async () => {
  // Whatever the stories did, the log holds together, and every stored clock is the fold of its events.
  expect((await verifyLog(base.db)).broken).toBeNull();
  await base.drop();
});

const at = (hours: number) => contextAt(base.db, hoursAfter(START, hours));
const filed = () => givenComplaint(base.db, shop.id);
const rowOf = async (id: string) => {
  const [row] = await base.db.select().from(complaint).where(eq(complaint.id, id));
  if (row === undefined) throw new Error("no such complaint");
  return row;
};
const eventsOf = async (id: string) => {
  const rows = await base.db.select().from(complaintEvent).where(eq(complaintEvent.complaintId, id));
  return rows.sort((a, b) => a.seq - b.seq);
};
const hours = (instant: Date | null) => (instant === null ? null : (instant.getTime() - START.getTime()) / 3_600_000);

let caller = 0;
async function spokeAt({ complaintId }: GivenComplaint, hour: number): Promise<string> {
  caller += 1;
  const about = { personName: "王敏", personNo: `K${String(caller)}`, channel: "hotline" as const, seconds: 300 };
  const startedAt = hoursAfter(START, hour - 0.1);
  must(await attestHumanContact(at(hour), agent, { complaintId, startedAt, ...about }));
  const rows = await base.db.select().from(humanContact).where(eq(humanContact.complaintId, complaintId));
  return rows.at(-1)?.id ?? "";
}

const ANSWERS = [
  "您的订单已由物流核实丢件，今天由我本人办理全额退款，三个工作日到账。",
  "账号封禁系风控误判，我已人工解除并恢复全部权益，请重新登录查看。",
  "维修站周三上门更换主板，工程师电话已短信发送，费用由我们承担。",
];
function propose({ complaintId }: GivenComplaint, hour: number, about: { answer?: string; promised?: number } = {}) {
  return proposeResolution(at(hour), agent, {
    complaintId,
    steps: `核对了订单与通话记录。${v7()}`,
    answer: about.answer ?? `${ANSWERS[Math.floor(hour) % 3] ?? ""}${v7().slice(-4)}`,
    remedy: "refund",
    amountCents: 12_900,
    promisedAt: about.promised === undefined ? null : hoursAfter(START, about.promised),
    followUp: null,
  });
}
const dispute = ({ complaintId, consumer }: GivenComplaint, hour: number) =>
  disputeResolution(at(hour), consumer, { complaintId, reason: "款项没有到账" });
const accept = ({ complaintId, consumer }: GivenComplaint, hour: number) =>
  acceptResolution(at(hour), consumer, { complaintId });
const refusedAs = (refusal: string) => ({ ok: false, refusal });

describe("a person speaks", () => {
  it("the company attests, the consumer confirms once, and the log knows no name", async () => {
    const c = await filed();
    const contactId = await spokeAt(c, 2);
    const { complaintId, consumer } = c;
    expect(must(await confirmHumanContact(at(3), consumer, { complaintId, contactId })).status).toBe("open");
    expect(await denyHumanContact(at(4), consumer, { complaintId, contactId })).toEqual(refusedAs("contact_answered"));
    const log = JSON.stringify(await eventsOf(complaintId));
    expect(log).not.toContain("王敏");
  });

  it("not before the filing, not in the future, not all day, not two at once by one person", async () => {
    const { complaintId } = await filed();
    const other = await filed();
    const about = { complaintId, personName: "赵强", personNo: "8001", channel: "hotline" as const, seconds: 600 };
    const attest = (startHour: number, more: object = {}) =>
      attestHumanContact(at(5), agent, { ...about, startedAt: hoursAfter(START, startHour), ...more });
    expect(await attest(-0.01)).toEqual(refusedAs("contact_before_filing"));
    expect(await attest(5.01)).toEqual(refusedAs("contact_in_future"));
    expect(await attest(1, { seconds: 8 * 3600 + 1 })).toEqual(refusedAs("contact_too_long"));
    must(await attest(1));
    const overlapping = { complaintId: other.complaintId, personNo: " 8001 " };
    expect(await attest(1.1, overlapping)).toEqual(refusedAs("contact_overlaps"));
    must(await attest(1 + 600 / 3600, overlapping));
  });

  it("of twelve attestations of one person's same minute on twelve complaints, one stands", async () => {
    const many = await Promise.all(Array.from({ length: 12 }, filed));
    const startedAt = hoursAfter(START, 1);
    const about = { personName: "孙丽", personNo: "9001", channel: "hotline" as const, seconds: 60, startedAt };
    const all = await Promise.all(
      many.map(({ complaintId }) => attestHumanContact(at(2), agent, { complaintId, ...about })),
    );
    expect(all.filter((result) => result.ok)).toHaveLength(1);
  });

  it("denied at 43 when it was the only one: the first contact was due at 24 and is missed", async () => {
    const c = await filed();
    const contactId = await spokeAt(c, 20);
    expect((await rowOf(c.complaintId)).firstContactMissedAt).toBeNull();
    must(await denyHumanContact(at(43), c.consumer, { complaintId: c.complaintId, contactId }));
    const missed = (await eventsOf(c.complaintId)).find((event) => event.type === "first_contact_due");
    expect([hours(missed?.at ?? null), hours(missed?.dueAt ?? null)]).toEqual([43, 24]);
    expect(await confirmHumanContact(at(44), c.consumer, { complaintId: c.complaintId, contactId })).toEqual(
      refusedAs("no_contact_stands"),
    );
  });
});

describe("a question", () => {
  it("pauses the clock once, and the deadline moves by what it took", async () => {
    const { complaintId, consumer } = await filed();
    const ask = (hour: number) => requestInformation(at(hour), agent, { complaintId, question: "请提供订单号后四位" });
    const answer = (hour: number) => supplyInformation(at(hour), consumer, { complaintId, answer: "8841" });
    expect(await answer(1)).toEqual(refusedAs("no_question_asked"));
    must(await ask(10));
    expect(await rowOf(complaintId)).toMatchObject({ clockState: "paused", deadlineAt: null, remainingSeconds: 62 * 3600 });
    expect(await ask(11)).toEqual(refusedAs("not_in_this_status"));
    must(await answer(13));
    expect(hours((await rowOf(complaintId)).deadlineAt)).toBe(75);
    must(await ask(20));
    expect(await rowOf(complaintId)).toMatchObject({ clockState: "running", status: "awaiting_consumer" });
    must(await answer(30));
    expect(hours((await rowOf(complaintId)).deadlineAt)).toBe(75);
  });
});

describe("a proposal", () => {
  it("needs a person first, holds the clock, and is solved by the consumer's word", async () => {
    const c = await filed();
    expect(await propose(c, 1)).toEqual(refusedAs("no_contact_stands"));
    await spokeAt(c, 60);
    expect(must(await propose(c, 71.5)).status).toBe("proposed");
    expect(await rowOf(c.complaintId)).toMatchObject({ clockState: "held", remainingSeconds: 1800 });
    expect(await propose(c, 71.6)).toEqual(refusedAs("proposal_waits"));
    must(await dispute(c, 100));
    expect(hours((await rowOf(c.complaintId)).deadlineAt)).toBe(100.5);
    expect(must(await accept(c, 100.2))).toMatchObject({ status: "closed", outcome: "resolved" });
    expect(await rowOf(c.complaintId)).toMatchObject({ breachedAt: null, nextDueAt: null, liveSlot: null });
    expect(await dispute(c, 101)).toEqual(refusedAs("complaint_closed"));
  });

  it("that nobody answers closes unconfirmed 72 hours on, and says so at its own instant", async () => {
    const c = await filed();
    await spokeAt(c, 60);
    must(await propose(c, 71.5));
    expect(await accept(c, 200)).toEqual(refusedAs("complaint_closed"));
    const row = await rowOf(c.complaintId);
    expect([row.outcome, hours(row.closedAt), row.breachedAt]).toEqual(["unconfirmed", 143.5, null]);
    const lapsed = (await eventsOf(c.complaintId)).at(-1);
    expect([lapsed?.type, hours(lapsed?.at ?? null), hours(lapsed?.recordedAt ?? null)]).toEqual([
      "confirmation_lapsed",
      143.5,
      200,
    ]);
  });

  it("that is a template reply is flagged with the sentence, and does not hold the clock", async () => {
    const c = await filed();
    await spokeAt(c, 10);
    const answer = "您的问题已记录，会尽快反馈。抱歉，望您理解。";
    const { complaintId } = c;
    const preview = must(await previewProposal(at(11), agent, { complaintId, answer, remedy: null }));
    expect(preview).toMatchObject({ holds: false, flag: { reason: "fallback_phrases" } });
    must(await propose(c, 12, { answer }));
    expect(await rowOf(complaintId)).toMatchObject({ clockState: "running", status: "proposed" });
    const [row] = await base.db.select().from(proposal).where(eq(proposal.complaintId, complaintId));
    expect(row?.flag?.sentence).toContain("已记录");
    // It does not hold, so a better one may replace it while it waits.
    must(await propose(c, 13));
    expect((await rowOf(complaintId)).clockState).toBe("held");
  });

  it("repeated word for word after a dispute is flagged", async () => {
    const c = await filed();
    await spokeAt(c, 1);
    const answer = "您的订单已由物流核实丢件，今天由我本人办理全额退款，三个工作日到账。";
    must(await propose(c, 2, { answer }));
    must(await dispute(c, 3));
    must(await propose(c, 4, { answer }));
    expect((await rowOf(c.complaintId)).clockState).toBe("running");
  });

  it("disputed twice holds no third time", async () => {
    const c = await filed();
    await spokeAt(c, 1);
    for (const hour of [2, 6]) {
      must(await propose(c, hour));
      must(await dispute(c, hour + 2));
    }
    must(await propose(c, 10));
    expect(await rowOf(c.complaintId)).toMatchObject({ status: "proposed", clockState: "running" });
  });
});

describe("a reopening", () => {
  it("gives what was left, at least a day, once, within 72 hours of the closing", async () => {
    const c = await filed();
    await spokeAt(c, 1);
    must(await propose(c, 10));
    must(await accept(c, 10));
    const again = (hour: number) => reopen(at(hour), c.consumer, { complaintId: c.complaintId, reason: "没有到账" });
    must(await again(50));
    const row = await rowOf(c.complaintId);
    expect([row.cycle, hours(row.deadlineAt), hours(row.dueAt), row.liveSlot]).toEqual([2, 112, 10, 1]);
    must(await accept(c, 51));
    expect(await again(52)).toEqual(refusedAs("already_reopened"));
    const late = await filed();
    must(await accept(late, 1));
    const tooLate = { complaintId: late.complaintId, reason: "又坏了" };
    expect(await reopen(at(73), late.consumer, tooLate)).toEqual(refusedAs("reopen_window_over"));
    must(await reopen(at(72.999), late.consumer, tooLate));
  });

  it("waits for the date that was promised", async () => {
    const c = await filed();
    await spokeAt(c, 1);
    must(await propose(c, 10, { promised: 300 }));
    must(await accept(c, 10));
    must(await reopen(at(371), c.consumer, { complaintId: c.complaintId, reason: "承诺的退款没有到账" }));
  });
});

describe("a contest", () => {
  const contested = async () => {
    const c = await filed();
    must(await contest(at(5), agent, { complaintId: c.complaintId, kind: "not_ours", reason: "该商家已迁出本平台" }));
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
    const [row] = await base.db.select().from(contestTable).where(eq(contestTable.complaintId, c.complaintId));
    expect(row?.state).toBe("moot");
  });

  it("upheld as not ours files a new complaint on the right platform, with its own 72 hours, for the same consumer", async () => {
    const c = await contested();
    const right = await givenPlatform(base.db);
    const ruled = { complaintId: c.complaintId, reason: "订单属于另一平台", rightPlatformId: right.id };
    const upheld = must(await upholdContest(at(90), officer, ruled));
    expect(upheld).toMatchObject({ status: "closed", outcome: "rejected" });
    const old = await rowOf(c.complaintId);
    expect([old.counted, hours(old.breachedAt), old.succeededById]).toEqual([false, 72, upheld.successor?.complaintId]);
    const next = await rowOf(upheld.successor?.complaintId ?? "");
    expect(next).toMatchObject({ platformId: right.id, personId: old.personId, contactId: old.contactId, counted: true });
    expect(hours(next.deadlineAt)).toBe(162);
    expect(isAccessCode(accessCodeOfSuccessor(next.id), next.accessCodeHash)).toBe(true);
    must(await acceptResolution(at(91), holderOf(next.id), { complaintId: next.id }));
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
    expect(must(await upholdContest(at(7), officer, { ...right, rightPlatformId: null })).outcome).toBe("merged");
  });
});

describe("merging", () => {
  it("keeps the earlier complaint of the same person on the same platform", async () => {
    const contact = { kind: "email" as const, value: `${v7()}@example.test` };
    const first = await givenComplaint(base.db, shop.id, START, { contact });
    const second = await givenComplaint(base.db, shop.id, hoursAfter(START, 1), { contact });
    const stranger = await filed();
    const merge = (from: GivenComplaint, into: GivenComplaint) =>
      mergeComplaint(at(2), officer, { complaintId: from.complaintId, intoNumber: into.number });
    expect(await merge(second, stranger)).toEqual(refusedAs("not_same_person"));
    expect(await merge(first, second)).toEqual(refusedAs("survivor_later"));
    expect(await merge(second, second)).toEqual(refusedAs("not_found"));
    expect(must(await merge(second, first)).outcome).toBe("merged");
    expect((await rowOf(second.complaintId)).counted).toBe(false);
  });
});

describe("withdrawing", () => {
  it("as mistaken only before the company's first act, and then it is not counted", async () => {
    const early = await filed();
    const mistaken = { reason: "mistaken" as const, note: null };
    must(await withdraw(at(1), early.consumer, { complaintId: early.complaintId, ...mistaken }));
    expect(await rowOf(early.complaintId)).toMatchObject({ outcome: "withdrawn", counted: false });
    const late = await filed();
    must(await sendMessage(at(1), agent, { complaintId: late.complaintId, text: "您好，我来处理" }));
    const say = { complaintId: late.complaintId };
    expect(await withdraw(at(2), late.consumer, { ...say, ...mistaken })).toEqual(refusedAs("mistaken_too_late"));
    must(await withdraw(at(2), late.consumer, { ...say, reason: "settled_elsewhere", note: "已私下解决" }));
    expect(await rowOf(late.complaintId)).toMatchObject({ outcome: "withdrawn", counted: true });
  });
});

describe("a regulator's opinion", () => {
  const opinion = { reason: "企业未提供真人服务", hadPerson: false, hadAnswer: false, inTime: false, breachCounts: true };

  it("is given on a live complaint only after a breach, and says whether the breach counts", async () => {
    const { complaintId } = await filed();
    const give = (hour: number, outcome: "for_consumer" | null) =>
      adjudicate(at(hour), officer, { complaintId, outcome, ...opinion, breachCounts: false });
    expect(await give(71, "for_consumer")).toEqual(refusedAs("not_breached"));
    expect(await give(73, null)).toEqual(refusedAs("outcome_needed"));
    expect(must(await give(73, "for_consumer")).outcome).toBe("for_consumer");
    expect(await rowOf(complaintId)).toMatchObject({ breachCounts: false, status: "closed" });
  });

  it("on an appeal is another person's, and may let the outcome stand", async () => {
    const c = await filed();
    const { complaintId, consumer } = c;
    must(await adjudicate(at(73), officer, { complaintId, outcome: "for_company", ...opinion }));
    must(await appeal(at(74), consumer, { complaintId, reason: "从未接到电话" }));
    expect(await appeal(at(75), consumer, { complaintId, reason: "再次" })).toEqual(refusedAs("already_appealed"));
    const again = { complaintId, outcome: null, ...opinion };
    expect(await adjudicate(at(76), officer, again)).toEqual(refusedAs("decided_by_you"));
    const other = await givenRegulator(base.db, "regulator_supervisor");
    expect(must(await adjudicate(at(76), other, again)).outcome).toBe("for_company");
    must(await appeal(at(77), agent, { complaintId, reason: "补充录音" }));
    expect(must(await adjudicate(at(78), officer, { ...again, outcome: "for_consumer" })).outcome).toBe("for_consumer");
    expect(await adjudicate(at(79), officer, again)).toEqual(refusedAs("no_appeal_pending"));
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

describe("notes", () => {
  it("amend only before the company's first act; add, write and refer at any time", async () => {
    const { complaintId, consumer } = await filed();
    const nothing = { complaintId, title: null, narrative: " ", wanted: null };
    expect(await amend(at(1), consumer, nothing)).toEqual(refusedAs("nothing_changed"));
    must(await amend(at(1), consumer, { ...nothing, title: "更正后的标题" }));
    must(await addEvidenceNote(at(1), consumer, { complaintId, text: "另有一次通话" }));
    must(await sendMessage(at(2), consumer, { complaintId, text: "请尽快" }));
    must(await amend(at(2), consumer, { ...nothing, wanted: "全额退款" }));
    expect(await sendMessage(at(2), agent, { complaintId, text: "  " })).toEqual(refusedAs("text_needed"));
    must(await sendMessage(at(3), agent, { complaintId, text: "收到" }));
    expect(await amend(at(4), consumer, { ...nothing, title: "再改" })).toEqual(refusedAs("amend_too_late"));
    must(await refer(at(5), officer, { complaintId, to: "12315", note: null }));
    expect(hours((await rowOf(complaintId)).deadlineAt)).toBe(72);
  });
});

describe("not yours is not found", () => {
  it("whoever asks, whatever they want, and nothing is written", async () => {
    const c = await filed();
    const stranger = await filed();
    const other = await givenAgent(base.db, await givenPlatform(base.db));
    const { complaintId } = c;
    const before = await rowOf(complaintId);
    const notFound = refusedAs("not_found");
    expect(await acceptResolution(at(80), stranger.consumer, { complaintId })).toEqual(notFound);
    expect(await requestInformation(at(80), other, { complaintId, question: "?" })).toEqual(notFound);
    expect(await acceptResolution(at(80), stranger.consumer, { complaintId: v7() })).toEqual(notFound);
    expect(await acceptResolution(at(80), stranger.consumer, { complaintId: "../etc" })).toEqual(notFound);
    expect(await rowOf(complaintId)).toEqual(before);
  });
});
