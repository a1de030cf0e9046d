// A review is not a finding. Opened it is for regulators; an officer, or time, makes it public.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import { REVIEW_EVENTS } from "@/lib/domain/review-catalogue";
import {
  isLive,
  isPublic,
  moveReview,
  nextReviewDue,
  openedReview,
  REVIEW_STATES,
  reviewColumns,
  settleReview,
  type ReviewMove,
  type ReviewSnapshot,
} from "@/lib/domain/review-lifecycle";
import { foldReview, type RecordedReviewEvent } from "@/lib/domain/review-log";
import { HOUR } from "./log-notation";

const OPENED = openedReview(0);
const OFFICER = { role: "regulator", actorId: "li" } as const;
const CLOCK = { role: "clock", actorId: null } as const;

function move(review: ReviewSnapshot, given: ReviewMove) {
  const next = moveReview(review, given, DEFAULT_RULEBOOK);
  return "refused" in next ? next.refused : next.review;
}

describe("the notice", () => {
  test("comes by itself 24 h after the opening, not a millisecond before", () => {
    expect(nextReviewDue(OPENED, DEFAULT_RULEBOOK)).toEqual({ type: "notified", dueMs: 24 * HOUR });
    expect(move(OPENED, { type: "notified", atMs: 24 * HOUR - 1, ...CLOCK })).toBe("too_early");
    expect(settleReview(OPENED, DEFAULT_RULEBOOK, 24 * HOUR - 1).moves).toEqual([]);
    expect(settleReview(OPENED, DEFAULT_RULEBOOK, 30 * HOUR)).toEqual({
      moves: [{ type: "notified", atMs: 24 * HOUR, ...CLOCK }],
      review: { state: "notified", openedAt: 0, notifiedAt: 24 * HOUR, notifiedBy: null, lastAt: 24 * HOUR },
    });
  });

  test("may come from an officer at once, who is then named, and comes once", () => {
    const notified = move(OPENED, { type: "notified", atMs: 5, ...OFFICER });
    expect(notified).toEqual({ state: "notified", openedAt: 0, notifiedAt: 5, notifiedBy: "li", lastAt: 5 });
    expect(move(notified as ReviewSnapshot, { type: "notified", atMs: 6, ...OFFICER })).toBe(
      "not_in_this_state",
    );
    expect(nextReviewDue(notified as ReviewSnapshot, DEFAULT_RULEBOOK)).toBeNull();
  });

  test("is what makes a review public", () => {
    expect(REVIEW_STATES.filter((state) => !isPublic(state))).toEqual(["opened"]);
  });
});

describe("a later trigger", () => {
  test("joins every live review, never one that is over, and only a threshold brings it", () => {
    const joined = (state: ReviewSnapshot["state"]) =>
      move({ ...OPENED, state }, { type: "trigger_joined", atMs: 7, ...CLOCK });
    for (const state of REVIEW_STATES) {
      expect(joined(state)).toEqual(isLive(state) ? { ...OPENED, state, lastAt: 7 } : "not_in_this_state");
    }
    expect(REVIEW_STATES.filter((state) => !isLive(state))).toEqual(["dismissed", "closed"]);
    expect(move(OPENED, { type: "trigger_joined", atMs: 7, ...OFFICER })).toBe("not_for_this_role");
  });

  test("leaves the hour of the notice where it was", () => {
    const joined = move(OPENED, { type: "trigger_joined", atMs: 7, ...CLOCK }) as ReviewSnapshot;
    expect(reviewColumns(joined, DEFAULT_RULEBOOK)).toEqual({
      state: "opened",
      nextDueAt: 24 * HOUR,
      notifiedAt: null,
      notifiedBy: null,
    });
  });
});

describe("a log", () => {
  const logged = (
    type: RecordedReviewEvent["type"],
    seq: number,
    side: RecordedReviewEvent["side"] = "clock",
  ) => ({
    type,
    seq,
    side,
    atMs: seq * HOUR,
    dueMs: null,
    recordedMs: seq * HOUR,
    actorId: side === "clock" ? null : "li",
    facts: {},
  });

  test("comes to the review that its events made", () => {
    const log = [logged("opened", 1), logged("trigger_joined", 2), logged("notified", 3, "regulator")];
    expect(foldReview(log)).toEqual({
      state: "notified",
      openedAt: HOUR,
      notifiedAt: 3 * HOUR,
      notifiedBy: "li",
      lastAt: 3 * HOUR,
    });
  });

  test("that cannot be comes to nothing", () => {
    expect(foldReview([])).toBeNull();
    expect(foldReview([logged("notified", 1)])).toBeNull();
    expect(foldReview([logged("opened", 1), logged("notified", 2), logged("notified", 3)])).toBeNull();
    for (const type of REVIEW_EVENTS) {
      const second = foldReview([logged("opened", 1), logged(type, 2)]);
      expect(second === null).toBe(type === "opened");
    }
  });
});
