// Who is one person, what counts, who sees what, who is notified, and when somebody can have spoken to somebody.
import { describe, expect, test } from "vitest";
import { contactView, mayDecideProposal, maySeeComplaint } from "@/lib/domain/people/access";
import { mintActor } from "@/lib/domain/people/actor";
import { BARRIER_CODES, BARRIER_MEASURE, countsForThreshold } from "@/lib/domain/complaint/barriers";
import { firstContactDueAfterClosing, outcomeCounts } from "@/lib/domain/complaint/counted";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { textLength } from "@/lib/domain/shared/limits";
import { instantOf, logOf, type Step } from "./log-notation";
import { deriveOrFail } from "./read-both-ways";

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

  const later = (steps: readonly Step[], hours: number) =>
    deriveOrFail(logOf(steps), DEFAULT_RULEBOOK, instantOf(hours)).snapshot;

  test("a complaint comes due at its first breach or its first closing, whichever is earlier", () => {
    expect(later([], 71).cameDueAt).toBeNull();
    expect(later([[80, "resolution_accepted"]], 90).cameDueAt).toBe(instantOf(72));
    expect(later([[70, "resolution_accepted"]], 90).cameDueAt).toBe(instantOf(70));
    const reopened: Step[] = [
      [70, "resolution_accepted"],
      [80, "reopened"],
    ];
    expect(later(reopened, 120)).toMatchObject({ cameDueAt: instantOf(70), breachedAt: instantOf(104) });
  });

  test("a first contact comes due if the complaint is live at its instant", () => {
    expect(
      [null, 10, 10, 10].map((due, at) => firstContactDueAfterClosing(due, [5, 9, 10, 11][at] ?? 0)),
    ).toEqual([null, null, 10, 10]);
    expect(later([], 1).firstContactDueAt).toBe(instantOf(24));
    expect(later([[23, "withdrawn"]], 30).firstContactDueAt).toBeNull();
    expect(later([[24, "withdrawn"]], 30).firstContactDueAt).toBe(instantOf(24));
  });

  test("what is recorded, rejected or merged stops counting; a decision for one side counts again", () => {
    const upheld: Step[] = [
      [1, "contested"],
      [2, "contest_upheld", { outcome: "rejected" }],
    ];
    expect(later(upheld, 3).counted).toBe(false);
    const appealed: Step[] = [...upheld, [3, "appealed", { by: "consumer" }]];
    expect(later([...appealed, [4, "adjudicated"]], 5).counted).toBe(false);
    expect(later([...appealed, [4, "adjudicated", { outcome: "for_consumer" }]], 5).counted).toBe(true);
    const mistaken: Step[] = [[1, "withdrawn", { withdrawalReason: "mistaken" }]];
    expect(later(mistaken, 2).counted).toBe(false);
    expect(later([[1, "withdrawn", { withdrawalReason: "other" }]], 2).counted).toBe(true);
    // An outcome that stands keeps what it was.
    expect(later([...mistaken, [2, "appealed", { by: "consumer" }], [3, "adjudicated"]], 4).counted).toBe(
      false,
    );
  });

  test("a breach counts until a regulator says that it does not", () => {
    expect(later([[80, "adjudicated", { outcome: "for_company" }]], 90).breachCounts).toBe(true);
    const ruledOut: Step = [80, "adjudicated", { outcome: "for_company", breachCounts: false }];
    expect(later([ruledOut], 90).breachCounts).toBe(false);
  });

  test("there are 36 barriers, and `other` starts no review", () => {
    expect(BARRIER_CODES).toHaveLength(36);
    expect(Object.keys(BARRIER_MEASURE)).toEqual([...BARRIER_CODES]);
    expect(BARRIER_CODES.filter((code) => !countsForThreshold(code))).toEqual(["other"]);
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

  test("to decide a proposal is a supervisor's, and never of their own under any account", () => {
    expect(mayDecideProposal(supervisor, "v", ["v"])).toBe(false);
    expect(mayDecideProposal(supervisor, "o", ["v", "o"])).toBe(false);
    expect(mayDecideProposal(supervisor, "o", ["v"])).toBe(true);
    expect(mayDecideProposal(officer, "v", ["o"])).toBe(false);
  });
});

test("a rare Han character and an emoji are one character each", () => {
  expect(textLength("𠮷😀a")).toBe(3);
});

test("every number of the rulebook says what it rests on, and the 72 hours are a proposal", () => {
  const { version, effective_at, standing, ...numbers } = DEFAULT_RULEBOOK;
  expect([version, Number.isNaN(Date.parse(effective_at))]).toEqual(["2026-3", false]);
  expect(Object.keys(standing).sort()).toEqual(Object.keys(numbers).sort());
  expect([standing.resolution_hours, standing.answer_rate_by_users, standing.volume_people]).toEqual([
    "proposed",
    "proposed",
    "house",
  ]);
});
