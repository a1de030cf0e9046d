import { expect, test } from "vitest";
import { figureOf } from "@/tests/figures/figure";
import type { Measured } from "@/tests/figures/figure";
import { figuresPage } from "@/tests/figures/page";
import { verdictOf } from "@/tests/figures/verdict";

const run = { command: "npm run bench -- P4", commit: "abc1234", at: new Date("2026-11-26T00:00:00Z") };
const growth = (value: number, full: boolean) =>
  figureOf({ key: "P4.growth", value, full } satisfies Measured, run);

test("a limit is met up to its very value, and at the full size only", () => {
  expect(verdictOf(growth(1.5, true), "must")).toBe("met");
  expect(verdictOf(growth(1.501, true), "must")).toBe("missed");
  expect(verdictOf(growth(1.5, false), "must")).toBe("within");
  expect(verdictOf(growth(1.1, false), "top")).toBe("within");
});

test("what is beyond a limit at a smaller size is missed, not excused by its size", () => {
  expect(verdictOf(growth(1.501, false), "must")).toBe("missed");
  expect(verdictOf(growth(Number.NaN, false), "must")).toBe("missed");
});

test("a figure of trust has no top class", () => {
  expect(verdictOf(figureOf({ key: "R12", value: 0, full: true }, run), "top")).toBeNull();
});

test("the page tells a limit that is met from one that was only not broken", () => {
  const kept = { machine: "two cores", commit: "abc1234", figures: [growth(1.2, false), growth(1.2, true)] };
  const rows = figuresPage({ bench: kept, chaos: null, mutation: null })
    .split("\n")
    .filter((line) => line.startsWith("| P4 "));
  expect(rows.map((line) => line.split("|").slice(3, 5))).toEqual([
    [" ≤ 1.5 (✓) ", " ≤ 1.1 ✗ "],
    [" ≤ 1.5 ✓ ", " ≤ 1.1 ✗ "],
  ]);
});
