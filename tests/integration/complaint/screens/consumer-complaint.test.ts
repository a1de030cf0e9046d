import { describe, expect, test } from "vitest";
import { attestHumanContact } from "@/lib/complaint/commands/attest-human-contact";
import { contest } from "@/lib/complaint/commands/contest";
import { contextAt } from "@/lib/complaint/engine/context";
import { proposeResolution } from "@/lib/complaint/commands/propose-resolution";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import { upholdContest } from "@/lib/complaint/commands/uphold-contest";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import { mintActor } from "@/lib/domain/people/actor";
import { complaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { openReceipt, sealReceipt } from "@/lib/filing/engine/receipt";
import { myComplaintsScreen } from "@/lib/complaint/screens/my-complaints";
import { givenComplaint, givenPlatform, givenRegulator, must, REFUNDED } from "@/tests/support/stories";
import { ago, agent, own, platform, useScreens } from "@/tests/integration/complaint/screens/scene";

useScreens();

const filed = (hoursAgo: number) => givenComplaint(own.db, platform.id, ago(hoursAgo), {});
const limitedTo = (complaintId: string) => mintActor({ side: "consumer", personId: null, complaintId });

async function screenOf(complaintId: string) {
  const screen = await complaintScreen(limitedTo(complaintId));
  if (screen === null) throw new Error("not found");
  return screen;
}

async function attested(complaintId: string, hoursAgo: number): Promise<void> {
  const about = {
    complaintId,
    personName: "周敏",
    personNo: `N${complaintId.slice(-8)}`,
    channel: "app_chat" as const,
  };
  const at = contextAt(own.db, ago(hoursAgo));
  must(await attestHumanContact(at, agent, { ...about, startedAt: ago(hoursAgo + 0.1), seconds: 60 }));
}

describe("a complaint as its consumer sees it", () => {
  test("when no worker ever ran, the page still says what time has done", async () => {
    const { complaintId } = await filed(73);
    const screen = await screenOf(complaintId);
    expect(screen.clock.reading.overdue).toBe(true);
    const said = screen.log.map(({ type, ordinal, warning }) =>
      warning === null ? `${type} ${String(ordinal)}` : `${type} at ${String(warning.hoursLeft)}`,
    );
    expect(said).toEqual(
      expect.arrayContaining([
        "filed 1",
        "first_contact_due 1",
        "warning at 48",
        "warning at 24",
        "warning at 6",
        "breach 1",
        "escalation 1",
      ]),
    );
  });

  test("nobody sees a complaint that the actor is not limited to", async () => {
    const { complaintId } = await filed(1);
    expect(
      await complaintScreen(mintActor({ side: "consumer", personId: null, complaintId: null })),
    ).toBeNull();
    const { complaintId: other } = await filed(2);
    expect((await screenOf(other)).id).not.toBe(complaintId);
  });

  test("a claimed contact is what there is to decide", async () => {
    const { complaintId } = await filed(5);
    await attested(complaintId, 4);
    const screen = await screenOf(complaintId);
    expect(screen.choices.decision).toBe("answer_contact");
    expect(screen.unanswered?.personName).toBe("周敏");
    expect(screen.dot?.confirmed).toBe(false);
  });

  test("a question is shown while it waits, and is gone once it lapsed", async () => {
    const fresh = await filed(20);
    const about = { complaintId: fresh.complaintId, question: "快递单号是多少？" };
    must(await requestInformation(contextAt(own.db, ago(10)), agent, about));
    const waiting = await screenOf(fresh.complaintId);
    expect([waiting.choices.decision, waiting.question?.text]).toEqual(["answer", "快递单号是多少？"]);
    const old = await filed(40);
    must(
      await requestInformation(contextAt(own.db, ago(25)), agent, { ...about, complaintId: old.complaintId }),
    );
    const lapsed = await screenOf(old.complaintId);
    expect([lapsed.choices.decision, lapsed.question]).toEqual(["wait", null]);
  });

  test("a proposal that nobody answered for 72 hours is closed as unconfirmed, and can be reopened", async () => {
    const { complaintId } = await filed(90);
    await attested(complaintId, 88);
    const proposal = { steps: "核对了入库记录", answer: "三天内原路退回" };
    const open = { ...REFUNDED, followUp: "李工，周三前" };
    must(await proposeResolution(contextAt(own.db, ago(80)), agent, { complaintId, ...proposal, ...open }));
    const screen = await screenOf(complaintId);
    expect(screen.clock.reading.outcome).toBe("unconfirmed");
    expect(screen.choices.decision).toBe("reopen");
    expect(screen.choices.available).toContain("reopened");
    const proposed = screen.log.find((line) => line.type === "resolution_proposed");
    expect([proposed?.proposal?.followUp, proposed?.texts]).toEqual([open.followUp, []]);
  });

  test("a complaint that followed elsewhere is named first; the appeal stays possible", async () => {
    const { complaintId } = await filed(30);
    const elsewhere = await givenPlatform(own.db);
    const officer = await givenRegulator(own.db);
    const reason = "交易发生在另一平台";
    must(await contest(contextAt(own.db, ago(20)), agent, { complaintId, kind: "not_ours", reason }));
    must(
      await upholdContest(contextAt(own.db, ago(10)), officer, {
        complaintId,
        reason,
        rightPlatformId: elsewhere.id,
      }),
    );
    const screen = await screenOf(complaintId);
    expect(screen.successor?.number).toMatch(/^JT-/);
    expect([screen.clock.reading.outcome, screen.choices.decision]).toEqual(["rejected", "ended"]);
    expect(screen.choices.available).toContain("appealed");
  });

  test("nobody is pressed to appeal against their own withdrawal", async () => {
    const { complaintId } = await filed(30);
    must(
      await withdraw(contextAt(own.db, ago(20)), limitedTo(complaintId), {
        complaintId,
        reason: "settled_elsewhere",
        note: null,
      }),
    );
    const screen = await screenOf(complaintId);
    expect(screen.choices.decision).toBe("ended");
    expect(screen.choices.available).toContain("appealed");
  });
});

test("the list of one's complaints holds what the actor can see, and nothing else", async () => {
  const { complaintId } = await filed(3);
  const { complaints, next } = await myComplaintsScreen(limitedTo(complaintId), "not an id");
  expect(complaints.map((line) => line.id)).toEqual([complaintId]);
  expect(next).toBeNull();
});

describe("the sealed receipt", () => {
  test("opens for its own complaint only, and for nobody who changed it", () => {
    const sealed = sealReceipt("JT-20261123-AAAAAAAA", "ABCD1234", "sent");
    expect(openReceipt(sealed, "JT-20261123-AAAAAAAA")).toEqual({
      accessCode: "ABCD1234",
      firstCode: "sent",
    });
    expect(openReceipt(sealed, "JT-20261123-BBBBBBBB")).toBeNull();
    const changed = `${sealed.startsWith("A") ? "B" : "A"}${sealed.slice(1)}`;
    expect(openReceipt(changed, "JT-20261123-AAAAAAAA")).toBeNull();
    expect(openReceipt(undefined, "JT-20261123-AAAAAAAA")).toBeNull();
  });
});
