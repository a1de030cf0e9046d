// Whatever people do, and in whatever order, the clock says what a naive second clock says.
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { LogEvent } from "@/lib/domain/clock-snapshot";
import { OUTCOMES, type Outcome } from "@/lib/domain/complaint";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import { deriveClock } from "@/lib/domain/derive-clock";
import type { PersonEvent } from "@/lib/domain/events";
import type { Rulebook } from "@/lib/domain/rulebook";
import { NaiveClock, TICK_MS, type Act, type OracleRules } from "./clock-oracle";
import { FILED_AT } from "./log-notation";
import { readBothWays } from "./read-both-ways";

// Thousands of lives, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const TYPES = [
  "human_contact_attested",
  "human_contact_denied",
  "information_requested",
  "information_supplied",
  "resolution_proposed",
  "resolution_disputed",
  "resolution_accepted",
  "reopened",
  "contested",
  "contest_upheld",
  "withdrawn",
  "adjudicated",
  "appealed",
  "message_sent",
  "evidence_added",
] as const satisfies readonly PersonEvent[];

/** Endings are rare, or every life would be short. */
const WEIGHTS: Partial<Record<(typeof TYPES)[number], number>> = {
  resolution_proposed: 8,
  resolution_disputed: 6,
  information_requested: 5,
  information_supplied: 4,
  human_contact_attested: 4,
  human_contact_denied: 4,
  reopened: 3,
  resolution_accepted: 2,
};

const act = fc.record({
  // Often exactly a limit, so that many acts fall on the instant at which time speaks.
  gap: fc.oneof(fc.nat(24), fc.constantFrom(0, 1, 47, 48, 49, 96, 143, 144, 145)),
  type: fc.oneof(...TYPES.map((type) => ({ weight: WEIGHTS[type] ?? 1, arbitrary: fc.constant(type) }))),
  flagged: fc.boolean(),
});

const rules = fc.record({
  resolution: fc.constantFrom(72, 72, 48, 24, 6, 100),
  pause: fc.constantFrom(24, 24, 3),
  confirmation: fc.constantFrom(72, 72, 10),
  firstContact: fc.constantFrom(24, 8, 80),
  warnings: fc.constantFrom([48, 24, 6], [6], [30, 2]),
  escalations: fc.constantFrom([0, 24, 72], [0, 1], [5, 6, 7]),
  floor: fc.constantFrom(24, 1),
  disputes: fc.constantFrom(2, 2, 0, 1),
});
type Rules = typeof rules extends fc.Arbitrary<infer T> ? T : never;

function rulebookOf(given: Rules): Rulebook {
  return {
    ...DEFAULT_RULEBOOK,
    resolution_hours: given.resolution,
    pause_hours: given.pause,
    confirmation_hours: given.confirmation,
    first_contact_hours: given.firstContact,
    warn_left_hours: given.warnings,
    escalate_after_hours: given.escalations,
    reopen_floor_hours: given.floor,
    disputes_before_time_runs: given.disputes,
  };
}

function oracleRules(given: Rules): OracleRules {
  return {
    budget: given.resolution * 2,
    pause: given.pause * 2,
    confirmation: given.confirmation * 2,
    firstContact: given.firstContact * 2,
    warnings: given.warnings,
    escalations: given.escalations.map((hours) => hours * 2),
    floor: given.floor * 2,
    disputesAllowed: given.disputes,
  };
}

const ms = (tick: number): number => FILED_AT + tick * TICK_MS;

function toEvent(given: Act): LogEvent {
  const outcome = OUTCOMES.find((one): one is Outcome => one === given.outcome);
  return {
    type: given.type as PersonEvent,
    atMs: ms(given.tick),
    ...(given.flagged ? { templateReply: true } : {}),
    ...(outcome ? { outcome } : {}),
  };
}

const life = fc.record({ rules, acts: fc.array(act, { maxLength: 14 }), after: fc.nat(400) }).map((given) => {
  let tick = 0;
  const acts = given.acts.map(({ gap, type, flagged }): Act => {
    tick += gap;
    const outcome = type === "adjudicated" ? { outcome: flagged ? "for_consumer" : "for_company" } : {};
    return { tick, type, ...(type === "resolution_proposed" ? { flagged } : {}), ...outcome };
  });
  return { rules: given.rules, acts, until: tick + given.after };
});

describe("the clock against a naive one", () => {
  test("reads the same after any life", () => {
    fc.assert(
      fc.property(life, ({ rules: given, acts, until }) => {
        const naive = new NaiveClock(oracleRules(given)).live(acts, until);
        const log: LogEvent[] = [{ type: "filed", atMs: FILED_AT }, ...naive.taken.map(toEvent)];
        const { reading, derived } = readBothWays(log, rulebookOf(given), ms(until));
        expect({
          status: reading.status,
          outcome: reading.outcome,
          state: reading.state,
          elapsed: reading.elapsedMs,
          remaining: reading.remainingMs,
          deadline: reading.deadlineMs,
          breached: reading.breachedAtMs,
          cycle: reading.cycle,
        }).toEqual({
          status: naive.status,
          outcome: naive.outcome,
          state: naive.state,
          elapsed: naive.spent * TICK_MS,
          remaining: naive.left * TICK_MS,
          deadline: naive.deadline === null ? null : ms(naive.deadline),
          breached: naive.firstBreach === null ? null : ms(naive.firstBreach),
          cycle: naive.cycle,
        });
        expect(derived).toEqual(
          naive.happened.map(({ type, at, due, cycle }) => ({ type, atMs: ms(at), dueMs: ms(due), cycle })),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test("refuses what the status does not allow, and names the place", () => {
    fc.assert(
      fc.property(life, ({ rules: given, acts, until }) => {
        const naive = new NaiveClock(oracleRules(given)).live(acts, until);
        for (const { act: refused, place } of naive.refused) {
          const before = naive.taken.slice(0, place).map(toEvent);
          const log: LogEvent[] = [{ type: "filed", atMs: FILED_AT }, ...before, toEvent(refused)];
          const answer = deriveClock(log, rulebookOf(given), ms(until), false);
          expect(answer).toMatchObject({ fault: "impossible", index: place + 1 });
        }
      }),
      { numRuns: 500 },
    );
  });

  test("what is pending fires exactly as announced when nobody acts while time runs", () => {
    fc.assert(
      fc.property(life, ({ rules: given, acts, until }) => {
        const naive = new NaiveClock(oracleRules(given)).live(acts, until);
        const log: LogEvent[] = [{ type: "filed", atMs: FILED_AT }, ...naive.taken.map(toEvent)];
        const { reading, derived } = readBothWays(log, rulebookOf(given), ms(until));
        fc.pre(reading.state === "running");
        const later = readBothWays(log, rulebookOf(given), ms(until + 2000));
        const isMilestone = (event: { readonly type: string }): boolean => !event.type.endsWith("_lapsed");
        const fired = later.derived.slice(derived.length).filter(isMilestone);
        const announced = reading.milestones.filter((milestone) => !milestone.fired);
        const closedAt = later.snapshot.closedAt ?? Infinity;
        expect(fired.map((event) => [event.type, event.dueMs])).toEqual(
          announced.filter(({ dueMs }) => dueMs <= closedAt).map(({ kind, dueMs }) => [kind, dueMs]),
        );
      }),
      { numRuns: 500 },
    );
  });
});
