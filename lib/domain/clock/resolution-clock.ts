// The resolution clock (72小时办结时限): one fold over the event list, right even if no worker ever ran.
// Source: docs/domain/complaint.md, "The clock". Order at one instant: milestones, then lapses, then people.
import { firstContactDueMs, nextDerived, pendingMilestones } from "./clock-milestones";
import type {
  ClockReading,
  ClockSnapshot,
  DerivedEvent,
  LogEvent,
  MilestoneReading,
  NextDue,
} from "./clock-snapshot";
import { elapsedMs, leftMs } from "./clock-time";
import type { ClockState } from "../complaint/complaint";
import { decide } from "../complaint/lifecycle";
import { NO_FACTS } from "../complaint/lifecycle-facts";
import type { ClockRules, Rulebook } from "../rulebook/rulebook";
import { become, replay } from "../complaint/transition";

/** What stands before the filing: nothing has happened yet. */
function unfiled({ atMs, priority = false }: LogEvent, rulebook: Rulebook): ClockSnapshot {
  return {
    status: "open",
    outcome: null,
    rulebook: rulebook.version,
    priority,
    filedAt: atMs,
    closedAt: null,
    lastAt: atMs,
    cycle: 0,
    budgetMs: 0,
    spentMs: 0,
    runningSince: null,
    cycleBreachedAt: null,
    breachedAt: null,
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
    noContactSince: atMs,
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
    provedAt: null,
    contactProved: false,
    disownedAt: null,
    counted: true,
    judgement: null,
    breachCounts: true,
    lateSince: null,
    cameDueAt: null,
    firstContactDueAt: firstContactDueMs(atMs, priority, rulebook),
  };
}

/**
 * A complaint at the instant of its filing: cycle 1 with the whole budget, or `recorded` and without a clock. The consumer
 * files; a regulator who files in a consumer's place does it in their name.
 */
export function startClock(filed: LogEvent, rulebook: Rulebook): ClockSnapshot {
  const facts = { ...NO_FACTS, outcome: filed.outcome ?? null };
  const decision = decide({ status: null, side: "consumer", command: "filed", facts }, rulebook);
  if ("refused" in decision) throw new Error(`A filing is refused: ${decision.refused}.`);
  const started = become(unfiled(filed, rulebook), filed, decision, rulebook);
  // Without a clock a complaint stands in cycle 1 all its life.
  return started.cycle === 0 ? { ...started, cycle: 1 } : started;
}

/**
 * One more event of a log, to a snapshot that is settled up to it.
 * @throws RangeError when the complaint can have no such event in its status
 */
export function applyEvent(snapshot: ClockSnapshot, event: LogEvent, rules: ClockRules): ClockSnapshot {
  const next = replay(snapshot, event, rules);
  if ("refused" in next) throw new RangeError(`${event.type} is impossible: ${next.refused}`);
  return next.snapshot;
}

/** The next milestone or lapse that time alone would bring and the instant at which it happens; null when none can. */
export function nextDue(snapshot: ClockSnapshot, rules: ClockRules): NextDue | null {
  const next = nextDerived(snapshot, rules);
  return next === null ? null : { kind: next.type, atMs: next.atMs };
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
    settled = applyEvent(settled, next, rules);
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
    ordinal: event.ordinal,
    cycle: event.cycle,
    scheduledMs: event.scheduledMs,
    fired,
  });
  return [
    ...snapshot.fired.map((event) => read(event, true)),
    ...pendingMilestones(snapshot, rules, nowMs).map((event) => read(event, false)),
  ];
}
