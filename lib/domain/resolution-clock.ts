// The resolution clock (72小时办结时限): one fold over the event list, right even if no worker ever ran.
// Source: domain.md, section 5. Order at one instant: milestones, then lapses, then people.
import { applyDerivedEvent, applyPersonEvent } from "./clock-events";
import { elapsedMs, hoursMs, leftMs, nextDerived, pendingMilestones } from "./clock-milestones";
import type {
  ClockReading,
  ClockSnapshot,
  DerivedEvent,
  Filed,
  LogEvent,
  MilestoneReading,
  NextDue,
} from "./clock-snapshot";
import type { ClockState } from "./complaint";
import { isClockEvent, isPersonEvent } from "./events";
import type { ClockRules, Rulebook } from "./rulebook";

/** A complaint at the instant of its filing: cycle 1 with the whole budget, or `recorded` and without a clock. */
export function startClock(filed: Filed, rulebook: Rulebook): ClockSnapshot {
  return {
    status: filed.recorded ? "closed" : "open",
    outcome: filed.recorded ? "recorded" : null,
    rulebook: rulebook.version,
    priority: filed.priority,
    filedAt: filed.atMs,
    closedAt: filed.recorded ? filed.atMs : null,
    lastAt: filed.atMs,
    cycle: 1,
    budgetMs: filed.recorded ? 0 : hoursMs(rulebook.resolution_hours),
    spentMs: 0,
    runningSince: filed.recorded ? null : filed.atMs,
    cycleBreachedAt: null,
    breachedAt: null,
    fired: [],
    questionAskedAt: null,
    everAsked: false,
    proposedAt: null,
    proposalHolds: false,
    proposalFlagged: false,
    proposalPromisedAt: null,
    promisedAt: null,
    contactsStanding: 0,
    noContactSince: filed.atMs,
    disputes: 0,
    pauseUsed: false,
    contestUsed: false,
    contestPending: false,
    appealPending: false,
    appealedByConsumer: false,
    appealedByCompany: false,
    companyActed: false,
    reopened: false,
  };
}

/**
 * One more event. The snapshot must be settled up to the event's instant; guards of fact are not judged here, but a
 * complaint that can have no such event (see `lifecycle.ts`) must not be given one.
 */
export function applyEvent(snapshot: ClockSnapshot, event: LogEvent, rules: ClockRules): ClockSnapshot {
  if (isPersonEvent(event.type)) return applyPersonEvent(snapshot, event, rules);
  if (!isClockEvent(event.type)) return snapshot;
  const { type, atMs, dueMs = atMs, cycle = snapshot.cycle } = event;
  return applyDerivedEvent(snapshot, { type, atMs, dueMs, cycle });
}

/** The next milestone or lapse that time alone would bring and the instant at which it happens; null when none can. */
export function nextDue(snapshot: ClockSnapshot, rules: ClockRules): NextDue | null {
  const next = nextDerived(snapshot, rules);
  return next === null ? null : { kind: next.type, dueMs: next.atMs };
}

/** All that time has done up to and including `nowMs`, each at its own instant, in order. */
export function settle(
  snapshot: ClockSnapshot,
  rules: ClockRules,
  nowMs: number,
): { readonly events: readonly DerivedEvent[]; readonly snapshot: ClockSnapshot } {
  const events: DerivedEvent[] = [];
  let settled = snapshot;
  for (;;) {
    const next = nextDerived(settled, rules);
    if (next === null || next.atMs > nowMs) return { events, snapshot: settled };
    settled = applyDerivedEvent(settled, next);
    events.push(next);
  }
}

/** What one clock says at one instant, whether or not anybody has settled it up to there. */
export function readClock(unsettled: ClockSnapshot, rules: ClockRules, nowMs: number): ClockReading {
  const { snapshot } = settle(unsettled, rules, nowMs);
  return {
    status: snapshot.status,
    state: clockState(snapshot),
    deadlineMs: deadline(snapshot, nowMs),
    elapsedMs: elapsedMs(snapshot, nowMs),
    remainingMs: leftMs(snapshot, nowMs),
    breachedAtMs: snapshot.breachedAt,
    outcome: snapshot.outcome,
    overdue: snapshot.breachedAt !== null,
    cycle: snapshot.cycle,
    budgetMs: snapshot.budgetMs,
    milestones: milestones(snapshot, rules, nowMs),
  };
}

/** Whether time runs, for a settled snapshot. */
export function clockState(snapshot: ClockSnapshot): ClockState {
  if (snapshot.status === "closed") return "stopped";
  if (snapshot.runningSince !== null) return "running";
  return snapshot.questionAskedAt === null ? "held" : "paused";
}

function deadline(snapshot: ClockSnapshot, nowMs: number): number | null {
  if (snapshot.cycleBreachedAt !== null) return snapshot.cycleBreachedAt;
  if (snapshot.status === "closed") return null;
  return nowMs + leftMs(snapshot, nowMs);
}

function milestones(snapshot: ClockSnapshot, rules: ClockRules, nowMs: number): MilestoneReading[] {
  const read = (event: DerivedEvent, fired: boolean): MilestoneReading => ({
    kind: event.type,
    cycle: event.cycle,
    dueMs: event.dueMs,
    fired,
  });
  return [
    ...snapshot.fired.map((event) => read(event, true)),
    ...pendingMilestones(snapshot, rules, nowMs).map((event) => read(event, false)),
  ];
}
