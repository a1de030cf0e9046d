// A review is not a finding. Opened it is for regulators; a person makes it public, and two people dismiss it.
import { describe, expect, test } from "vitest";
import { REVIEW_EVENTS } from "@/lib/domain/review/review-catalogue";
import {
  isLive,
  isPublic,
  moveReview,
  openedReview,
  REVIEW_LIFECYCLE,
  REVIEW_STATES,
  reviewColumns,
  reviewMovesFor,
  storedReview,
  type ReviewMove,
  type ReviewSnapshot,
} from "@/lib/domain/review/review-lifecycle";
import { foldReview, type RecordedReviewEvent } from "@/lib/domain/review/review-log";
import { actBy, isOverdueReview } from "@/lib/domain/review/review-owed";
import { HOUR } from "@/tests/unit/complaint/log-notation";

const OPENED = openedReview(0);
const LI = { role: "officer", actorId: "li", ownAccounts: ["li"] } as const;
const WANG = { role: "supervisor", actorId: "wang", ownAccounts: ["wang"] } as const;
/** The account that the same Li has as a supervisor. */
const LI_AGAIN = { role: "supervisor", actorId: "li2", ownAccounts: ["li2", "li"] } as const;
const CLOCK = { role: "clock", actorId: null, ownAccounts: [] } as const;

type Step = readonly [ReviewMove["type"], Pick<ReviewMove, "role" | "actorId" | "ownAccounts">];

/** The review after these moves, an hour apart; or the first refusal. */
function after(...steps: readonly Step[]): ReviewSnapshot | string {
  let review: ReviewSnapshot = OPENED;
  for (const [index, [type, by]] of steps.entries()) {
    const next = moveReview(review, { type, atMs: (index + 1) * HOUR, ...by });
    if ("refused" in next) return next.refused;
    review = next.review;
  }
  return review;
}

describe("the notice", () => {
  test("comes from a person, who is named, and never from time", () => {
    expect(after(["notified", CLOCK])).toBe("not_for_this_role");
    expect(after(["notified", LI])).toMatchObject({ state: "notified", notifiedAt: HOUR, notifiedBy: "li" });
    expect(after(["notified", LI], ["notified", WANG])).toBe("not_in_this_state");
    const byTime = Object.entries(REVIEW_LIFECYCLE).filter(([, { by }]) => by.includes("clock"));
    expect(byTime.map(([type]) => type)).toEqual(["trigger_joined"]);
  });

  test("waits while a dismissal waits, and comes once that was refused", () => {
    expect(after(["dismissal_proposed", LI], ["notified", LI])).toBe("dismissal_waits");
    expect(after(["dismissal_proposed", LI], ["notified", WANG])).toBe("dismissal_waits");
    expect(after(["dismissal_proposed", LI], ["dismissal_refused", WANG], ["notified", LI])).toMatchObject({
      state: "notified",
    });
  });

  test("is what makes a review public: one that was dismissed before it never is", () => {
    expect(isPublic(OPENED)).toBe(false);
    expect(isPublic(after(["notified", LI]) as ReviewSnapshot)).toBe(true);
    const silent = after(["dismissal_proposed", LI], ["dismissed", WANG]) as ReviewSnapshot;
    expect([silent.state, isPublic(silent)]).toEqual(["dismissed", false]);
    const known = after(["notified", LI], ["dismissal_proposed", LI], ["dismissed", WANG]) as ReviewSnapshot;
    expect([known.state, isPublic(known)]).toEqual(["dismissed", true]);
  });
});

describe("a dismissal", () => {
  test("takes two people, of whom the second is a supervisor", () => {
    expect(after(["dismissed", WANG])).toBe("no_dismissal_waits");
    expect(after(["dismissal_proposed", LI], ["dismissed", LI])).toBe("not_for_this_role");
    const colleague = { role: "officer", actorId: "zhao", ownAccounts: ["zhao"] } as const;
    expect(after(["dismissal_proposed", LI], ["dismissed", colleague])).toBe("not_for_this_role");
    expect(after(["dismissal_proposed", WANG], ["dismissed", WANG])).toBe("own_proposal");
    expect(after(["dismissal_proposed", WANG], ["dismissal_refused", WANG])).toBe("own_proposal");
    expect(after(["dismissal_proposed", LI], ["dismissed", LI_AGAIN])).toBe("own_proposal");
    expect(after(["dismissal_proposed", LI], ["dismissal_refused", LI_AGAIN])).toBe("own_proposal");
    expect(after(["dismissal_proposed", LI], ["dismissed", WANG])).toMatchObject({
      state: "dismissed",
      closedAt: 2 * HOUR,
      dismissalProposedBy: null,
    });
  });

  test("is proposed once at a time, before and after the notice, and not once an order is issued", () => {
    expect(after(["dismissal_proposed", LI], ["dismissal_proposed", WANG])).toBe("dismissal_waits");
    const proposed = (state: ReviewSnapshot["state"]) =>
      "review" in moveReview({ ...OPENED, state }, { type: "dismissal_proposed", atMs: 1, ...LI });
    expect(REVIEW_STATES.filter(proposed)).toEqual(["opened", "notified", "investigating"]);
  });
});

