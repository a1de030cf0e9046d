// What a registered intake desk read back is proved by that: from its registration to its end, and twenty filings a day.
import { describe, expect, it } from "vitest";
import { isProvedByDesk } from "@/lib/domain/filing/intake-desk";

const at = (ms: number) => new Date(Date.parse("2026-03-02T01:00:00Z") + ms);
const standing = { registeredAt: at(0), endedAt: null };
const ended = { registeredAt: at(0), endedAt: at(1_000) };

describe("a filing that a desk read back is proved by it", () => {
  it.each([
    ["the desk's first of the day", standing, 1, 0, true],
    ["its twentieth", standing, 20, 0, true],
    ["its twenty-first", standing, 21, 0, false],
    ["before it was registered", standing, 1, -1, false],
    ["in the last moment before its end", ended, 1, 999, true],
    ["at its end", ended, 1, 1_000, false],
  ] as const)("%s", (_what, desk, place, ms, proved) => {
    expect(isProvedByDesk(desk, place, at(ms))).toBe(proved);
  });
});
