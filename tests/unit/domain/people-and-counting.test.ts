// Who is one person, what counts, who sees what, who is told, and when somebody can have spoken to somebody.
import { describe, expect, test } from "vitest";
import {
  maySeeComplaint,
  maySeeReview,
  contactView,
  mayDecideProposal,
  standsInQueueOf,
} from "@/lib/domain/access";
import { mintActor } from "@/lib/domain/actor";
import { BARRIER_CODES, BARRIER_MEASURE, countsForThreshold } from "@/lib/domain/barriers";
import { cameDueAt, firstContactDueAt, outcomeCounts } from "@/lib/domain/counted";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import { EVENT_TYPES } from "@/lib/domain/events";
import { whyNoContact } from "@/lib/domain/human-contact";
import { textLength } from "@/lib/domain/limits";
import { noticesFor } from "@/lib/domain/notification-rules";
import { identityKey } from "@/lib/domain/person-identity";
import { humanForComplaintsStanding } from "@/lib/domain/standing";

describe("one person", () => {
  test("is one mailbox, whatever the case and the tag", () => {
    const key = identityKey("email", "li.lei@example.com");
    expect(identityKey("email", " Li.Lei+shop@Example.COM ")).toBe(key);
    expect(identityKey("email", "lilei@example.com")).not.toBe(key);
    expect(
      ["a@b", "@b.com", "+x@b.com", "a b@c.com", "a@b..com"].map((one) => identityKey("email", one)),
    ).toEqual(Array(5).fill(null));
  });

  test("is one number in E.164", () => {
    expect(identityKey("phone", "+8613800138000")).toBe("phone:+8613800138000");
    expect(identityKey("phone", "13800138000")).toBeNull();
  });
});

describe("counting", () => {
  test("counts a live or honestly closed complaint", () => {
    expect(outcomeCounts(null, null)).toBe(true);
    const honest = ["resolved", "unconfirmed", "for_consumer", "for_company"] as const;
    expect(honest.every((outcome) => outcomeCounts(outcome, null))).toBe(true);
    expect(outcomeCounts("withdrawn", "other")).toBe(true);
  });

  test("leaves out what was recorded, rejected, merged, or withdrawn as mistaken", () => {
    const others = ["recorded", "rejected", "merged"] as const;
    expect(others.some((outcome) => outcomeCounts(outcome, null))).toBe(false);
    expect(outcomeCounts("withdrawn", "mistaken")).toBe(false);
  });

  test("a complaint comes due at its breach or its closing, whichever is earlier", () => {
    expect(cameDueAt({ breachedAt: 5, firstClosedAt: 7 })).toBe(5);
    expect(cameDueAt({ breachedAt: 9, firstClosedAt: 7 })).toBe(7);
    expect(cameDueAt({ breachedAt: null, firstClosedAt: 7 })).toBe(7);
    expect(cameDueAt({ breachedAt: null, firstClosedAt: null })).toBeNull();
  });

  test("a first contact comes due if the complaint is live at its instant", () => {
    expect(firstContactDueAt({ dueMs: 10, firstClosedAt: null })).toBe(10);
    expect(firstContactDueAt({ dueMs: 10, firstClosedAt: 9 })).toBeNull();
    expect(firstContactDueAt({ dueMs: 10, firstClosedAt: 10 })).toBe(10);
  });

  test("there are 26 barriers, and `other` starts no review", () => {
    expect(BARRIER_CODES).toHaveLength(26);
    expect(Object.keys(BARRIER_MEASURE)).toEqual([...BARRIER_CODES]);
    expect(BARRIER_CODES.filter((code) => !countsForThreshold(code))).toEqual(["other"]);
  });
});

describe("an attested conversation", () => {
  const facts = { filedAt: 1000, now: 900_000, othersOfThatPerson: [{ startedAt: 100_000, seconds: 60 }] };
  const why = (startedAt: number, seconds = 60): string | null => whyNoContact({ startedAt, seconds }, facts);

  test("begins between the filing and now, both included", () => {
    expect([why(999), why(1000), why(900_000), why(900_001)]).toEqual([
      "contact_before_filing",
      null,
      null,
      "contact_in_future",
    ]);
  });

  test("never overlaps another of the same person; ends may touch", () => {
    expect([why(160_000), why(159_999), why(40_000), why(40_001)]).toEqual([
      null,
      "contact_overlaps",
      null,
      "contact_overlaps",
    ]);
    expect(why(100_000, 0)).toBe("contact_overlaps");
  });
});

