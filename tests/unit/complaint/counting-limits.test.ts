// What counts, where one of two facts says nothing.
import { expect, test } from "vitest";
import { outcomeCounts } from "@/lib/domain/complaint/counted";

test("a reason for withdrawing says nothing about a complaint that ended otherwise", () => {
  expect(outcomeCounts("resolved", "mistaken")).toBe(true);
  expect(outcomeCounts(null, "mistaken")).toBe(true);
});
