// From the reports of a kind to what may be said of one channel of it.
import { expect, test } from "vitest";
import { CHANNELS } from "@/lib/domain/complaint/complaint";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import {
  canPeopleSay,
  cellAmong,
  countsOf,
  evidenceAmong,
  isContradicted,
  isFoundByPeople,
  noReports,
  staysContradicted,
} from "@/lib/domain/platform/channel-reports";

test("five people who name a kind of channel make it one of the platform, four do not; by a rulebook that says four, they do", () => {
  const found = (people: number, found_by_people: number) => isFoundByPeople({ people }, { found_by_people });
  expect([4, 5].map((people) => found(people, DEFAULT_RULEBOOK.found_by_people))).toEqual([false, true]);
  expect([3, 4].map((people) => found(people, 4))).toEqual([false, true]);
});

test("people can say of every kind but a telephone and a counter that one reaches a person by text", () => {
  const silent = CHANNELS.filter((kind) => !canPeopleSay("text", kind));
  expect(silent).toEqual(["hotline", "counter"]);
  for (const claim of ["reaches_a_person", "one_tap", "elder_line"] as const)
    expect(CHANNELS.every((kind) => canPeopleSay(claim, kind))).toBe(true);
});

test("of several alike none is confirmed, and what is contradicted is so of all; a single one stays what it is", () => {
  const findings = ["confirmed", "contradicted", "unverified"] as const;
  expect(findings.map((one) => evidenceAmong(1, one))).toEqual(findings);
  expect(findings.map((one) => evidenceAmong(2, one))).toEqual(["unverified", "contradicted", "unverified"]);
  const cells = ["agree", "disagree", "no_evidence"] as const;
  expect(cells.map((one) => cellAmong(1, one))).toEqual(cells);
  expect(cells.map((one) => cellAmong(2, one))).toEqual(["no_evidence", "disagree", "no_evidence"]);
});

test("one claim that people contradict is enough for a withdrawn channel to stay, and what they confirm is not", () => {
  const none = {
    reaches_a_person: "confirmed",
    one_tap: "unverified",
    elder_line: "unverified",
    text: "unverified",
  } as const;
  expect(isContradicted(none)).toBe(false);
  for (const claim of Object.keys(none))
    expect(isContradicted({ ...none, [claim]: "contradicted" })).toBe(true);
});

test("what a merged platform's people contradict stays so, unless enough got through since on its only line", () => {
  expect(staysContradicted(1, "contradicted", "unverified")).toBe(true);
  expect(staysContradicted(1, "contradicted", "confirmed")).toBe(false);
  expect(staysContradicted(2, "contradicted", "confirmed")).toBe(true);
  for (const before of ["confirmed", "unverified"] as const)
    expect(staysContradicted(2, before, "contradicted")).toBe(false);
});

test("nothing was tested: the reports of a claim are all of them, and all of them are newer than no test", () => {
  const reports = { ...noReports("hotline").claims, one_tap: { reached: 2, against: 7 } };
  expect(countsOf({ ...noReports("hotline"), claims: reports }).one_tap).toEqual({
    reports: { reached: 2, against: 7 },
    reportsSince: { reached: 2, against: 7 },
    tests: null,
  });
});
