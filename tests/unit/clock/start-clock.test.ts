// A complaint at the instant of its filing: nothing has happened yet, and all of that is said.
import { describe, expect, test } from "vitest";
import { applyEvent, startClock } from "@/lib/domain/clock/resolution-clock";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";

const HOUR = 3_600_000;
const AT = Date.parse("2026-03-01T00:00:00Z");
const filed = { type: "filed", atMs: AT } as const;

const NOTHING_YET = {
  breachedAt: null,
  cycleBreachedAt: null,
  fired: [],
  questionAskedAt: null,
  everAsked: false,
  proposedAt: null,
  proposalHolds: false,
  proposalFlagged: false,
  proposalDeeds: [],
  promises: [],
  promisedAt: null,
  contactsStanding: 0,
  contactsBefore: 0,
  contactsToConfirm: 0,
  disputes: 0,
  answersDisputed: 0,
  pauseUsed: false,
  contestUsed: false,
  contestPending: false,
  appealPending: false,
  consumerAppealPending: false,
  appealedByConsumer: false,
  appealedByCompany: false,
  companyActed: false,
  reopened: false,
  disownedAt: null,
  judgement: null,
  breachCounts: true,
  lateSince: null,
  cameDueAt: null,
} as const;

describe("a filing", () => {
  test("opens cycle 1 with all of the time, and a first contact falls due", () => {
    expect(startClock(filed, DEFAULT_RULEBOOK)).toEqual({
      ...NOTHING_YET,
      status: "open",
      outcome: null,
      rulebook: DEFAULT_RULEBOOK.version,
      priority: false,
      filedAt: AT,
      closedAt: null,
      lastAt: AT,
      cycle: 1,
      budgetMs: 72 * HOUR,
      spentMs: 0,
      runningSince: AT,
      noContactSince: AT,
      provedAt: null,
      contactProved: false,
      counted: true,
      firstContactDueAt: AT + 24 * HOUR,
    });
  });

  test("of what a court has already is recorded in cycle 1, without time", () => {
    const recorded = startClock({ ...filed, outcome: "recorded" }, DEFAULT_RULEBOOK);
    expect(recorded).toMatchObject({ status: "closed", outcome: "recorded", cycle: 1, runningSince: null });
    expect(recorded.closedAt).toBe(AT);
  });
});

test("an event that the status does not allow is named, with why it is refused", () => {
  const open = startClock(filed, DEFAULT_RULEBOOK);
  const reopened = { type: "reopened", atMs: AT + HOUR } as const;
  expect(() => applyEvent(open, reopened, DEFAULT_RULEBOOK)).toThrow(/^reopened is impossible: \w+$/);
});
