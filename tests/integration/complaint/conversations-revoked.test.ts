// A company may take back what it attested: time does what it does after a denial, and nothing is won by it.
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { humanContact } from "@/db/complaint/schema/complaint-parts";
import { confirmHumanContact } from "@/lib/complaint/commands/confirm-human-contact";
import { denyHumanContact } from "@/lib/complaint/commands/deny-human-contact";
import { reopen } from "@/lib/complaint/commands/reopen";
import { revokeHumanContact } from "@/lib/complaint/commands/revoke-human-contact";
import { givenAgent, givenPlatform, hoursAfter, must, START } from "@/tests/support/stories";
import { factsOf } from "@/tests/integration/complaint/recorded";
import {
  accept,
  agent,
  at,
  base,
  eventsOf,
  filed,
  hours,
  propose,
  refusedAs,
  rowOf,
  spokeAt,
  useScene,
} from "@/tests/integration/complaint/scene";

useScene();

const revoke = (hour: number, complaintId: string, conversationId: string) =>
  revokeHumanContact(at(hour), agent, { complaintId, conversationId });

describe("a contact that the company takes back", () => {
  it("says so in its row and its event", async () => {
    const c = await filed();
    const { complaintId } = c;
    const conversationId = await spokeAt(c, 2);
    must(await revoke(3, complaintId, conversationId));
    const [row] = await base.db.select().from(humanContact).where(eq(humanContact.id, conversationId));
    expect(row).toMatchObject({ answer: "revoked", answeredAt: hoursAfter(START, 3) });
    expect(await factsOf(complaintId, "human_contact_revoked")).toEqual({
      contactId: conversationId,
      contactCycle: 1,
    });
  });

  it("ends the hold of the proposal that rested on it, which counts as one of two", async () => {
    const c = await filed();
    const { complaintId } = c;
    const first = await spokeAt(c, 5);
    must(await propose(c, 10));
    must(await revoke(30, complaintId, first));
    expect(await rowOf(complaintId)).toMatchObject({ status: "open", clockState: "running" });
    expect(hours((await rowOf(complaintId)).deadlineAt)).toBe(92);
    expect(await propose(c, 31)).toEqual(refusedAs("no_contact_stands"));
    const second = await spokeAt(c, 31);
    must(await propose(c, 32));
    must(await revoke(60, complaintId, second));
    await spokeAt(c, 61);
    must(await propose(c, 62));
    expect(await rowOf(complaintId)).toMatchObject({ status: "proposed", clockState: "running" });
    expect(hours((await rowOf(complaintId)).deadlineAt)).toBe(120);
  });

  it("after the first contact was due, it was missed at its old instant", async () => {
    const c = await filed();
    const { complaintId } = c;
    const conversationId = await spokeAt(c, 20);
    must(await revoke(43, complaintId, conversationId));
    const missed = (await eventsOf(complaintId)).find((event) => event.type === "first_contact_due");
    expect([hours(missed?.at ?? null), hours(missed?.scheduledAt ?? null)]).toEqual([43, 24]);
  });

  it("cannot be one that the consumer confirmed or denied, or that was taken back before", async () => {
    const c = await filed();
    const { complaintId, consumer } = c;
    const [confirmed, denied, revoked] = [await spokeAt(c, 1), await spokeAt(c, 2), await spokeAt(c, 3)];
    must(await confirmHumanContact(at(4), consumer, { complaintId, conversationId: confirmed }));
    must(await denyHumanContact(at(4), consumer, { complaintId, conversationId: denied }));
    must(await revoke(5, complaintId, revoked));
    for (const conversationId of [confirmed, denied, revoked]) {
      expect(await revoke(6, complaintId, conversationId)).toEqual(refusedAs("conversation_answered"));
    }
    expect(await denyHumanContact(at(7), consumer, { complaintId, conversationId: revoked })).toEqual(
      refusedAs("conversation_answered"),
    );
  });

  it("is not there for another company, and another complaint's is none of this one", async () => {
    const [c, other] = [await filed(), await filed()];
    const conversationId = await spokeAt(c, 1);
    await spokeAt(other, 1.5);
    const stranger = await givenAgent(base.db, await givenPlatform(base.db));
    const about = { complaintId: c.complaintId, conversationId };
    expect(await revokeHumanContact(at(2), stranger, about)).toEqual(refusedAs("not_found"));
    expect(await revoke(2, other.complaintId, conversationId)).toEqual(refusedAs("no_contact_stands"));
  });
});

describe("after a reopening", () => {
  it("nothing is proposed until somebody has been in touch again, and a denial of that takes the ground away", async () => {
    const c = await filed();
    const { complaintId, consumer } = c;
    await spokeAt(c, 5);
    must(await propose(c, 10));
    must(await accept(c, 10));
    must(await reopen(at(50), consumer, { complaintId, reason: "没有退款" }));
    expect(await propose(c, 51)).toEqual(refusedAs("no_contact_this_cycle"));
    const again = await spokeAt(c, 52);
    must(await propose(c, 53));
    expect(await rowOf(complaintId)).toMatchObject({ status: "proposed", clockState: "held" });
    must(await denyHumanContact(at(54), consumer, { complaintId, conversationId: again }));
    expect(await rowOf(complaintId)).toMatchObject({ status: "open", clockState: "running" });
    expect(await propose(c, 55)).toEqual(refusedAs("no_contact_this_cycle"));
  });
});
