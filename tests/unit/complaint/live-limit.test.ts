import { expect, test } from "vitest";
import { isOverLiveLimit, lowestFreeSlot } from "@/lib/domain/complaint/live-limit";

const RULES = { live_per_person_and_platform: 3 };

test("a live complaint takes the lowest slot that is free", () => {
  expect([[], [1], [2, 3], [3, 1], [1, 2, 3]].map(lowestFreeSlot)).toEqual([1, 2, 1, 2, 4]);
  expect(lowestFreeSlot([null, 1])).toBe(2);
});

test("the third live complaint of a person about a platform is taken, the fourth is one too many", () => {
  expect([1, 2, 3, 4].map((slot) => isOverLiveLimit(slot, RULES))).toEqual([false, false, false, true]);
});

test("a closed complaint takes no slot and is never one too many", () => {
  expect(isOverLiveLimit(null, RULES)).toBe(false);
});
