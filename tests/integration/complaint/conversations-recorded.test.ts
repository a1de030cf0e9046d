// What a conversation and a proposal leave behind: the facts of the event, the texts, and the row that screens read. Ids
// and facts only are in the event; every text is beside it.
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { humanContact, proposal, proposalDeed } from "@/db/complaint/schema/complaint-parts";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { confirmHumanContact } from "@/lib/complaint/commands/confirm-human-contact";
import { denyHumanContact } from "@/lib/complaint/commands/deny-human-contact";
import type { ProposeResolutionInput } from "@/lib/complaint/commands/propose-resolution";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { givenRulebook, hoursAfter, must, REFUNDED, START } from "@/tests/support/stories";
import { factsOf, textsOf } from "@/tests/integration/complaint/recorded";
import { agent, at, base, filed, rowOf, shop, spokeAt, useScene } from "@/tests/integration/complaint/scene";

useScene();

describe("a conversation", () => {
  const call = {
    personName: " 王敏 ",
    personNo: " k77 ",
    channel: "app_chat" as const,
    startedAt: hoursAfter(START, 1),
    seconds: 95,
  };

  it("is a row with the person's name and number, an event without them, and one text", async () => {
    const { complaintId } = await filed();
    const { seq } = must(await attestHumanContact(at(2), agent, { complaintId, ...call }));
    const rows = await base.db.select().from(humanContact).where(eq(humanContact.complaintId, complaintId));
    const { channel, startedAt, seconds } = call;
    expect(rows).toMatchObject([
      {
        seq,
        personName: "王敏",
        personNo: "K77",
        companyId: agent.companyId,
        attestedBy: agent.staffId,
        channel,
        startedAt,
        seconds,
        answer: null,
      },
    ]);
    const facts = {
      contactId: rows[0]?.id,
      channel,
      startedAt: startedAt.toISOString(),
      seconds,
      personNew: true,
    };
    expect(await factsOf(complaintId, "human_contact_attested")).toEqual(facts);
    expect(await textsOf(complaintId)).toEqual(["4 person: 王敏\nK77"]);
  });

  it("is as long as the rules in force at the act allow, not those of the filing", async () => {
    const effectiveAt = hoursAfter(START, 20).toISOString();
    const numbers = {
      ...DEFAULT_RULEBOOK,
      version: "2026-8",
      effective_at: effectiveAt,
      contact_minutes: 300,
    };
    await givenRulebook(base.db, numbers);
    const { complaintId } = await filed();
    const attest = (hour: number, seconds: number) =>
      attestHumanContact(at(hour), agent, { complaintId, ...call, personNo: "LONG", seconds });
    expect(await attest(19, 240 * 60 + 1)).toEqual({ ok: false, refusal: "conversation_too_long" });
    expect(await attest(21, 300 * 60 + 1)).toEqual({ ok: false, refusal: "conversation_too_long" });
    expect(await attest(21, 300 * 60)).toMatchObject({ ok: true });
  });

  it.each([
    ["confirmed", confirmHumanContact],
    ["denied", denyHumanContact],
  ] as const)("%s by the consumer says so in its row, with the instant", async (answer, act) => {
    const c = await filed();
    const conversationId = await spokeAt(c, 2);
    must(await act(at(3), c.consumer, { complaintId: c.complaintId, conversationId }));
    const [row] = await base.db.select().from(humanContact).where(eq(humanContact.id, conversationId));
    expect(row).toMatchObject({ answer, answeredAt: hoursAfter(START, 3) });
    expect(await factsOf(c.complaintId, `human_contact_${answer}`)).toEqual({
      contactId: conversationId,
      contactCycle: 1,
    });
  });

  it("of another complaint is none of this one", async () => {
    const [c, other] = [await filed(), await filed()];
    await spokeAt(c, 1);
    const conversationId = await spokeAt(other, 2);
    const { complaintId, consumer } = c;
    expect(await confirmHumanContact(at(3), consumer, { complaintId, conversationId })).toEqual({
      ok: false,
      refusal: "no_contact_stands",
    });
  });

  it.each([23, 24, 25])("attested at hour %i has the person counted once at hour 24", async (hour) => {
    const c = await filed();
    await spokeAt(c, hour);
    const { personId } = await rowOf(c.complaintId);
    const counted = await base.sql`
      select at from platform_delta where person_id = ${personId} and reason = 'first_contact_due'`;
    expect(counted).toEqual([{ at: hoursAfter(START, 24) }]);
  });
});

