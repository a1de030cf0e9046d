// What a conversation and a proposal leave behind: the facts of the event, the texts, and the row that screens read. Ids
// and facts only are in the event; every text is beside it.
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { humanContact, proposal } from "@/db/schema/complaint-parts";
import { attestHumanContact } from "@/lib/commands/attest-human-contact";
import { confirmHumanContact } from "@/lib/commands/confirm-human-contact";
import { denyHumanContact } from "@/lib/commands/deny-human-contact";
import { proposeResolution } from "@/lib/commands/propose-resolution";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import { givenRulebook, hoursAfter, must, START } from "@/tests/support/stories";
import { factsOf, textsOf } from "@/tests/integration/commands/recorded";
import { agent, at, base, filed, rowOf, shop, spokeAt, useScene } from "@/tests/integration/commands/scene";

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
    expect(await attest(19, 240 * 60 + 1)).toEqual({ ok: false, refusal: "contact_too_long" });
    expect(await attest(21, 300 * 60 + 1)).toEqual({ ok: false, refusal: "contact_too_long" });
    expect(await attest(21, 300 * 60)).toMatchObject({ ok: true });
  });

  it.each([
    ["confirmed", confirmHumanContact],
    ["denied", denyHumanContact],
  ] as const)("%s by the consumer says so in its row, with the instant", async (answer, act) => {
    const c = await filed();
    const contactId = await spokeAt(c, 2);
    must(await act(at(3), c.consumer, { complaintId: c.complaintId, contactId }));
    const [row] = await base.db.select().from(humanContact).where(eq(humanContact.id, contactId));
    expect(row).toMatchObject({ answer, answeredAt: hoursAfter(START, 3) });
    expect(await factsOf(c.complaintId, `human_contact_${answer}`)).toEqual({ contactId, contactCycle: 1 });
  });

  it("of another complaint is none of this one", async () => {
    const [c, other] = [await filed(), await filed()];
    await spokeAt(c, 1);
    const contactId = await spokeAt(other, 2);
    const { complaintId, consumer } = c;
    expect(await confirmHumanContact(at(3), consumer, { complaintId, contactId })).toEqual({
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
    const promisedAt = hoursAfter(START, 30);
    const offer = { remedy: "refund" as const, amountCents: 12_900, promisedAt };
    const { seq } = must(
      await proposeResolution(at(2), agent, { complaintId, steps, answer: text, ...offer, followUp: "李工" }),
    );
    const [row] = await base.db.select().from(proposal).where(eq(proposal.complaintId, complaintId));
    expect(row).toMatchObject({
      seq,
      platformId: shop.id,
      stepsN: 5,
      answerN: 6,
      ...offer,
      proposedBy: agent.staffId,
      proposedAt: hoursAfter(START, 2),
      holds: true,
      flag: null,
    });
    expect(await factsOf(complaintId, "resolution_proposed")).toEqual({
      proposalId: row?.id,
      remedy: "refund",
      amountCents: 12_900,
      promisedAt: promisedAt.toISOString(),
      templateReply: false,
      holds: true,
    });
    const texts = await textsOf(complaintId);
    expect(texts.slice(1)).toEqual([`5 steps: ${steps}`, `6 answer: ${text}`, "7 follow_up: 李工"]);
  });

  it.each([
    ["no amount at all", { amountCents: null }, null],
    ["nothing but a word", { amountCents: 0 }, null],
    ["twenty million yuan", { amountCents: 2_000_000_000 }, null],
    ["a cent more", { amountCents: 2_000_000_001 }, "number_out_of_range"],
    ["less than nothing", { amountCents: -1 }, "number_out_of_range"],
    ["half a cent", { amountCents: 0.5 }, "number_out_of_range"],
    ["a date that is past", { promisedAt: hoursAfter(START, 1.9) }, "promise_in_past"],
    ["a date that is now", { promisedAt: hoursAfter(START, 2) }, "promise_in_past"],
    ["a date just ahead", { promisedAt: hoursAfter(START, 2.001) }, null],
    ["no date that exists", { promisedAt: new Date(Number.NaN) }, "promise_in_past"],
  ])("may offer %s or is refused in a word", async (_, offer, refusal) => {
    const c = await filed();
    await spokeAt(c, 1);
    const plain = { remedy: "refund" as const, amountCents: null, promisedAt: null, followUp: null };
    const made = { complaintId: c.complaintId, steps, answer: text, ...plain, ...offer };
    const answered = await proposeResolution(at(2), agent, made);
    expect(answered.ok ? null : answered.refusal).toBe(refusal);
  });
});
