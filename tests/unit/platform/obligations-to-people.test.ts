// What a platform owes to people, channel by channel, on both sides of each limit.
import { describe, expect, test } from "vitest";
import type { ChannelFacts } from "@/lib/domain/platform/obligation-facts";
import { channels, line, met, MILLION } from "./obligation-line";

describe("complaint_human", () => {
  const contact = (due: number, missedWithoutContact: number, missedDenied: number) => ({
    firstContact: { due, missedWithoutContact, missedDenied },
  });

  test("is a proposal above the first line of size, and this house's own below and where it is not known", () => {
    const standing = (users: number | null) => line("complaint_human", { users })?.standing;
    expect([null, MILLION, MILLION + 1].map(standing)).toEqual(["house", "house", "proposed"]);
  });

  test.each([
    ["nobody missed of ten", 10, 0, 0, "yes", null],
    ["nobody missed of nine", 9, 0, 0, "not_shown", null],
    ["one to whom nobody spoke, of very many", 4811, 1, 0, "no", "nobody_spoke"],
    ["one to whom nobody spoke, and no other", 1, 1, 0, "no", "nobody_spoke"],
    ["one who denies that anybody spoke", 4811, 0, 1, "not_shown", null],
    ["two who deny it", 10, 0, 2, "not_shown", null],
    ["three who deny it", 4811, 0, 3, "no", "contacts_denied"],
    ["three who deny it, and no other", 3, 0, 3, "no", "contacts_denied"],
    ["some of both", 587, 173, 78, "no", "nobody_spoke"],
  ] as const)("%s", (_says, due, without, denied, expected, ground) => {
    expect(line("complaint_human", contact(due, without, denied))).toMatchObject({ met: expected, ground });
  });

  test("is said with everybody who got a person, of all who came due", () => {
    const figure = line("complaint_human", contact(587, 173, 78))?.figure;
    expect(figure).toMatchObject({ hits: 336, total: 587 });
    expect([figure?.interval?.lower, figure?.interval?.upper].map((end) => end?.toFixed(3))).toEqual([
      "0.532",
      "0.612",
    ]);
  });

  test("is decided of as many people, and by as many who deny, as the rulebook says", () => {
    const people = { obligation_people: 9 };
    expect(met("complaint_human", contact(9, 0, 0), people)).toBe("yes");
    expect(met("complaint_human", contact(8, 0, 0), people)).toBe("not_shown");
    expect(met("complaint_human", contact(20, 0, 3), { denied_contact_people: 4 })).toBe("not_shown");
    expect(met("complaint_human", contact(20, 0, 4), { denied_contact_people: 4 })).toBe("no");
  });
});

describe("human_entry", () => {
  const entries = (...list: ChannelFacts["entryItems"][]) =>
    line("human_entry", channels(...list.map((entryItems) => ({ entryItems }))));

  test("is met where every channel passed, and not where one failed", () => {
    expect(entries("passed", "passed")).toMatchObject({ met: "yes", ground: null });
    expect(entries("passed", "failed")).toMatchObject({ met: "no", ground: "items_failed" });
    expect(entries("not_shown", "failed")).toMatchObject({ met: "no", ground: "items_failed" });
    expect(entries("passed", "not_shown")).toMatchObject({ met: "not_shown", ground: null });
  });

  test("is not shown without any channel", () => {
    expect(entries()).toMatchObject({ met: "not_shown", figure: null });
  });

  test("is said as so many of all channels, without an interval: all are known", () => {
    expect(entries("passed", "failed", "not_shown")?.figure).toEqual({ hits: 1, total: 3, interval: null });
  });
});

describe("one_tap", () => {
  const taps = (...list: ChannelFacts["oneTap"][]) =>
    line("one_tap", channels(...list.map((oneTap) => ({ oneTap }))));

  test.each([
    ["yes", null, ["confirmed"]],
    ["yes", null, ["confirmed", "confirmed"]],
    ["no", "one_tap_contradicted", ["confirmed", "contradicted"]],
    ["no", "one_tap_contradicted", ["none", "contradicted"]],
    ["no", "one_tap_contradicted", ["declared", "contradicted"]],
    ["no", "no_one_tap", []],
    ["no", "no_one_tap", ["none", "none"]],
    ["not_shown", null, ["declared"]],
    ["not_shown", null, ["confirmed", "declared"]],
    ["not_shown", null, ["confirmed", "none"]],
    ["not_shown", null, ["declared", "none"]],
  ] as const)("%s, ground %s: %j", (expected, ground, list) => {
    expect(taps(...list)).toMatchObject({ met: expected, ground });
  });

  test("is said as so many confirmed of all channels", () => {
    const figure = taps("confirmed", "declared", "none", "contradicted")?.figure;
    expect(figure).toEqual({ hits: 1, total: 4, interval: null });
    expect(taps()?.figure).toBeNull();
  });
});

