import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "@/lib/domain/shared/edit-distance";

const between = (a: string, b: string, most = 9) => editDistance(a, b, most);

describe("the slips between two texts", () => {
  test.each([
    ["", "", 0],
    ["云栈优选", "云栈优选", 0],
    ["云栈优选", "云站优选", 1],
    ["云栈优选", "云优选", 1],
    ["云优选", "云栈优选", 1],
    ["云栈优选", "云优栈选", 1],
    ["abcd", "badc", 2],
    ["kitten", "sitting", 3],
    ["ca", "abc", 3],
    ["", "abc", 3],
  ])("%s to %s: %i", (a, b, distance) => {
    expect(between(a, b)).toBe(distance);
  });

  test("more than asked for is answered as one more, whatever it is", () => {
    expect(between("kitten", "sitting", 3)).toBe(3);
    expect(between("kitten", "sitting", 2)).toBe(3);
    expect(between("a", "abcdefgh", 2)).toBe(3);
    expect(between("abcdefgh", "stuvwxyz", 1)).toBe(2);
  });

  test("are the same from either side, none only between equals, and never more than the longer one has letters", () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = between(a, b, 12);
        expect(between(b, a, 12)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
