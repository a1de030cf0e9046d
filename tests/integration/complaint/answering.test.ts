import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { listTexts } from "@/db/complaint/text";
import { proposal } from "@/db/complaint/schema/complaint-parts";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { confirmHumanContact } from "@/lib/complaint/commands/confirm-human-contact";
import { denyHumanContact } from "@/lib/complaint/commands/deny-human-contact";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import { supplyInformation } from "@/lib/complaint/commands/supply-information";
import { hoursAfter, must, START } from "@/tests/support/stories";
import {
  base,
  agent,
  at,
  filed,
  rowOf,
  eventsOf,
  hours,
  spokeAt,
  propose,
  dispute,
  accept,
  refusedAs,
  useScene,
} from "@/tests/integration/complaint/scene";
import { CORRECTED } from "@/tests/support/stories";

useScene();

describe("a person speaks", () => {
  it("the company attests, the consumer confirms once, and the log knows no name", async () => {
    const c = await filed();
    const conversationId = await spokeAt(c, 2);
    const { complaintId, consumer } = c;
    expect(must(await confirmHumanContact(at(3), consumer, { complaintId, conversationId })).status).toBe(
      "open",
    );
    expect(await denyHumanContact(at(4), consumer, { complaintId, conversationId })).toEqual(
      refusedAs("conversation_answered"),
    );
    const log = JSON.stringify(await eventsOf(complaintId));
    expect(log).not.toContain("王敏");
  });

  it("not before the filing, not in the future, not all day, not two at once by one person", async () => {
    const { complaintId } = await filed();
    const other = await filed();
    const about = {
      complaintId,
      personName: "赵强",
      personNo: "8001",
      channel: "counter" as const,
      seconds: 600,
    };
    const attest = (startHour: number, more: object = {}) =>
      attestHumanContact(at(5), agent, { ...about, startedAt: hoursAfter(START, startHour), ...more });
    expect(await attest(-0.01)).toEqual(refusedAs("conversation_before_filing"));
    expect(await attest(5.01)).toEqual(refusedAs("conversation_in_future"));
    expect(await attest(1, { seconds: 4 * 3600 + 1 })).toEqual(refusedAs("conversation_too_long"));
    must(await attest(1));
    const overlapping = { complaintId: other.complaintId, personNo: " 8001 " };
    expect(await attest(1.1, overlapping)).toEqual(refusedAs("conversation_overlaps"));
    must(await attest(1 + 600 / 3600, overlapping));
  });

  it("of twelve attestations of one person's same minute on twelve complaints, one stands", async () => {
    const many = await Promise.all(Array.from({ length: 12 }, filed));
    const startedAt = hoursAfter(START, 1);
    const about = {
      personName: "孙丽",
      personNo: "9001",
      channel: "counter" as const,
      seconds: 60,
      startedAt,
    };
    const all = await Promise.all(
      many.map(({ complaintId }) => attestHumanContact(at(2), agent, { complaintId, ...about })),
    );
    expect(all.filter((result) => result.ok)).toHaveLength(1);
  });

  it("denied at 43 when it was the only one: the first contact was due at 24 and is missed", async () => {
    const c = await filed();
    const conversationId = await spokeAt(c, 20);
    expect((await rowOf(c.complaintId)).firstContactMissedAt).toBeNull();
    must(await denyHumanContact(at(43), c.consumer, { complaintId: c.complaintId, conversationId }));
    const missed = (await eventsOf(c.complaintId)).find((event) => event.type === "first_contact_due");
    expect([hours(missed?.at ?? null), hours(missed?.scheduledAt ?? null)]).toEqual([43, 24]);
    expect(
      await confirmHumanContact(at(44), c.consumer, { complaintId: c.complaintId, conversationId }),
    ).toEqual(refusedAs("no_contact_stands"));
  });
});

