// What time has done, as stored by this version, by the one before, and by one that is to come.
import { describe, expect, it } from "vitest";
import { countingOnceJudged } from "@/lib/domain/complaint/late-since";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { readSnapshot, snapshotChange, storedPart } from "@/lib/domain/complaint/stored-snapshot";
import { after } from "./answered-twice";
import { instantOf } from "./log-notation";

const DUE = instantOf(24);
const HAPPENED = instantOf(43);
const missed = { type: "first_contact_due", ordinal: 1, atMs: HAPPENED, scheduledMs: DUE, cycle: 1 } as const;
/** The same, without the instant for which it was scheduled. */
const UNDATED = { type: "first_contact_due", ordinal: 1, atMs: HAPPENED, cycle: 1 } as const;

const snapshot = after([], 1);
const stored = (fired: readonly unknown[]) => ({ ...storedPart(snapshot), fired });
const read = (fired: readonly unknown[]) => readSnapshot(stored(fired), DEFAULT_RULEBOOK, {});

describe("the instant for which something was scheduled", () => {
  it.each([
    ["as dueMs, by the version before", { ...UNDATED, dueMs: DUE }],
    ["by both names, by this version", { ...UNDATED, dueMs: DUE, scheduledMs: DUE }],
    ["as scheduledMs alone, by one to come", { ...UNDATED, scheduledMs: DUE }],
  ])("is read where it is stored %s", (_, fired) => {
    expect(read([fired]).fired).toEqual([missed]);
  });

  it("is written by both names, so that the version before, while it is still at work, finds it too", () => {
    const both = [{ ...missed, dueMs: DUE }];
    expect(storedPart({ ...snapshot, fired: [missed] }).fired).toEqual(both);
    expect(snapshotChange(snapshot, { ...snapshot, fired: [missed] })).toEqual({ fired: both });
  });

  it("is not written again where nothing happened", () => {
    const before = read([{ ...UNDATED, dueMs: DUE }]);
    expect(snapshotChange(before, { ...before, disputes: 1 })).toEqual({ disputes: 1 });
  });

  it("of a breach that the version before stored dates a complaint that is judged late", () => {
    const before = read([
      { type: "breach", ordinal: 1, atMs: instantOf(72), dueMs: instantOf(72), cycle: 1 },
    ]);
    const none = { ...before, judgement: null, lateSince: null };
    expect(countingOnceJudged(none, true).lateSince).toBe(instantOf(72));
  });
});

it("before milestones had ordinals they were stored by their printed names", () => {
  const printed = { type: "warn_24", atMs: instantOf(48), dueMs: instantOf(48), cycle: 1 };
  expect(read([printed]).fired).toMatchObject([{ type: "warning", ordinal: 2, scheduledMs: instantOf(48) }]);
});

it.each([
  ["no instant for which it was scheduled", UNDATED],
  ["a word for that instant", { ...UNDATED, scheduledMs: "soon" }],
  ["no instant at which it happened", { ...missed, atMs: null }],
  ["no cycle", { ...missed, cycle: undefined }],
  ["no type", { ...missed, type: 3 }],
  ["no ordinal, and the name of no event", { ...missed, ordinal: undefined, type: "warn" }],
  ["no ordinal, and the name of what a person did", { ...missed, ordinal: undefined, type: "reopened" }],
])("with %s a snapshot is damaged", (_, fired) => {
  expect(() => read([fired])).toThrow("malformed");
});
