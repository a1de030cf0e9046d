// Since when a complaint is late: since the first breach that counts. docs/domain/complaint.md, "Answered, not agreed".
import { expect, test } from "vitest";
import { complaintColumns } from "@/lib/domain/complaint/complaint-columns";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { factsOf } from "@/lib/domain/complaint/lifecycle-facts";
import { lateByPromise } from "@/lib/domain/complaint/promise";
import { readSnapshot, storedPart } from "@/lib/domain/complaint/stored-snapshot";
import { after, BREACH, contact, COUNTS, judged, proposed, TWICE } from "./answered-twice";
import { instantOf, type Step } from "./log-notation";

const inHours = (ms: number | null): number | null => (ms === null ? null : (ms - instantOf(0)) / 3_600_000);
const lateSince = (steps: readonly Step[], hours: number): number | null =>
  inHours(after(steps, hours).lateSince);

/** A second cycle of 24 hours, begun at an hour, in which nobody answers. */
const again = (closed: number): readonly Step[] => [
  [closed, "resolution_accepted"],
  [closed + 1, "reopened"],
];
/** The same, with two answers that the consumer disputes; after two disputes none holds the clock. */
const answeredAgain = (closed: number): readonly Step[] => [
  ...again(closed),
  [closed + 2, "human_contact_attested"],
  [closed + 3, "resolution_proposed"],
  [closed + 4, "resolution_disputed"],
  [closed + 5, "resolution_proposed"],
  [closed + 6, "resolution_disputed"],
];
const excused: readonly Step[] = [...TWICE, proposed, judged(105, false)];

test("nothing is late before a breach, nor while one waits to be judged, nor when two say that it does not count", () => {
  expect(lateSince([contact], 71.999)).toBeNull();
  expect(lateSince(TWICE, COUNTS - 0.001)).toBeNull();
  expect(lateSince(excused, 1000)).toBeNull();
});

test("a breach that counts makes the complaint late since then, judged at once, later, or by nobody", () => {
  expect(lateSince([contact], 72)).toBe(72);
  expect(lateSince([...TWICE, judged(95, true)], 95)).toBe(BREACH);
  expect(lateSince(TWICE, COUNTS)).toBe(BREACH);
});

test("breached again after a breach that does not count, it is late since the later one", () => {
  const steps = [...excused, ...again(106)];
  expect([lateSince(steps, 107 + 23.999), lateSince(steps, 131)]).toEqual([null, 131]);
  expect(inHours(after(steps, 131).breachedAt)).toBe(BREACH);
});

test("a later breach that waits for judges dates from itself, once it counts", () => {
  const steps = [...excused, ...answeredAgain(106)];
  expect([lateSince(steps, 131), lateSince(steps, 131 + 71.999), lateSince(steps, 131 + 72)]).toEqual([
    null,
    null,
    131,
  ]);
  expect(lateSince([...steps, [132, "judgement_proposed"], judged(133, false)], 500)).toBeNull();
});

test("late already, it stays late since the first breach that counted, however the later ones were answered", () => {
  expect(lateSince([...TWICE, judged(95, true), ...answeredAgain(106)], 500)).toBe(BREACH);
  expect(lateSince([contact, ...again(80)], 500)).toBe(72);
});

test("a breach that still waits when another one counts was judged by nobody, and counts from its own date", () => {
  expect(lateSince([...TWICE, ...again(95)], 120)).toBe(BREACH);
});

test("a decision for one side that the breach counts is about the latest, and takes nothing from an earlier date", () => {
  const ruled = (hours: number, breachCounts: boolean): Step => [
    hours,
    "adjudicated",
    { outcome: "for_consumer", breachCounts },
  ];
  expect(lateSince([...excused, ruled(106, true)], 106)).toBe(BREACH);
  expect(lateSince([...excused, ...answeredAgain(106), ruled(134, true)], 134)).toBe(131);
  expect(lateSince([...excused, ...again(106), ruled(140, true)], 140)).toBe(131);
  expect(lateSince([contact, ...again(80), ruled(110, true)], 110)).toBe(72);
  expect(lateSince([contact, ruled(80, false)], 80)).toBeNull();
  const struckOut: readonly Step[] = [contact, ...again(80), ruled(110, false)];
  expect([lateSince(struckOut, 110), lateSince([...struckOut, ruled(111, true)], 111)]).toEqual([null, 105]);
  expect(lateSince([contact, ruled(80, true)], 80)).toBe(72);
});

test("a broken promise is late from its own instant, and no breach", () => {
  const deed = { dueMs: instantOf(100) };
  const steps: readonly Step[] = [
    contact,
    [10, "resolution_proposed", { deeds: [deed] }],
    [20, "resolution_accepted"],
    [110, "promise_broken", { promise: 1 }],
  ];
  expect([lateSince(steps, 171.999), inHours(lateByPromise(after(steps, 111)))]).toEqual([null, 110]);
  expect([lateSince(steps, 172), inHours(lateByPromise(after(steps, 172)))]).toEqual([172, 110]);
});

test("a company may appeal against a breach that counts, and against no other", () => {
  const counts = (steps: readonly Step[], hours: number) =>
    factsOf(after(steps, hours), "company", instantOf(hours)).lateCounts;
  expect([counts(TWICE, 100), counts(excused, 106), counts([...excused, ...again(106)], 131)]).toEqual([
    false,
    false,
    true,
  ]);
});

test("the row holds it, and one that a program of the version before wrote is late since its only date", () => {
  const steps = [...excused, ...again(106)];
  const snapshot = after(steps, 131);
  expect(complaintColumns(snapshot, DEFAULT_RULEBOOK, 1).lateSince).toBe(instantOf(131));
  const read = (breachCounts: boolean, stored: number | null) =>
    readSnapshot(storedPart(snapshot), DEFAULT_RULEBOOK, { breachCounts, lateSince: stored }).lateSince;
  expect([read(true, instantOf(131)), read(true, null), read(false, instantOf(131))]).toEqual([
    instantOf(131),
    instantOf(BREACH),
    null,
  ]);
  expect(storedPart(snapshot)).not.toHaveProperty("lateSince");
});
