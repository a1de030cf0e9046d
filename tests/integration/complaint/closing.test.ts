import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { addEvidenceNote } from "@/lib/complaint/commands/add-evidence-note";
import { amend } from "@/lib/complaint/commands/amend";
import { mergeComplaint } from "@/lib/complaint/commands/merge-complaint";
import { refer } from "@/lib/complaint/commands/refer";
import { reopen } from "@/lib/complaint/commands/reopen";
import { requestInformation } from "@/lib/complaint/commands/request-information";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  hoursAfter,
  must,
  START,
  type GivenComplaint,
} from "@/tests/support/stories";
import {
  base,
  shop,
  agent,
  officer,
  at,
  filed,
  rowOf,
  hours,
  spokeAt,
  propose,
  accept,
  refusedAs,
  useScene,
} from "@/tests/integration/complaint/scene";
import { REFUNDED } from "@/tests/support/stories";

useScene();

describe("a reopening", () => {
  it("gives what was left, at least a day, once, within 72 hours of the closing", async () => {
    const c = await filed();
    await spokeAt(c, 1);
    must(await propose(c, 10));
    must(await accept(c, 10));
    const again = (hour: number) =>
      reopen(at(hour), c.consumer, { complaintId: c.complaintId, reason: "没有到账" });
    must(await again(50));
    const row = await rowOf(c.complaintId);
    expect([row.cycle, hours(row.deadlineAt), hours(row.cameDueAt), row.liveSlot]).toEqual([2, 112, 10, 1]);
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
    must(await propose(c, 10, { deeds: [{ ...REFUNDED.deeds[0], by: "2026-03-13", doneOn: null }] }));
    must(await accept(c, 10));
    must(await reopen(at(371), c.consumer, { complaintId: c.complaintId, reason: "承诺的退款没有到账" }));
  });
});

describe("a closing before the first contact came due", () => {
  it("cancels it; one at that very instant comes after it", async () => {
    const dueAfterClosingAt = async (hour: number) => {
      const c = await filed();
      await spokeAt(c, 5);
      must(await accept(c, hour));
      return hours((await rowOf(c.complaintId)).firstContactDueAt);
    };
    expect(await dueAfterClosingAt(24 - 1 / 3600)).toBeNull();
    expect(await dueAfterClosingAt(24)).toBe(24);
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
    expect(await withdraw(at(2), late.consumer, { ...say, ...mistaken })).toEqual(
      refusedAs("mistaken_too_late"),
    );
    must(await withdraw(at(2), late.consumer, { ...say, reason: "settled_elsewhere", note: "已私下解决" }));
    expect(await rowOf(late.complaintId)).toMatchObject({ outcome: "withdrawn", counted: true });
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
  it("whatever is asked by anybody, and nothing is written", async () => {
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
