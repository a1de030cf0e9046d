// What the clock reads of a proposal: each of its deeds, and the date that it promises in all.
import { describe, expect, test } from "vitest";
import type { FactValue } from "@/lib/domain/shared/event-chain";
import { logEventOf } from "@/lib/domain/complaint/log-event";

function proposed(facts: Readonly<Record<string, FactValue>>) {
  const event = {
    type: "resolution_proposed",
    ordinal: 1,
    atMs: 0,
    scheduledMs: null,
    cycle: 1,
    side: "company",
  } as const;
  return logEventOf({ ...event, facts });
}
const deed = (by: string | null, doneOn: string | null) => ({
  kind: "repair",
  amountCents: null,
  by,
  doneOn,
});

describe("a proposal's deeds", () => {
  test("are due when their day is over in China, wherever the machine stands", () => {
    const { deeds } = proposed({ deeds: [deed("2026-03-20", null)] });
    expect(deeds).toEqual([{ dueMs: Date.parse("2026-03-20T16:00:00Z") }]);
  });

  test("keep their order, and those said to be done are due at no instant", () => {
    const { deeds } = proposed({ deeds: [deed(null, "2026-03-01"), deed("2026-03-20", null)] });
    expect(deeds?.map(({ dueMs }) => dueMs === null)).toEqual([true, false]);
  });

  test("promise together the day of the last one, and nothing when all are done", () => {
    const last = Date.parse("2026-03-20T16:00:00Z");
    expect(proposed({ deeds: [deed("2026-03-20", null), deed("2026-03-10", null)] }).promisedMs).toBe(last);
    expect(proposed({ deeds: [deed(null, "2026-03-01")] }).promisedMs).toBeUndefined();
    expect(proposed({ decision: "refused", deeds: [] })).toMatchObject({ deeds: [] });
  });

  test("are unknown in a proposal logged before there were deeds, which promises its one date", () => {
    const before = proposed({ remedy: "refund", amountCents: 1, promisedAt: "2026-03-20T00:00:00.000Z" });
    expect(before.deeds).toBeUndefined();
    expect(before.promisedMs).toBe(Date.parse("2026-03-20T00:00:00Z"));
    expect(proposed({ remedy: null, amountCents: null, promisedAt: null }).promisedMs).toBeUndefined();
  });
});
