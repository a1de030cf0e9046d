// THE ONE TRANSITION: what becomes of a complaint by one event, or the reason for which nothing does. Both come from the
// same row of the lifecycle table. Commands, the clock, the command line, exports and the log's verification go through
// here. Source: docs/domain/complaint.md.
import { countingOnceJudged } from "./late-since";
import { CLOCK_EFFECT } from "../clock/clock-effects";
import type { ClockSnapshot, LogEvent } from "../clock/clock-snapshot";
import { firstContactDueAfterClosing, outcomeCounts } from "./counted";
import { isCompanyAct } from "./event-catalogue";
import { decide, judgeStatus } from "./lifecycle";
import type { Decision, LifecycleFacts } from "./lifecycle-facts";
import { factsOf } from "./lifecycle-facts";
import { LIFECYCLE } from "./lifecycle-table";
import { promiseFacts } from "./promise";
import type { Refusal } from "./refusals";
import type { ClockRules } from "../rulebook/rulebook";
import type { Side } from "../people/actor";

type Decided = Exclude<Decision, { readonly refused: Refusal }>;

export type Transition =
  { readonly refused: Refusal } | { readonly snapshot: ClockSnapshot; readonly decision: Decided };

/** Facts that the snapshot does not hold: what is asked for, and who asks. */
export type AskedFacts = Partial<LifecycleFacts>;

/**
 * The next snapshot, or a refusal. `before` is settled up to the event's instant. `event.by` says who acts; the facts of
 * the event are part of it, and `asked` adds what no event holds (whether the actor took the decision appealed against).
 */
export function transition(
  before: ClockSnapshot,
  event: LogEvent & { readonly by: Side },
  rules: ClockRules,
  asked: AskedFacts = {},
): Transition {
  const facts = { ...factsAt(before, event), ...asked };
  const decision = decide({ status: before.status, side: event.by, command: event.type, facts }, rules);
  if ("refused" in decision) return decision;
  return { snapshot: become(before, event, decision, rules), decision };
}

/**
 * The same for an event that stands in a log: what was decided once is not decided again, so neither who did it nor the
 * guards of fact are judged; an event that its status makes impossible is refused.
 */
export function replay(before: ClockSnapshot, event: LogEvent, rules: ClockRules): Transition {
  const facts = factsAt(before, event);
  const decision = judgeStatus({ status: before.status, command: event.type, facts }, rules);
  if ("refused" in decision) return decision;
  return { snapshot: become(before, event, decision, rules), decision };
}

/** What the rules ask of a complaint and an event that happens to it. */
function factsAt(before: ClockSnapshot, event: LogEvent): LifecycleFacts {
  const facts = factsOf(before, event.by ?? "clock", event.atMs);
  return {
    ...facts,
    outcome: event.outcome ?? facts.outcome,
    withdrawalReason: event.withdrawalReason ?? null,
    breachCounts: event.breachCounts ?? null,
    // Of a log written before the two were distinguished: accepted without a proposal, it is what the consumer says themselves.
    received: event.received ?? before.status !== "proposed",
    ...promiseFacts(before, event.type === "promise_due" ? event.ordinal : event.promise, event.atMs),
    ofEarlierCycle: (event.contactCycle ?? before.cycle) < before.cycle,
    templateReply:
      event.type === "confirmation_lapsed" ? before.proposalFlagged : event.templateReply === true,
  };
}

/** The complaint after an event that the table admits. */
export function become(
  before: ClockSnapshot,
  event: LogEvent,
  { status, outcome, clock }: Decided,
  rules: ClockRules,
): ClockSnapshot {
  const { atMs } = event;
  const row = LIFECYCLE[event.type];
  const after: ClockSnapshot = {
    ...before,
    ...CLOCK_EFFECT[clock](before, atMs, rules),
    ...row.remembers?.(before, event, rules),
    status,
    outcome,
    companyActed: before.companyActed || isCompanyAct(event),
    lastAt: Math.max(before.lastAt, atMs),
  };
  return counted(closed(before, waitingEnds(after), atMs), before, event);
}

/** A question waits only while the complaint awaits the consumer, a proposal only while it is proposed. */
function waitingEnds(after: ClockSnapshot): ClockSnapshot {
  if (after.status === "awaiting_consumer") return { ...after, ...NO_PROPOSAL };
  return after.status === "proposed"
    ? { ...after, questionAskedAt: null }
    : { ...after, ...NO_PROPOSAL, questionAskedAt: null };
}

const NO_PROPOSAL = {
  proposedAt: null,
  proposalHolds: false,
  proposalFlagged: false,
  proposalDeeds: [],
} as const;

/** A closing has an instant, and makes a contest moot. */
function closed(before: ClockSnapshot, after: ClockSnapshot, atMs: number): ClockSnapshot {
  if (after.status !== "closed") return after.closedAt === null ? after : { ...after, closedAt: null };
  return before.closedAt === null
    ? {
        ...after,
        closedAt: atMs,
        contestPending: false,
        // With a breach that waits to be judged it is in no share yet.
        cameDueAt: after.judgement === null ? (after.cameDueAt ?? atMs) : null,
        firstContactDueAt: firstContactDueAfterClosing(after.firstContactDueAt, atMs),
      }
    : after;
}

/** Whether a complaint counts follows from how it ended, and stays with an outcome that stands. */
function counted(after: ClockSnapshot, before: ClockSnapshot, event: LogEvent): ClockSnapshot {
  if (after.outcome === before.outcome) return after;
  const counts = outcomeCounts(after.outcome, event.withdrawalReason ?? null);
  // What stands in no share has no breach to be judged.
  const moot = !counts && after.judgement !== null ? countingOnceJudged(after, true) : {};
  return { ...after, ...moot, counted: counts };
}
