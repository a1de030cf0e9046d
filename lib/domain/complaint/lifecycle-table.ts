// THE LIFECYCLE: who may do what in which status, what becomes of the complaint, what time does, and what is remembered.
// It is what runs: transition.ts takes the next snapshot from the row, and nothing else says what becomes of a complaint.
// Source: docs/domain/complaint.md. Columns: N not filed yet, O open, A awaiting_consumer, P proposed, C closed;
// "=" stays, "no" refused.
import type { Side } from "../people/actor";
import type { Outcome } from "./complaint";
import type { EventType } from "./events";
import * as guard from "./lifecycle-guards";
import type { Guard } from "./lifecycle-guards";
import type { ClockEffect, LifecycleFacts } from "./lifecycle-facts";
import * as memory from "./lifecycle-memory";
import type { Memory } from "./lifecycle-memory";
import type { ClockRules } from "../rulebook/rulebook";

export type Next = "=" | "no" | "O" | "A" | "P" | "C";
export type Column = "N" | "O" | "A" | "P" | "C";
type Cell = Next | ((facts: LifecycleFacts) => Next);
type Effect = ClockEffect | ((facts: LifecycleFacts, column: Column, rules: ClockRules) => ClockEffect);

export interface Row {
  readonly by: readonly Side[];
  /** Before there is a complaint; left out where there has to be one. */
  readonly N?: Cell;
  readonly O: Cell;
  readonly A: Cell;
  readonly P: Cell;
  readonly C: Cell;
  readonly clock: Effect;
  readonly guards: readonly Guard[];
  /** The outcome of a closing; left out where the row never closes. */
  readonly outcome?: (facts: LifecycleFacts) => Outcome | null;
  /** What later rules ask of it; left out where nothing does. */
  readonly remembers?: Memory;
}

/** Whether no conversation of the running cycle is left standing once this one is denied or revoked. */
const lastFalls = ({ conversationsOfCycle, ofEarlierCycle }: LifecycleFacts): boolean =>
  conversationsOfCycle <= (ofEarlierCycle ? 0 : 1);

const openOrRecorded: Cell = (facts) => (facts.outcome === "recorded" ? "C" : "O");
const startsUnlessRecorded: Effect = (facts) => (facts.outcome === "recorded" ? "none" : "starts");
const ifLastFalls: Cell = (facts) => (lastFalls(facts) ? "O" : "=");
const unlessHeld: Cell = (facts) => (facts.proposalHolds ? "no" : "P");

const ifReceived: Cell = (facts) => (facts.received ? "C" : "no");
const firstReopens: Cell = (facts) => (facts.brokenBefore ? "=" : "O");

const firstStarts: Effect = (facts) => (facts.brokenBefore ? "none" : "starts");
const pausesOnce: Effect = (facts) => (facts.pauseUsed || facts.breached ? "none" : "pauses");
const endsPause: Effect = (_, column) => (column === "A" ? "resumes" : "none");
const endsHoldWithTheLast: Effect = (facts, column) =>
  column === "P" && lastFalls(facts) && facts.proposalHolds ? "resumes" : "none";
/** Whether a proposal made now would stop the clock: not flagged as a template reply, not disputed too often, not after a breach. */
export function wouldHold(
  facts: { readonly flagged: boolean; readonly disputes: number; readonly breached: boolean },
  rules: Pick<ClockRules, "disputes_before_time_runs">,
): boolean {
  return !facts.flagged && !facts.breached && facts.disputes < rules.disputes_before_time_runs;
}

const holds: Effect = (facts, column, rules) => {
  const { templateReply: flagged, disputes, breached } = facts;
  if (wouldHold({ flagged, disputes, breached }, rules)) return "holds";
  // The waiting question falls; if it had paused the clock, time runs again.
  return column === "A" && facts.pauseUsed && !breached ? "resumes" : "none";
};

const consumer: readonly Side[] = ["consumer"];
const company: readonly Side[] = ["company"];
const regulator: readonly Side[] = ["regulator"];
const clock: readonly Side[] = ["clock"];
const parties: readonly Side[] = ["consumer", "company"];

const none = "none";
const stops = "stops";
const resumes = "resumes";
const ended = (outcome: Outcome) => () => outcome;

