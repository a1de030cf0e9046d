import { describe, expect, test } from "vitest";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contextAt } from "@/lib/complaint/engine/context";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { companyComplaintHead, companyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import { givenComplaint, givenPlatform, must } from "@/tests/support/stories";
import { ago, agent, own, platform, useScreens } from "@/tests/integration/complaint/screens/scene";

useScreens();

const filed = (hoursAgo: number, about = {}) => givenComplaint(own.db, platform.id, ago(hoursAgo), about);

async function screenOf(number: string) {
  const screen = await companyComplaintScreen(agent, number);
  if (screen === null) throw new Error("not found");
  return screen;
}

describe("who sees a complaint", () => {
  test("a foreign one and one that is not there answer the same", async () => {
    const elsewhere = await givenPlatform(own.db);
    const foreign = await givenComplaint(own.db, elsewhere.id, ago(1));
    for (const number of [foreign.number, "JT-20260301-00000000", "", "x\u0000", "' or 1=1"]) {
      expect(await companyComplaintScreen(agent, number)).toBeNull();
      expect(await companyComplaintHead(agent, number)).toBeNull();
    }
  });

  test("the contact is shown with the consumer's consent and never without", async () => {
    const contact = { kind: "email" as const, value: "xu.lan@example.test" };
    const open = await filed(1, { contact, consentContact: true });
    const closed = await filed(1, {
      contact: { ...contact, value: "he.yu@example.test" },
      consentContact: false,
    });
    expect((await screenOf(open.number)).reach?.value).toBe("xu.lan@example.test");
    const relayed = await screenOf(closed.number);
    expect(relayed.reach).toBeNull();
    expect(JSON.stringify(relayed)).not.toContain("he.yu");
  });
});

describe("what is offered", () => {
  test("no proposal before a person was in touch, and then first of all", async () => {
    const complaint = await filed(5);
    const first = await screenOf(complaint.number);
    expect(first.choices).toMatchObject({
      forms: ["attest", "ask", "message", "contest"],
      conversationFirst: true,
    });
    must(
      await attestHumanContact(contextAt(own.db, ago(3)), agent, {
        complaintId: complaint.complaintId,
        personName: "周敏",
        personNo: "A1",
        channel: "app_chat" as const,
        startedAt: ago(4),
        seconds: 360,
      }),
    );
    const then = await screenOf(complaint.number);
    expect(then.choices).toMatchObject({
      forms: ["propose", "attest", "ask", "message", "contest"],
      conversationFirst: false,
    });
    expect(then.dot).toMatchObject({ confirmed: false });
    expect(then.dot?.atHour).toBeCloseTo(1, 2);
  });

  test("after the deadline nothing stops the clock and nothing can be contested, though no worker ran", async () => {
    const late = await screenOf((await filed(72.1)).number);
    expect(late.choices).toMatchObject({ breached: true, askPauses: false, proposalHolds: false });
    expect(late.choices.forms).not.toContain("contest");
    expect(late.log.map((line) => line.type)).toContain("breach");
    const nearly = await screenOf((await filed(71.9)).number);
    expect(nearly.choices).toMatchObject({ breached: false, askPauses: true });
    expect(nearly.choices.forms).toContain("contest");
  });

  test("a recorded complaint offers nothing", async () => {
    const recorded = await screenOf((await filed(1, { heldElsewhere: true })).number);
    expect(recorded.choices.forms).toEqual([]);
  });
});

describe("what makes a page stale", () => {
  test("an act of somebody does, a milestone does not", async () => {
    const complaint = await filed(30);
    const { seen } = await screenOf(complaint.number);
    expect((await settleDue(contextAt(own.db, new Date()), { limit: 100 })).events).toBeGreaterThan(0);
    expect((await screenOf(complaint.number)).seen).toBe(seen);
    must(
      await sendMessage(contextAt(own.db, new Date()), complaint.consumer, {
        complaintId: complaint.complaintId,
        text: "还没有人联系我。",
      }),
    );
    expect((await screenOf(complaint.number)).seen).toBeGreaterThan(seen);
  });
});
