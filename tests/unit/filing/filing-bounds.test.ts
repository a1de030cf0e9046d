import { describe, expect, test } from "vitest";
import { isCrowded, judgeCrowded, takesPlace, type FilerKind } from "@/lib/domain/filing/filing-bounds";

const from = (filer: FilerKind, ofFiler: number, ofNetwork = 101) =>
  judgeCrowded({ filer, ofFiler, ofNetwork });

describe("filings from one network within an hour", () => {
  test("the hundredth is taken without a look at who files it, the next is not", () => {
    expect([isCrowded(100), isCrowded(101)]).toEqual([false, true]);
  });
  test.each([
    ["who proved who they are", "proved", 10],
    ["one contact that nobody proved", "contact", 3],
    ["all who leave no contact, together", "nobody", 60],
    ["a form that was filed before", "again", 20],
  ] as const)("once it is crowded, %s has so many and not one more: %s, %i", (_, filer, most) => {
    expect([from(filer, most), from(filer, most + 1)]).toEqual(["take", "filer"]);
  });
  test.each(["contact", "nobody"] as const)(
    "three hundred are taken of people who proved nothing: %s",
    (filer) => {
      expect([from(filer, 1, 300), from(filer, 1, 301)]).toEqual(["take", "network"]);
    },
  );
  test.each(["proved", "again"] as const)(
    "whatever others filed from there keeps no %s out, and takes no place",
    (filer) => {
      expect(from(filer, 1, 1_000_000)).toBe("take");
      expect(takesPlace(filer)).toBe(false);
    },
  );
  test("who proved nothing takes a place", () => {
    expect([takesPlace("contact"), takesPlace("nobody")]).toEqual([true, true]);
  });
});

describe("what a brigade gains by it", () => {
  test("of ten accounts behind one network that never stop filing, neighbours are left most of its places", () => {
    const [room, calm, contacts] = [300, 100, 10];
    let [ofNetwork, taken] = [calm, 0];
    for (let round = 1; round <= 1_000; round += 1)
      for (let contact = 0; contact < contacts; contact += 1)
        if (from("contact", round, ofNetwork + 1) === "take") [ofNetwork, taken] = [ofNetwork + 1, taken + 1];
    expect(taken).toBe(30);
    expect(room - ofNetwork).toBe(170);
  });
  test("with a contact invented for each filing it gets what a network gave before, and not one more", () => {
    let ofNetwork = 100;
    while (from("contact", 1, ofNetwork + 1) === "take") ofNetwork += 1;
    expect(ofNetwork).toBe(300);
  });
});
