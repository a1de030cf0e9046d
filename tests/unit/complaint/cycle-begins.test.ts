// Which events of a log begin another cycle: what the cells of the lifecycle table start, and no list beside it.
import { expect, test } from "vitest";
import { PROMISE_STATES } from "@/lib/domain/complaint/deed-promise";
import { EVENT_TYPES } from "@/lib/domain/complaint/events";
import { beginsCycle } from "@/lib/domain/complaint/lifecycle";
import { isOver } from "@/lib/domain/notification/notice";
import { isAnswered } from "@/lib/domain/complaint/promise";

test("a reopening begins a cycle, and the first broken promise, which reopens by right; nothing else does", () => {
  const begin = (reopens: boolean) => EVENT_TYPES.filter((type) => beginsCycle({ type, facts: { reopens } }));
  expect(begin(true)).toEqual(["promise_broken", "reopened"]);
  expect(begin(false)).toEqual(["reopened"]);
});

test("a complaint is over for a notice that was recorded, confirmed after its end, or stays closed", () => {
  expect([isOver("filed", { outcome: "recorded" }, "closed"), isOver("filed", {}, "closed")]).toEqual([
    true,
    false,
  ]);
  const confirmed = (["open", "closed"] as const).map((status) => isOver("platform_confirmed", {}, status));
  expect(confirmed).toEqual([false, true]);
  const broken = [true, false].map((reopens) => isOver("promise_broken", { reopens }, "closed"));
  expect(broken).toEqual([false, true]);
  expect(isOver("resolution_accepted", {}, "closed")).toBe(false);
});

test("a promise that fell due is answered once somebody said, or something decided, what became of it", () => {
  expect([null, ...PROMISE_STATES].filter(isAnswered)).toEqual(
    PROMISE_STATES.filter((state) => state !== "promised" && state !== "due"),
  );
});
