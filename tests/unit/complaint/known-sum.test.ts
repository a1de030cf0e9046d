import { expect, test } from "vitest";
import { knownSum } from "@/lib/domain/complaint/known-sum";

test("what was left out is in no sum, and a sum over nothing known is not 0", () => {
  expect(knownSum([])).toBeNull();
  expect(knownSum([null, null])).toBeNull();
  expect(knownSum([null, 4])).toEqual({ sum: 4, complete: false });
  expect(knownSum([0])).toEqual({ sum: 0, complete: true });
  expect(knownSum([2, 3])).toEqual({ sum: 5, complete: true });
});