describe("a hold", () => {
  test("comes once, from a named person, before the notice", () => {
    expect(after(["held", CLOCK])).toBe("not_for_this_role");
    expect(after(["held", LI])).toMatchObject({ state: "opened", heldAt: HOUR, heldBy: "li" });
    expect(after(["held", LI], ["held", WANG])).toBe("held_before");
    expect(after(["notified", LI], ["held", LI])).toBe("not_in_this_state");
    expect(after(["held", LI], ["notified", WANG])).toMatchObject({ state: "notified", heldBy: "li" });
  });
});

describe("what is owed", () => {
  const RULES = { review_hold_hours: 96 };
  const owed = (review: ReviewSnapshot, nowMs: number) => isOverdueReview(review, RULES, nowMs);

  test("72 hours from the opening, 96 with a hold; the limit itself is too late", () => {
    expect(owed(OPENED, 72 * HOUR - 1)).toBe(false);
    expect(owed(OPENED, 72 * HOUR)).toBe(true);
    const held = after(["held", LI]) as ReviewSnapshot;
    expect([owed(held, 96 * HOUR - 1), owed(held, 96 * HOUR)]).toEqual([false, true]);
  });

  test("nothing once somebody notified or two dismissed; a dismissal that waits is still owed", () => {
    expect(actBy(after(["notified", LI]) as ReviewSnapshot, RULES)).toBeNull();
    expect(actBy(after(["dismissal_proposed", LI], ["dismissed", WANG]) as ReviewSnapshot, RULES)).toBeNull();
    expect(actBy(after(["dismissal_proposed", LI]) as ReviewSnapshot, RULES)).toBe(72 * HOUR);
  });
});

describe("a later trigger", () => {
  test("joins every live review, never one that is over, and only a threshold brings it", () => {
    const joined = (state: ReviewSnapshot["state"]) =>
      moveReview({ ...OPENED, state }, { type: "trigger_joined", atMs: 7, ...CLOCK });
    for (const state of REVIEW_STATES) {
      const refused = { refused: "not_in_this_state" };
      expect(joined(state)).toEqual(isLive(state) ? { review: { ...OPENED, state, lastAt: 7 } } : refused);
    }
    expect(REVIEW_STATES.filter((state) => !isLive(state))).toEqual(["dismissed", "closed"]);
    expect(after(["trigger_joined", LI])).toBe("not_for_this_role");
  });
});

test("a page offers what the commands take, to each reader their own", () => {
  expect(reviewMovesFor(OPENED, LI)).toEqual(["held", "notified", "dismissal_proposed"]);
  const proposed = after(["dismissal_proposed", LI]) as ReviewSnapshot;
  expect(reviewMovesFor(proposed, LI)).toEqual([]);
  expect(reviewMovesFor(proposed, WANG)).toEqual(["dismissal_refused", "dismissed"]);
  const over = after(["dismissal_proposed", LI], ["dismissed", WANG]) as ReviewSnapshot;
  expect(reviewMovesFor(over, WANG)).toEqual([]);
});

test("a snapshot of before holds and dismissals is read with neither", () => {
  const stored = { state: "notified", openedAt: 0, notifiedAt: 5, notifiedBy: null, lastAt: 5 } as const;
  expect(storedReview(stored)).toEqual({ ...OPENED, ...stored });
  expect(reviewColumns(storedReview(stored))).toEqual({
    state: "notified",
    notifiedAt: 5,
    notifiedBy: null,
    closedAt: null,
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
    scheduledMs: null,
    recordedMs: seq * HOUR,
    actorId: side === "clock" ? null : "li",
    facts: {},
  });

  test("comes to the review that its events made, one that time notified in the past among them", () => {
    const log = [logged("opened", 1), logged("trigger_joined", 2), logged("notified", 3, "regulator")];
    const opened = openedReview(HOUR);
    const notified = { ...opened, state: "notified", notifiedAt: 3 * HOUR, lastAt: 3 * HOUR };
    expect(foldReview(log)).toEqual({ ...notified, notifiedBy: "li" });
    expect(foldReview([...log.slice(0, 2), logged("notified", 3)])).toEqual({
      ...notified,
      notifiedBy: null,
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
