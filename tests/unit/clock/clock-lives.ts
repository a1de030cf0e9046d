// Random lives of a complaint, and what the clock and the naive one say of them.
import fc from "fast-check";
import type { ClockReading, DerivedEvent, LogEvent } from "@/lib/domain/clock/clock-snapshot";
import { OUTCOMES, type Outcome } from "@/lib/domain/complaint/complaint";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { eventName } from "@/lib/domain/complaint/event-name";
import type { PersonEvent } from "@/lib/domain/complaint/events";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { type NaiveClock } from "./clock-oracle";
import { TICK_MS, type Act, type OracleRules } from "./clock-oracle-terms";
import { FILED_AT } from "@/tests/unit/complaint/log-notation";

const TYPES = [
  "human_contact_attested",
  "human_contact_denied",
  "human_contact_revoked",
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
  human_contact_revoked: 3,
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
export type Rules = typeof rules extends fc.Arbitrary<infer T> ? T : never;

export function rulebookOf(given: Rules): Rulebook {
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

export function oracleRules(given: Rules): OracleRules {
  return {
    budget: given.resolution * 2,
    pause: given.pause * 2,
    confirmation: given.confirmation * 2,
    firstContact: given.firstContact * 2,
    warnings: given.warnings,
    escalations: given.escalations.map((hours) => hours * 2),
    floor: given.floor * 2,
    disputesAllowed: given.disputes,
    reopening: DEFAULT_RULEBOOK.reopen_window_hours * 2,
  };
}

export const ms = (tick: number): number => FILED_AT + tick * TICK_MS;

export function toEvent(given: Act): LogEvent {
  const outcome = OUTCOMES.find((one): one is Outcome => one === given.outcome);
  return {
    type: given.type as PersonEvent,
    atMs: ms(given.tick),
    ...(given.flagged ? { templateReply: true } : {}),
    ...(outcome ? { outcome } : {}),
  };
}

export const life = fc
  .record({ rules, acts: fc.array(act, { maxLength: 14 }), after: fc.nat(400) })
  .map((given) => {
    let tick = 0;
    const acts = given.acts.map(({ gap, type, flagged }): Act => {
      tick += gap;
      const outcome = type === "adjudicated" ? { outcome: flagged ? "for_consumer" : "for_company" } : {};
      return { tick, type, ...(type === "resolution_proposed" ? { flagged } : {}), ...outcome };
    });
    // A life in which nobody attests a contact is read as if somebody had; the others begin with one.
    const attests = acts.some(({ type }) => type === "human_contact_attested");
    const first = attests ? [{ tick: 0, type: "human_contact_attested" }] : [];
    return { rules: given.rules, acts: [...first, ...acts], attests, until: tick + given.after };
  });

/** The log of a life: its filing, and every act that its status took. */
export function logOf(naive: NaiveClock): LogEvent[] {
  return [{ type: "filed", atMs: FILED_AT }, ...naive.taken.map(toEvent)];
}

/** What a clock says, of either kind, in the same words. */
export interface Said {
  readonly status: string;
  readonly outcome: string | null;
  readonly state: string;
  readonly elapsed: number;
  readonly remaining: number;
  readonly deadline: number | null;
  readonly breached: number | null;
  readonly cycle: number;
  readonly derived: readonly { readonly type: string; atMs: number; scheduledMs: number; cycle: number }[];
}

/** The oracle calls a milestone by its number, as the product prints it. */
export function saidByClock(reading: ClockReading, derived: readonly DerivedEvent[], rules: Rulebook): Said {
  return {
    status: reading.status,
    outcome: reading.outcome,
    state: reading.state,
    elapsed: reading.elapsedMs,
    remaining: reading.remainingMs,
    deadline: reading.deadlineMs,
    breached: reading.breachedAtMs,
    cycle: reading.cycle,
    derived: derived.map(({ type, ordinal, atMs, scheduledMs, cycle }) => ({
      type: eventName({ type, ordinal }, rules),
      atMs,
      scheduledMs,
      cycle,
    })),
  };
}

export function saidByOracle(naive: NaiveClock): Said {
  return {
    status: naive.status,
    outcome: naive.outcome,
    state: naive.state,
    elapsed: naive.spent * TICK_MS,
    remaining: naive.left * TICK_MS,
    deadline: naive.deadline === null ? null : ms(naive.deadline),
    breached: naive.firstBreach === null ? null : ms(naive.firstBreach),
    cycle: naive.cycle,
    derived: naive.happened.map(({ type, at, due, cycle }) => ({
      type,
      atMs: ms(at),
      scheduledMs: ms(due),
      cycle,
    })),
  };
}