describe("a question", () => {
  it("pauses the clock once, and the deadline moves by what it took", async () => {
    const { complaintId, consumer } = await filed();
    const ask = (hour: number) =>
      requestInformation(at(hour), agent, { complaintId, question: "请提供订单号后四位" });
    const answer = (hour: number) => supplyInformation(at(hour), consumer, { complaintId, answer: "8841" });
    expect(await answer(1)).toEqual(refusedAs("no_question_asked"));
    must(await ask(10));
    expect(await rowOf(complaintId)).toMatchObject({
      clockState: "paused",
      deadlineAt: null,
      remainingSeconds: 62 * 3600,
    });
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
    expect(await rowOf(c.complaintId)).toMatchObject({ breachedAt: null, nextWakeAt: null, liveSlot: null });
    expect(await dispute(c, 101)).toEqual(refusedAs("complaint_closed"));
  });

  it("says who follows up in a text of its own, for which the log stands", async () => {
    const c = await filed();
    await spokeAt(c, 1);
    must(await propose(c, 2, { followUp: "李工，周三前" }));
    const texts = await listTexts(base.db, c.complaintId);
    expect(texts.slice(-3).map(({ kind }) => kind)).toEqual(["steps", "answer", "follow_up"]);
    const event = (await eventsOf(c.complaintId)).at(-1);
    expect(event?.facts["texts"]).toHaveLength(3);
    expect(JSON.stringify(event?.facts)).not.toContain("李工");
  });

  it("that nobody answers closes unconfirmed 72 hours on, and says so at its own instant", async () => {
    const c = await filed();
    await spokeAt(c, 60);
    must(await propose(c, 71.5));
    expect(await accept(c, 200)).toEqual(refusedAs("complaint_closed"));
    const row = await rowOf(c.complaintId);
    expect([row.outcome, hours(row.closedAt), row.breachedAt]).toEqual(["unconfirmed", 143.5, null]);
    // What it granted is asked about a day later.
    const byTime = (await eventsOf(c.complaintId)).slice(-2);
    expect(byTime.map(({ type, at: done, recordedAt }) => [type, hours(done), hours(recordedAt)])).toEqual([
      ["confirmation_lapsed", 143.5, 200],
      ["promise_due", 167.5, 200],
    ]);
  });

  it("that is a template reply is flagged with the sentence, and does not hold the clock", async () => {
    const c = await filed();
    await spokeAt(c, 10);
    const answer = "您的问题已记录，会尽快反馈，请您耐心等待处理结果。抱歉，望您理解。";
    const { complaintId } = c;
    const lazy = { ...CORRECTED, answer };
    // Asked to submit it only if it is none, nothing is written, and the agent sees what it rests on.
    const before = await eventsOf(complaintId);
    expect(await propose(c, 11, { ...lazy, unlessFlagged: true })).toMatchObject({
      refusal: "flagged_as_template",
      flag: { reason: "deferral", clauses: expect.arrayContaining(["您的问题已记录，"]) as string[] },
    });
    expect(await eventsOf(complaintId)).toEqual(before);
    must(await propose(c, 12, lazy));
    expect(await rowOf(complaintId)).toMatchObject({ clockState: "running", status: "proposed" });
    const [row] = await base.db.select().from(proposal).where(eq(proposal.complaintId, complaintId));
    expect(row?.flag?.clauses).toContain("您的问题已记录，");
    // It does not hold, so a better one may replace it while it waits.
    must(await propose(c, 13));
    expect((await rowOf(complaintId)).clockState).toBe("held");
  });

  it("repeated word for word after a dispute is flagged", async () => {
    const c = await filed();
    await spokeAt(c, 1);
    const answer = "收货地址录错了一个字，系统里已经改成您说的门牌号。";
    must(await propose(c, 2, { ...CORRECTED, answer }));
    must(await dispute(c, 3));
    must(await propose(c, 4, { ...CORRECTED, answer }));
    expect((await rowOf(c.complaintId)).clockState).toBe("running");
  });

  it("with money in it may repeat its words: the deed is the answer", async () => {
    const c = await filed();
    await spokeAt(c, 1);
    const answer = "已为您全额退款 129 元到原支付账户。";
    must(await propose(c, 2, { answer }));
    must(await dispute(c, 3));
    must(await propose(c, 4, { answer }));
    expect((await rowOf(c.complaintId)).clockState).toBe("held");
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