describe("a proposal", () => {
  const steps = "核对了订单与通话记录。";
  const text = "您的订单已由物流核实丢件，今天由我本人办理全额退款，三个工作日到账，到账前我每天联系您一次。";

  it("is a row, an event and its texts, with what was promised", async () => {
    const c = await filed();
    const { complaintId } = c;
    await spokeAt(c, 1);
    const deeds = [
      { kind: "refund", amountCents: 12_900, what: null, by: "2026-03-05", doneOn: null },
      { kind: "repair", amountCents: null, what: "受话器", by: null, doneOn: "2026-03-01" },
    ] as const;
    const offer = { decision: "partly" as const, deeds };
    const { seq } = must(
      await proposeResolution(at(2), agent, { complaintId, steps, answer: text, ...offer, followUp: "李工" }),
    );
    const [row] = await base.db.select().from(proposal).where(eq(proposal.complaintId, complaintId));
    expect(row).toMatchObject({
      seq,
      platformId: shop.id,
      stepsN: 5,
      answerN: 6,
      decision: "partly",
      ground: null,
      reasonN: null,
      proposedBy: agent.staffId,
      proposedAt: hoursAfter(START, 2),
      holds: true,
      flag: null,
    });
    expect(await factsOf(complaintId, "resolution_proposed")).toEqual({
      proposalId: row?.id,
      decision: "partly",
      ground: null,
      ownReason: false,
      deeds: deeds.map(({ kind, amountCents, by, doneOn }) => ({ kind, amountCents, by, doneOn })),
      templateReply: false,
      holds: true,
    });
    const texts = await textsOf(complaintId);
    expect(texts.slice(1)).toEqual([
      `5 steps: ${steps}`,
      `6 answer: ${text}`,
      "7 deed: 受话器",
      "8 follow_up: 李工",
    ]);
    const rows = await base.db.select().from(proposalDeed).where(eq(proposalDeed.complaintId, complaintId));
    expect(rows.map(({ n, kind, textN, by }) => [n, kind, textN, by])).toEqual([
      [0, "refund", null, "2026-03-05"],
      [1, "repair", 7, null],
    ]);
  });

  it("that refuses keeps its ground and its reason, and no deed", async () => {
    const c = await filed();
    await spokeAt(c, 1);
    const reason = "订单超过了约定的退货期限，我们不能办理退货，合同第五条写明了七天。";
    const refusal = { decision: "refused", ground: "not_entitled", reason, deeds: [] } as const;
    must(await proposeResolution(at(2), agent, { ...c, steps, answer: text, ...refusal, followUp: null }));
    const [row] = await base.db.select().from(proposal).where(eq(proposal.complaintId, c.complaintId));
    expect(row).toMatchObject({ decision: "refused", ground: "not_entitled", reasonN: 7, holds: true });
    expect((await textsOf(c.complaintId)).at(-1)).toBe(`7 reason: ${reason}`);
  });

  const money = { kind: "refund", amountCents: 100, what: null, by: "2026-03-05", doneOn: null } as const;
  const thing = { ...money, kind: "repair", amountCents: null, what: "主板" } as const;
  it.each<[string, Partial<ProposeResolutionInput>, string | null]>([
    ["no deed at all", { deeds: [] }, "deed_needed"],
    ["a refusal without a ground", { decision: "refused", deeds: [] }, "ground_needed"],
    ["money without an amount", { deeds: [{ ...money, amountCents: null }] }, "amount_needed"],
    ["no money", { deeds: [{ ...money, amountCents: 0 }] }, "amount_needed"],
    ["less than nothing", { deeds: [{ ...money, amountCents: -1 }] }, "amount_needed"],
    ["half a cent", { deeds: [{ ...money, amountCents: 0.5 }] }, "amount_needed"],
    ["twenty million yuan", { deeds: [{ ...money, amountCents: 2_000_000_000 }] }, null],
    ["a cent more", { deeds: [{ ...money, amountCents: 2_000_000_001 }] }, "amount_too_large"],
    ["a thing without a name", { deeds: [{ ...thing, what: " \u3164 " }] }, "deed_words_needed"],
    ["words beside money", { deeds: [{ ...money, what: "字".repeat(200) }] }, null],
    ["more of them", { deeds: [{ ...money, what: "字".repeat(201) }] }, "deed_words_too_long"],
    ["a day that is past", { deeds: [{ ...money, by: "2026-02-28" }] }, "promise_in_past"],
    ["today", { deeds: [{ ...money, by: "2026-03-01" }] }, null],
    ["thirty days ahead", { deeds: [{ ...money, by: "2026-03-31" }] }, null],
    ["thirty-one days ahead", { deeds: [{ ...money, by: "2026-04-01" }] }, "promise_too_far"],
    ["a day that no calendar has", { deeds: [{ ...money, by: "2026-02-30" }] }, "deed_day_needed"],
    ["no day", { deeds: [{ ...money, by: null }] }, "deed_day_needed"],
    ["two days", { deeds: [{ ...money, doneOn: "2026-03-01" }] }, "deed_day_needed"],
    ["done today", { deeds: [{ ...thing, by: null, doneOn: "2026-03-01" }] }, null],
    ["done tomorrow", { deeds: [{ ...thing, by: null, doneOn: "2026-03-02" }] }, "done_in_future"],
    ["ten deeds", { deeds: Array.from({ length: 10 }, () => money) }, null],
    ["eleven", { deeds: Array.from({ length: 11 }, () => money) }, "too_many_deeds"],
  ])("may offer %s or is refused in a word", async (_, offer, refusal) => {
    const c = await filed();
    await spokeAt(c, 1);
    const made = { complaintId: c.complaintId, steps, answer: text, ...REFUNDED, ...offer };
    const answered = await proposeResolution(at(2), agent, made);
    expect(answered.ok ? null : answered.refusal).toBe(refusal);
  });
});
