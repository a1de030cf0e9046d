import { expect, test } from "vitest";
import { median, medianInterval } from "@/tests/bench/support/rounds";
import type { Range } from "@/tests/figures/bound";
import { figureOf } from "@/tests/figures/figure";
import type { Measured } from "@/tests/figures/figure";
import { figuresPage } from "@/tests/figures/page";
import { verdictOf } from "@/tests/figures/verdict";
import { worstShare } from "@/tests/figures/worst-share";

const run = { command: "npm run bench -- P4", commit: "abc1234", at: new Date("2026-11-30T00:00:00Z") };
const ranged = (range: Range, full = true) =>
  figureOf({ key: "P4.growth", ...range, full } satisfies Measured, run);
const exact = (value: number, full = true) => ranged({ value, min: value, max: value }, full);

test("a limit is met up to its very value, and at the full size only", () => {
  expect(verdictOf(exact(1.5), "must")).toBe("met");
  expect(verdictOf(exact(1.501), "must")).toBe("missed");
  expect(verdictOf(exact(1.5, false), "must")).toBe("within");
  expect(verdictOf(exact(1.1, false), "top")).toBe("within");
});

test("a limit is met by all of the interval, not by the value in it", () => {
  expect(verdictOf(ranged({ value: 1.2, min: 0.9, max: 1.5 }), "must")).toBe("met");
  expect(verdictOf(ranged({ value: 1.2, min: 0.9, max: 1.501 }), "must")).toBe("open");
  expect(ranged({ value: 1.2, min: 0.9, max: 1.501 }).must_met).toBe(false);
  const faster = (min: number) =>
    verdictOf(figureOf({ key: "P2", value: 11, min, max: 12, full: true }, run), "top");
  expect([faster(10), faster(9.99)]).toEqual(["met", "open"]);
});

test("what was measured once meets nothing; what was counted to the last one needs no interval", () => {
  expect(verdictOf(ranged({ value: 1 }), "must")).toBe("open");
  expect(verdictOf(figureOf({ key: "R12", value: 0, full: true }, run), "must")).toBe("met");
  expect(verdictOf(figureOf({ key: "R12", value: 1, full: true }, run), "must")).toBe("missed");
});

test("what was measured before a figure was stated otherwise claims nothing, and is shown with the day", () => {
  const cost = { key: "R16.cost", value: 1.05, min: 1.04, max: 1.06, full: true } as const;
  const [old, fresh] = ["2026-11-28T23:59:59Z", "2026-11-29T00:00:00Z"].map((at) =>
    figureOf(cost, { ...run, at: new Date(at) }),
  );
  if (old === undefined || fresh === undefined) throw new Error("two figures");
  expect([verdictOf(old, "must"), verdictOf(fresh, "must")]).toEqual(["old", "met"]);
  const page = (figure: typeof old) =>
    figuresPage({ bench: null, chaos: { machine: "two cores", figures: [figure] }, mutation: null });
  expect(page(old)).toContain("not measured since 2026-11-29");
  expect(page(fresh)).not.toContain("not measured since");
});

test("what is beyond a limit at a smaller size is missed, not excused by its size", () => {
  expect(verdictOf(exact(1.501, false), "must")).toBe("missed");
  expect(verdictOf(exact(Number.NaN, false), "must")).toBe("missed");
});

test("a figure of trust has no top class, and what is only stated has no limit", () => {
  expect(verdictOf(figureOf({ key: "R12", value: 0, full: true }, run), "top")).toBeNull();
  expect(verdictOf(figureOf({ key: "R4.refused", value: 0.5, full: true }, run), "must")).toBeNull();
});

test("the page tells a limit that is met from one that was only not broken, with the day and the commit", () => {
  const rowsOf = (figure: ReturnType<typeof exact>) =>
    figuresPage({ bench: { machine: "two cores", figures: [figure] }, chaos: null, mutation: null })
      .split("\n")
      .filter((line) => line.startsWith(`| P4 | ${figure.name}`))
      .map((line) => line.split(" | ").slice(2, 4));
  expect(rowsOf(exact(1.2, false))).toEqual([["≤ 1.5 (✓)", "≤ 1.1 ✗"]]);
  expect(rowsOf(exact(1.2))).toEqual([["≤ 1.5 ✓", "≤ 1.1 ✗"]]);
  expect(rowsOf(ranged({ value: 1, min: 0.9, max: 1.3 }))).toEqual([["≤ 1.5 ✓", "≤ 1.1 ?"]]);
  const page = figuresPage({
    bench: { machine: "two cores", figures: [exact(1.2)] },
    chaos: null,
    mutation: null,
  });
  expect(page).toContain("| 2026-11-30 at abc1234 |");
  expect(page).toContain(
    "| An idle clock round against an indexed point query | ≤ 20 | ≤ 5 | not measured yet |",
  );
});

test("a figure that was never measured stands on the page as owed, also when nothing of its kind was", () => {
  const page = figuresPage({ bench: null, chaos: null, mutation: null });
  expect(page).toContain(
    "| R26 | Broken rules of lib/domain that a unit test notices | ≥ 85 |  | not measured yet |",
  );
  expect(page).toContain("| R26 | Broken commands that a test notices | ≥ 75 |  | not measured yet |");
  expect(page).not.toContain("Machine:");
});

test("the interval of a median leaves out as many rounds at each end as chance may put there one time in forty", () => {
  const rounds = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
  const ends = (count: number) => {
    const { min, max } = medianInterval(rounds(count));
    return [min, max];
  };
  // The ranks of tables of the sign test.
  expect([ends(5), ends(6), ends(8), ends(9)]).toEqual([
    [1, 5],
    [1, 6],
    [1, 8],
    [2, 8],
  ]);
  expect([ends(15), ends(60)]).toEqual([
    [4, 12],
    [22, 39],
  ]);
  expect(medianInterval([3, 1, 2]).value).toBe(median([1, 2, 3]));
});

test("a share of people claims what the 95 % of its worst place lets it: of four hundred all may stand for 99 of 100, of a hundred not", () => {
  const all = (tried: number) => ({ tried, served: tried });
  const said = (...places: { tried: number; served: number }[]) =>
    verdictOf(figureOf({ key: "R23.new", ...worstShare(places), full: true }, run), "must");
  expect(said(all(381))).toBe("met");
  expect(said(all(380))).toBe("open");
  expect(said(all(10_000), all(100))).toBe("open");
  expect(said(all(10_000), { tried: 400, served: 395 })).toBe("missed");
});

test("what must be all of those that were counted needs no interval, and not one may be missing", () => {
  const said = (served: number) =>
    verdictOf(figureOf({ key: "R23.known", value: served / 100, full: true }, run), "must");
  expect([said(100), said(99)]).toEqual(["met", "missed"]);
});

test("rounding puts nothing on the other side of a limit", () => {
  const knownIn = (value: number) => figureOf({ key: "R23.known", value, full: true }, run);
  expect([knownIn(0.999_99).value, knownIn(0.999_99).must_met]).toEqual([0.999_99, false]);
  expect(verdictOf(knownIn(0.999_99), "must")).toBe("missed");
  expect(exact(1.234_56).value).toBe(1.235);
  expect(verdictOf(ranged({ value: 1.2, min: 1, max: 1.500_01 }), "must")).toBe("open");
});