describe("human_first", () => {
  const first = (due: number, missed: number, ...list: Partial<ChannelFacts>[]) => ({
    ...channels(...list),
    priorityContact: { due, missed },
  });
  const LINE = { elderLine: true };

  test.each([
    ["22 of 22 in their hours, 85.13 at the lower end", 22, 0, "yes"],
    ["21 of 21, 84.54 at the lower end", 21, 0, "not_shown"],
    ["six of ten, 83.18 at the upper end", 10, 4, "no"],
    ["seven of ten, 89.22 at the upper end", 10, 3, "not_shown"],
    ["none of nine, too few", 9, 9, "not_shown"],
    ["none of ten", 10, 10, "no"],
  ] as const)("with a line of their own: %s", (_says, due, missed, expected) => {
    expect(line("human_first", first(due, missed, {}, LINE))).toMatchObject({ met: expected, ground: null });
  });

  test("without a line it is not met, however fast they were contacted", () => {
    for (const list of [[], [{}, {}]])
      expect(line("human_first", first(100, 0, ...list))).toMatchObject({
        met: "no",
        ground: "no_elder_line",
      });
  });

  test("one channel on which the tests of an older voice reached nobody is enough", () => {
    const silent = first(100, 0, LINE, { elderReachedNobody: true });
    expect(line("human_first", silent)).toMatchObject({ met: "no", ground: "elder_line_silent" });
  });

  test("with lines of which people say that nobody is there it is never a yes, and one that nobody doubts is enough", () => {
    const doubted = { elderLine: true, elderContradicted: true };
    const said = (due: number, missed: number, ...list: Partial<ChannelFacts>[]) =>
      line("human_first", first(due, missed, ...list));
    const ground = "elder_line_contradicted";
    expect(said(100, 0, doubted, doubted)).toMatchObject({ met: "not_shown", ground });
    expect(said(9, 0, doubted)).toMatchObject({ met: "not_shown", ground });
    expect(said(10, 4, doubted)).toMatchObject({ met: "no", ground: null });
    expect(said(100, 0, doubted, LINE)).toMatchObject({ met: "yes", ground: null });
    // That of a channel without such a line says nothing.
    expect(said(100, 0, LINE, { elderContradicted: true })).toMatchObject({ met: "yes", ground: null });
  });

  test("where people say of every channel with text that nobody is there it is never a yes, and one that nobody doubts is enough", () => {
    const silent = { textInstead: true, textContradicted: true };
    const said = (due: number, missed: number, ...list: Partial<ChannelFacts>[]) =>
      line("human_first", first(due, missed, LINE, ...list));
    const ground = "text_contradicted";
    expect(said(100, 0, silent, silent)).toMatchObject({ met: "not_shown", ground });
    expect(said(10, 4, silent)).toMatchObject({ met: "no", ground: null });
    expect(said(100, 0, silent, { textInstead: true })).toMatchObject({ met: "yes", ground: null });
    // Of a channel on which nobody is said to be able to write it says nothing.
    for (const textInstead of [false, null])
      expect(said(100, 0, { textInstead, textContradicted: true })).toMatchObject({
        met: "yes",
        ground: null,
      });
  });

  test("is said as the people who were contacted in their hours, of those who came due", () => {
    expect(line("human_first", first(26, 0, LINE))?.figure).toMatchObject({ hits: 26, total: 26 });
    expect(line("human_first", first(10, 4, LINE))).toMatchObject({
      figure: { hits: 6, total: 10 },
      moreTests: null,
    });
  });

  test("is decided by the people and the percent of the rulebook", () => {
    expect(met("human_first", first(9, 9, LINE), { obligation_people: 9 })).toBe("no");
    expect(met("human_first", first(22, 0, LINE), { priority_contact_percent: 86 })).toBe("not_shown");
  });
});