// prettier-ignore
export const LIFECYCLE: Readonly<Record<EventType, Row>> = {
  filed:                   { by: consumer,  N: openOrRecorded, O: "no", A: "no", P: "no", C: "no", clock: startsUnlessRecorded, guards: [], outcome: ended("recorded"), remembers: memory.filedAsProved },
  human_contact_attested:  { by: company,   O: "=",  A: "=",  P: "=",           C: "no", clock: none,                guards: [], remembers: memory.conversationStands },
  human_contact_revoked:   { by: company,   O: "=",  A: "=",  P: ifLastFalls,   C: "no", clock: endsHoldWithTheLast, guards: [guard.conversationStands], remembers: memory.conversationFell },
  human_contact_confirmed: { by: consumer,  O: "=",  A: "=",  P: "=",           C: "no", clock: none,                guards: [guard.conversationStands], remembers: memory.conversationConfirmed },
  human_contact_denied:    { by: consumer,  O: "=",  A: "=",  P: ifLastFalls,   C: "no", clock: endsHoldWithTheLast, guards: [guard.conversationStands], remembers: memory.conversationFell },
  information_requested:   { by: company,   O: "A",  A: "no", P: "no",          C: "no", clock: pausesOnce,          guards: [], remembers: memory.questionAsked },
  information_supplied:    { by: consumer,  O: "=",  A: "O",  P: "=",           C: "no", clock: endsPause,           guards: [guard.questionAsked] },
  information_lapsed:      { by: clock,     O: "no", A: "O",  P: "no",          C: "no", clock: resumes,             guards: [] },
  resolution_proposed:     { by: company,   O: "P",  A: "P",  P: unlessHeld,    C: "no", clock: holds,               guards: [guard.conversationOfCycleStands], remembers: memory.proposalMade },
  resolution_accepted:     { by: consumer,  O: ifReceived, A: ifReceived, P: "C", C: "no", clock: stops,             guards: [], outcome: ended("resolved"), remembers: memory.promised },
  resolution_disputed:     { by: consumer,  O: "no", A: "no", P: "O",           C: "no", clock: resumes,             guards: [], remembers: memory.disputed },
  confirmation_lapsed:     { by: clock,     O: "no", A: "no", P: "C",           C: "no", clock: stops,               guards: [guard.notFlagged], outcome: ended("unconfirmed"), remembers: memory.promised },
  promise_due:             { by: clock,     O: "no", A: "no", P: "no",          C: "=",  clock: none,                guards: [guard.promiseFallsDue], remembers: memory.promiseFellDue },
  promise_kept:            { by: consumer,  O: "no", A: "no", P: "no",          C: "=",  clock: none,                guards: [guard.promiseUnanswered], remembers: memory.promiseKept },
  promise_broken:          { by: consumer,  O: "no", A: "no", P: "no",          C: firstReopens, clock: firstStarts, guards: [guard.promiseUnanswered, guard.promiseCanBreak], remembers: memory.promiseBroken },
  contested:               { by: company,   O: "=",  A: "no", P: "no",          C: "no", clock: none,                guards: [guard.contestInTime], remembers: memory.contestMade },
  contest_dismissed:       { by: regulator, O: "=",  A: "=",  P: "=",           C: "no", clock: none,                guards: [guard.contestPending], remembers: memory.contestDecided },
  contest_upheld:          { by: regulator, O: "C",  A: "C",  P: "C",           C: "no", clock: stops,               guards: [guard.contestPending], outcome: (facts) => (facts.outcome === "merged" ? "merged" : "rejected") },
  merged:                  { by: regulator, O: "C",  A: "C",  P: "C",           C: "no", clock: stops,               guards: [], outcome: ended("merged") },
  withdrawn:               { by: consumer,  O: "C",  A: "C",  P: "C",           C: "no", clock: stops,               guards: [guard.mistakenOnlyBefore], outcome: ended("withdrawn") },
  reopened:                { by: consumer,  O: "no", A: "no", P: "no",          C: "O",  clock: "starts",            guards: [guard.reopenOnceInTime], remembers: memory.reopened },
  appealed:                { by: parties,   O: "no", A: "no", P: "no",          C: "=",  clock: none,                guards: [guard.appealOnceInTime], remembers: memory.appealMade },
  adjudicated:             { by: regulator, O: "C",  A: "C",  P: "C",           C: "C",  clock: stops,               guards: [guard.mayAdjudicate], outcome: (facts) => facts.outcome, remembers: memory.adjudicated },
  deed_found_done:         { by: regulator, O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [guard.promiseSaidBroken], remembers: memory.deedFoundDone },
  referred:                { by: regulator, O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [] },
  evidence_added:          { by: consumer,  O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [] },
  message_sent:            { by: parties,   O: "=",  A: "=",  P: "=",           C: "no", clock: none,                guards: [] },
  amended:                 { by: consumer,  O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [guard.beforeFirstAct] },
  contact_consent_withdrawn: { by: consumer, O: "=", A: "=",  P: "=",           C: "=",  clock: none,                guards: [] },
  platform_confirmed:      { by: regulator, O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [] },
  proved:                  { by: consumer,  O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [guard.contactNotProved], remembers: memory.proved },
  disowned:                { by: consumer,  O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [guard.contactNotProved], remembers: memory.disowned },
  contact_changed:         { by: consumer,  O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [], remembers: memory.contactChanged },
  contact_lapsed:          { by: clock,     O: "C",  A: "C",  P: "C",           C: "no", clock: stops,               guards: [guard.notProved], outcome: ended("rejected") },
  judgement_proposed:      { by: regulator, O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [guard.judgementWaits, guard.judgementNotProposed], remembers: memory.judgementProposed },
  breach_judged:           { by: regulator, O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [guard.judgementWaits, guard.twoForNotCounting], remembers: memory.breachJudged },
  judgement_lapsed:        { by: clock,     O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [guard.judgementWaits], remembers: memory.breachJudged },
  first_contact_due:       { by: clock,     O: "=",  A: "=",  P: "=",           C: "no", clock: none,                guards: [guard.noFirstContact], remembers: memory.milestoneFired },
  warning:                 { by: clock,     O: "=",  A: "=",  P: "=",           C: "no", clock: none,                guards: [guard.notBreached], remembers: memory.milestoneFired },
  breach:                  { by: clock,     O: "=",  A: "=",  P: "=",           C: "no", clock: none,                guards: [guard.notBreached], remembers: memory.breached },
  escalation:              { by: clock,     O: "=",  A: "=",  P: "=",           C: "no", clock: none,                guards: [guard.breached], remembers: memory.milestoneFired },
};

/** What the table says for a status, before any guard. */
export function nextOf(row: Row, column: Column, facts: LifecycleFacts): Next {
  const cell = row[column] ?? "no";
  return typeof cell === "function" ? cell(facts) : cell;
}

export function effectOf(row: Row, column: Column, facts: LifecycleFacts, rules: ClockRules): ClockEffect {
  return typeof row.clock === "function" ? row.clock(facts, column, rules) : row.clock;
}
