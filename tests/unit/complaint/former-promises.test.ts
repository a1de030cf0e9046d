// Snapshots and logs from before promises had consequences: read as what they were, and owing nothing.
import { expect, it } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { logEventOf } from "@/lib/domain/complaint/log-event";
import { readSnapshot, storedPart } from "@/lib/domain/complaint/stored-snapshot";
import { after, contact } from "./answered-twice";
import type { Step } from "./log-notation";

const proposed: Step = [10, "resolution_proposed", { deeds: [{ dueMs: 1_000 }, { dueMs: null }] }];
const read = (stored: unknown) => readSnapshot(stored, DEFAULT_RULEBOOK, {});

it("a snapshot without a word of promises has none, and its former name of the promised date is left out", () => {
  const { proposalDeeds, promises, consumerAppealPending, ...former } = storedPart(after([contact], 5));
  expect([proposalDeeds, promises, consumerAppealPending]).toEqual([[], [], false]);
  const now = read({ ...former, proposalPromisedAt: 1_000 });
  expect(now).toMatchObject({ proposalDeeds: [], promises: [], consumerAppealPending: false });
  expect(now).not.toHaveProperty("proposalPromisedAt");
});

it("the deeds of a proposal stand while it waits; what a program of before left of them afterwards is nothing", () => {
  const waiting = storedPart(after([contact, proposed], 11));
  expect(read(waiting).proposalDeeds).toEqual([1_000, null]);
  expect(read({ ...waiting, proposedAt: null }).proposalDeeds).toEqual([]);
});

it.each(["proposalDeeds", "promises"])("a snapshot whose %s are no list is damaged", (name) => {
  expect(() => read({ ...storedPart(after([contact], 5)), [name]: 3 })).toThrow("malformed");
});

it("a closing that does not say whether all was received is of before", () => {
  const closing = { ordinal: 1, atMs: 0, scheduledMs: null, cycle: 1, side: "consumer" as const };
  const asRead = (type: "resolution_accepted" | "confirmation_lapsed" | "withdrawn", facts = {}) =>
    logEventOf({ ...closing, type, facts });
  expect(asRead("resolution_accepted").beforePromises).toBe(true);
  expect(asRead("confirmation_lapsed").beforePromises).toBe(true);
  expect(asRead("resolution_accepted", { received: false })).not.toHaveProperty("beforePromises");
  expect(asRead("confirmation_lapsed", { received: false })).not.toHaveProperty("beforePromises");
  expect(asRead("withdrawn")).not.toHaveProperty("beforePromises");
});
