// What a share of so many cases shows of a limit, at both ends of its interval.
import { describe, expect, test } from "vitest";
import { casesToDecide, decideShare, type Met } from "@/lib/domain/platform/decided-share";

const LIMIT = { percent: 85, fewest: 10 };

describe("a share of tests held against 85 of 100 is met from the lower end on, and not met below the upper end", () => {
  // The ends were worked out apart from the program, in 40 digits: the roots of n(p - h/n)² = z²p(1 - p).
  test.each<[hits: number, total: number, interval: string, met: Met]>([
    [21, 21, "84.54 to 100.00", "not_shown"],
    [22, 22, "85.13 to 100.00", "yes"],
    [32, 33, "84.68 to 99.46", "not_shown"],
    [33, 34, "85.08 to 99.48", "yes"],
    [56, 60, "84.07 to 97.38", "not_shown"],
    [57, 60, "86.30 to 98.29", "yes"],
    [45, 60, "62.77 to 84.22", "no"],
    [46, 60, "64.56 to 85.56", "not_shown"],
    [21, 30, "52.12 to 83.34", "no"],
    [22, 30, "55.55 to 85.82", "not_shown"],
    [6, 10, "31.27 to 83.18", "no"],
    [7, 10, "39.68 to 89.22", "not_shown"],
    [34, 60, "44.10 to 68.43", "no"],
  ])("%i of %i lie in %s", (hits, total, _interval, met) => {
    expect(decideShare({ hits, total }, LIMIT)).toBe(met);
  });

  test("of fewer than the fewest nothing is decided, of none never", () => {
    expect(decideShare({ hits: 0, total: 9 }, LIMIT)).toBe("not_shown");
    expect(decideShare({ hits: 0, total: 10 }, LIMIT)).toBe("no");
    expect(decideShare({ hits: 29, total: 29 }, { ...LIMIT, fewest: 30 })).toBe("not_shown");
    expect(decideShare({ hits: 30, total: 30 }, { ...LIMIT, fewest: 30 })).toBe("yes");
    expect(decideShare({ hits: 0, total: 0 }, { ...LIMIT, fewest: 0 })).toBe("not_shown");
  });

  test("all of a hundred cannot be shown, that it is not all can", () => {
    const all = { percent: 100, fewest: 10 };
    expect(decideShare({ hits: 100_000, total: 100_000 }, all)).toBe("not_shown");
    expect(decideShare({ hits: 99_999, total: 100_000 }, all)).toBe("no");
  });

  test("it is decided as by a score test of the limit itself, for every share of up to 150", () => {
    const z2 = 1.959963984540054 ** 2;
    for (const percent of [1, 50, 85, 99]) {
      for (let total = 10; total <= 150; total += 1) {
        for (let hits = 0; hits <= total; hits += 1) {
          const apart = 100 * hits - percent * total;
          const tells = apart ** 2 > z2 * percent * (100 - percent) * total;
          const expected = !tells ? "not_shown" : apart > 0 ? "yes" : "no";
          expect(decideShare({ hits, total }, { percent, fewest: 10 }), `${hits} of ${total}`).toBe(expected);
        }
      }
    }
  });
});

describe("so many more tests could decide at the earliest", () => {
  test.each<[says: string, hits: number, total: number, more: number]>([
    ["none where it is shown to be met", 22, 22, 0],
    ["none where it is shown not to be", 21, 30, 0],
    ["one more answered one is enough", 21, 21, 1],
    ["one more that is not answered is enough", 22, 30, 1],
    ["five that are not answered, sooner than thirteen that are", 9, 9, 5],
    ["six that are not answered", 18, 20, 6],
    ["no fewer than the fewest, where nobody tested", 0, 0, 10],
    ["no fewer than the fewest, however bad it looks", 0, 1, 9],
  ])("%s", (_says, hits, total, more) => {
    expect(casesToDecide({ hits, total }, LIMIT)).toBe(more);
  });

  test("with fewer it stays undecided whatever they bring, and with so many it can be decided", () => {
    for (let total = 0; total <= 40; total += 1) {
      for (let hits = 0; hits <= total; hits += 1) {
        const more = casesToDecide({ hits, total }, LIMIT);
        const met = (added: number, of: number) =>
          decideShare({ hits: hits + added, total: total + of }, LIMIT);
        for (let of = 0; of < more; of += 1)
          for (let added = 0; added <= of; added += 1) expect(met(added, of)).toBe("not_shown");
        expect(new Set([met(0, more), met(more, more)])).not.toEqual(new Set(["not_shown"]));
      }
    }
  });
});
