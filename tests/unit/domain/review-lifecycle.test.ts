// A review is not a finding; an officer proposes and a supervisor decides, and never the same person.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import {
  isPublic,
  moveReview,
  nextReviewDue,
  openReview,
  suspendsMark,
  type ReviewMove,
  type ReviewSnapshot,
} from "@/lib/domain/review-lifecycle";
import { HOUR } from "./log-notation";

type Move = Omit<ReviewMove, "atMs" | "personId" | "role"> &
  Partial<Pick<ReviewMove, "atMs" | "personId" | "role">>;

const OFFICER = { role: "officer", personId: "li" } as const;
const SUPERVISOR = { role: "supervisor", personId: "wang" } as const;
const COMPANY = { role: "company", personId: "zhao" } as const;

function move(review: ReviewSnapshot, given: Move) {
  return moveReview(review, { atMs: 0, ...OFFICER, ...given }, DEFAULT_RULEBOOK);
}

function after(...moves: readonly Move[]): ReviewSnapshot {
  return moves.reduce<ReviewSnapshot>((review, given) => {
    const next = move(review, given);
    if ("refused" in next) throw new Error(`${given.type}: ${next.refused}`);
    return next;
  }, openReview(0));
}

const INVESTIGATED: readonly Move[] = [{ type: "notified" }, { type: "statement_received", ...COMPANY }];
const ORDERED: readonly Move[] = [
  ...INVESTIGATED,
  { type: "decision_proposed", decision: "order", items: 2 },
  { type: "decision_approved", ...SUPERVISOR },
];
const RETESTED: readonly Move[] = [
  ...ORDERED,
  { type: "plan_submitted", ...COMPANY },
  { type: "items_reported_done", ...COMPANY },
];

describe("the notice", () => {
  test("comes by itself 24 h after the opening, not a millisecond before", () => {
    const review = openReview(0);
    expect(nextReviewDue(review, DEFAULT_RULEBOOK)).toEqual({ type: "notified", dueMs: 24 * HOUR });
    const byClock = { type: "notified", role: "clock", personId: "" } as const;
    expect(move(review, { ...byClock, atMs: 24 * HOUR - 1 })).toEqual({ refused: "too_early" });
    expect(move(review, { ...byClock, atMs: 24 * HOUR })).toMatchObject({
      state: "notified",
      notifiedAt: 24 * HOUR,
    });
  });

  test("may come from an officer at once, and never from the company", () => {
    expect(after({ type: "notified", atMs: 5 })).toMatchObject({ state: "notified" });
    expect(move(openReview(0), { type: "notified", ...COMPANY })).toEqual({ refused: "not_for_this_role" });
  });

  test("makes the review public and suspends the mark until the review is over", () => {
    expect([isPublic("opened"), isPublic("notified"), isPublic("dismissed")]).toEqual([false, true, true]);
    expect([suspendsMark("opened"), suspendsMark("notified"), suspendsMark("closed")]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

test("the company has five days to state its view; then the investigation begins without it", () => {
  const notified = after({ type: "notified", atMs: HOUR });
  const due = 121 * HOUR;
  expect(nextReviewDue(notified, DEFAULT_RULEBOOK)).toEqual({ type: "statement_lapsed", dueMs: due });
  const lapse = { type: "statement_lapsed", role: "clock", personId: "" } as const;
  expect(move(notified, { ...lapse, atMs: due - 1 })).toEqual({ refused: "too_early" });
  expect(move(notified, { ...lapse, atMs: due })).toMatchObject({ state: "investigating" });
  expect(after(...INVESTIGATED).state).toBe("investigating");
});

describe("two people", () => {
  const proposed = after(...INVESTIGATED, { type: "decision_proposed", decision: "dismiss" });

  test("an officer cannot approve, whoever proposed", () => {
    expect(move(proposed, { type: "decision_approved", ...OFFICER })).toEqual({
      refused: "not_for_this_role",
    });
  });

  test("a supervisor cannot approve what they proposed as an officer", () => {
    expect(
      move(proposed, { type: "decision_approved", role: "supervisor", personId: OFFICER.personId }),
    ).toEqual({
      refused: "same_person",
    });
    expect(move(proposed, { type: "decision_approved", ...SUPERVISOR })).toMatchObject({
      state: "dismissed",
    });
  });

  test("a refused proposal makes room for another, and one waits at a time", () => {
    expect(move(proposed, { type: "decision_proposed", decision: "order", items: 1 })).toEqual({
      refused: "decision_waits",
    });
    const refused = move(proposed, { type: "decision_refused", ...SUPERVISOR });
    expect(refused).toMatchObject({ state: "investigating", proposed: null });
  });

  test("nothing is approved that nobody proposed", () => {
    expect(move(after(...INVESTIGATED), { type: "decision_approved", ...SUPERVISOR })).toEqual({
      refused: "no_decision_waits",
    });
  });
});

describe("an order", () => {
  test("has at least one item", () => {
    expect(move(after(...INVESTIGATED), { type: "decision_proposed", decision: "order", items: 0 })).toEqual({
      refused: "no_items",
    });
  });

  test("goes through plan and proof to the retest", () => {
    expect(after(...RETESTED)).toMatchObject({ state: "retesting", itemsOpen: 2 });
  });

  test("closes only when every item is verified", () => {
    const one = after(...RETESTED, { type: "item_verified" });
    expect(move(one, { type: "decision_proposed", decision: "close" })).toEqual({ refused: "items_open" });
    const closed = after(
      ...RETESTED,
      { type: "item_verified" },
      { type: "item_verified" },
      { type: "decision_proposed", decision: "close" },
      { type: "decision_approved", ...SUPERVISOR },
    );
    expect(closed.state).toBe("closed");
    expect(nextReviewDue(closed, DEFAULT_RULEBOOK)).toBeNull();
  });

  test("a failed retest goes back to rectifying, and takes the proposal with it", () => {
    const proposed = after(
      ...RETESTED,
      { type: "item_verified" },
      { type: "item_verified" },
      { type: "decision_proposed", decision: "close" },
    );
    expect(move(proposed, { type: "retest_failed" })).toMatchObject({
      state: "rectifying",
      proposed: null,
      itemsOpen: 1,
    });
  });

  test("a review under investigation is not closed, and one being retested not dismissed", () => {
    expect(move(after(...INVESTIGATED), { type: "decision_proposed", decision: "close" })).toEqual({
      refused: "not_in_this_state",
    });
    expect(move(after(...RETESTED), { type: "decision_proposed", decision: "dismiss" })).toEqual({
      refused: "not_in_this_state",
    });
  });
});