describe("access", () => {
  const complaint = { complaintId: "c1", platformId: "p1", personId: "me", consentContact: false };
  const consumer = (personId: string | null, complaintId: string | null) =>
    mintActor({ side: "consumer", personId, complaintId });
  const company = (platformIds: string[]) =>
    mintActor({ side: "company", role: "company_agent", staffId: "s", companyId: "k", platformIds });
  const officer = mintActor({ side: "regulator", role: "regulator_officer", staffId: "o" });
  const supervisor = mintActor({ side: "regulator", role: "regulator_supervisor", staffId: "v" });

  test("is to one's own complaint, to one's platforms', or to that of the number and code alone", () => {
    expect(maySeeComplaint(consumer("me", null), complaint)).toBe(true);
    expect(maySeeComplaint(consumer("you", null), complaint)).toBe(false);
    expect(maySeeComplaint(consumer(null, null), complaint)).toBe(false);
    expect(maySeeComplaint(consumer(null, "c1"), complaint)).toBe(true);
    expect(maySeeComplaint(consumer("me", "c2"), complaint)).toBe(false);
    expect(maySeeComplaint(company(["p1"]), complaint)).toBe(true);
    expect(maySeeComplaint(company(["p2"]), complaint)).toBe(false);
    expect(maySeeComplaint(officer, complaint)).toBe(true);
  });

  test("gives a company the contact only with consent, and a stranger nothing", () => {
    expect(contactView(company(["p1"]), complaint)).toBe("relay");
    expect(contactView(company(["p1"]), { ...complaint, consentContact: true })).toBe("contact");
    expect(contactView(company(["p2"]), { ...complaint, consentContact: true })).toBe("none");
  });

  test("keeps an opened review with regulators", () => {
    expect(maySeeReview(null, { state: "opened" })).toBe(false);
    expect(maySeeReview(company(["p1"]), { state: "opened" })).toBe(false);
    expect(maySeeReview(officer, { state: "opened" })).toBe(true);
    expect(maySeeReview(null, { state: "notified" })).toBe(true);
  });

  test("puts level 1 in the officers' queue and level 2 in the supervisors'", () => {
    expect([0, 1].map((level) => standsInQueueOf(officer, level))).toEqual([false, true]);
    expect([1, 2].map((level) => standsInQueueOf(supervisor, level))).toEqual([false, true]);
    expect(mayDecideProposal(supervisor, "v")).toBe(false);
    expect(mayDecideProposal(supervisor, "o")).toBe(true);
    expect(mayDecideProposal(officer, "v")).toBe(false);
  });
});

describe("who is told", () => {
  test("everything that happens is known, and nobody is told of their own act", () => {
    for (const type of EVENT_TYPES) {
      if (type === "filed") continue;
      for (const by of ["consumer", "company"] as const) {
        expect(noticesFor(type, by).map((notice) => notice.to)).not.toContain(by);
      }
    }
    expect(noticesFor("filed", "consumer").map((notice) => notice.to)).toEqual(["consumer", "company"]);
  });

  test("an opened review is told to regulators only", () => {
    expect(noticesFor("review_opened", "clock").map((notice) => notice.to)).toEqual([
      "officers",
      "supervisors",
    ]);
  });
});

test("a rare Han character and an emoji are one character each", () => {
  expect(textLength("𠮷😀a")).toBe(3);
});

test("every number of the rulebook says what it rests on, and the 72 hours are a proposal", () => {
  const { version, effective_at, standing, ...numbers } = DEFAULT_RULEBOOK;
  expect([version, Number.isNaN(Date.parse(effective_at))]).toEqual(["2026-1", false]);
  expect(Object.keys(standing).sort()).toEqual(Object.keys(numbers).sort());
  expect([standing.resolution_hours, standing.answer_rate_percent, standing.volume_people]).toEqual([
    "proposed",
    "proposed",
    "house",
  ]);
});

test("a person for every complaint is proposed above the size line and our own rule below it", () => {
  const line = DEFAULT_RULEBOOK.dial_rate_users;
  expect(humanForComplaintsStanding(line + 1, line)).toBe("proposed");
  expect(humanForComplaintsStanding(line, line)).toBe("house");
  expect(humanForComplaintsStanding(null, line)).toBe("house");
});
