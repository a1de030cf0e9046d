// THE LIFECYCLE: who may do what in which status, what becomes of the complaint, and what time does.
// Source: domain.md, section 4. Columns: O open, A awaiting_consumer, P proposed, C closed; "=" stays, "no" refused.
import type { Side } from "./actor";
import type { Outcome } from "./complaint";
import type { Lapse, PersonEvent } from "./events";
import * as guard from "./lifecycle-guards";
import type { Guard } from "./lifecycle-guards";
import type { ClockEffect, LifecycleFacts } from "./lifecycle-facts";
import type { ClockRules } from "./rulebook";
import { wouldHold } from "./would-hold";

export type Command = PersonEvent | Lapse;
export type Next = "=" | "no" | "O" | "A" | "P" | "C";
export type Column = "O" | "A" | "P" | "C";
type Cell = Next | ((facts: LifecycleFacts) => Next);
type Effect = ClockEffect | ((facts: LifecycleFacts, column: Column, rules: ClockRules) => ClockEffect);

export interface Row {
  readonly by: readonly Side[];
  readonly O: Cell;
  readonly A: Cell;
  readonly P: Cell;
  readonly C: Cell;
  readonly clock: Effect;
  readonly guards: readonly Guard[];
  /** The outcome of a closing; left out where the row never closes. */
  readonly outcome?: (facts: LifecycleFacts) => Outcome | null;
}

const lastOneDenied: Cell = (facts) => (facts.contactsStanding <= 1 ? "O" : "=");
const unlessHeld: Cell = (facts) => (facts.proposalHolds ? "no" : "P");

const pausesOnce: Effect = (facts) => (facts.pauseUsed || facts.breached ? "none" : "pauses");
const endsPause: Effect = (_, column) => (column === "A" ? "resumes" : "none");
const endsHoldWithTheLast: Effect = (facts, column) =>
  column === "P" && facts.contactsStanding <= 1 && facts.proposalHolds ? "resumes" : "none";
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
export const LIFECYCLE: Readonly<Record<Exclude<Command, "filed">, Row>> = {
  human_contact_attested:  { by: company,   O: "=",  A: "=",  P: "=",           C: "no", clock: none,                guards: [] },
  human_contact_confirmed: { by: consumer,  O: "=",  A: "=",  P: "=",           C: "no", clock: none,                guards: [guard.contactStands] },
  human_contact_denied:    { by: consumer,  O: "=",  A: "=",  P: lastOneDenied, C: "no", clock: endsHoldWithTheLast, guards: [guard.contactStands] },
  information_requested:   { by: company,   O: "A",  A: "no", P: "no",          C: "no", clock: pausesOnce,          guards: [] },
  information_supplied:    { by: consumer,  O: "=",  A: "O",  P: "=",           C: "no", clock: endsPause,           guards: [guard.questionAsked] },
  information_lapsed:      { by: clock,     O: "no", A: "O",  P: "no",          C: "no", clock: resumes,             guards: [] },
  resolution_proposed:     { by: company,   O: "P",  A: "P",  P: unlessHeld,    C: "no", clock: holds,               guards: [guard.contactStands] },
  resolution_accepted:     { by: consumer,  O: "C",  A: "C",  P: "C",           C: "no", clock: stops,               guards: [], outcome: ended("resolved") },
  resolution_disputed:     { by: consumer,  O: "no", A: "no", P: "O",           C: "no", clock: resumes,             guards: [] },
  confirmation_lapsed:     { by: clock,     O: "no", A: "no", P: "C",           C: "no", clock: stops,               guards: [guard.notFlagged], outcome: ended("unconfirmed") },
  contested:               { by: company,   O: "=",  A: "no", P: "no",          C: "no", clock: none,                guards: [guard.contestInTime] },
  contest_dismissed:       { by: regulator, O: "=",  A: "=",  P: "=",           C: "no", clock: none,                guards: [guard.contestPending] },
  contest_upheld:          { by: regulator, O: "C",  A: "C",  P: "C",           C: "no", clock: stops,               guards: [guard.contestPending], outcome: (facts) => (facts.outcome === "merged" ? "merged" : "rejected") },
  merged:                  { by: regulator, O: "C",  A: "C",  P: "C",           C: "no", clock: stops,               guards: [], outcome: ended("merged") },
  withdrawn:               { by: consumer,  O: "C",  A: "C",  P: "C",           C: "no", clock: stops,               guards: [guard.mistakenOnlyBefore], outcome: ended("withdrawn") },
  reopened:                { by: consumer,  O: "no", A: "no", P: "no",          C: "O",  clock: "starts",            guards: [guard.reopenOnceInTime] },
  appealed:                { by: parties,   O: "no", A: "no", P: "no",          C: "=",  clock: none,                guards: [guard.appealOnceInTime] },
  adjudicated:             { by: regulator, O: "C",  A: "C",  P: "C",           C: "C",  clock: stops,               guards: [guard.mayAdjudicate], outcome: (facts) => facts.outcome },
  referred:                { by: regulator, O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [] },
  evidence_added:          { by: consumer,  O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [] },
  message_sent:            { by: parties,   O: "=",  A: "=",  P: "=",           C: "no", clock: none,                guards: [] },
  amended:                 { by: consumer,  O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [guard.beforeFirstAct] },
  platform_confirmed:      { by: regulator, O: "=",  A: "=",  P: "=",           C: "=",  clock: none,                guards: [] },
};

/** What the table says for a status, before any guard. */
export function nextOf(row: Row, column: Column, facts: LifecycleFacts): Next {
  const cell = row[column];
  return typeof cell === "function" ? cell(facts) : cell;
}

export function effectOf(row: Row, column: Column, facts: LifecycleFacts, rules: ClockRules): ClockEffect {
  return typeof row.clock === "function" ? row.clock(facts, column, rules) : row.clock;
}
