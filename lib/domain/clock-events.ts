// How one event moves the clock's memory. Source: domain.md, sections 4 (the clock column) and 5.
import { elapsedMs, hoursMs, leftMs } from "./clock-milestones";
import type { ClockSnapshot, DerivedEvent, LogEvent } from "./clock-snapshot";
import type { Outcome } from "./complaint";
import type { PersonEvent } from "./events";
import type { ClockRules } from "./rulebook";
import { wouldHold } from "./would-hold";

type Change = Partial<ClockSnapshot>;

/** Company events that are its first act: after one of them, a complaint can no longer be amended or "mistaken". */
const COMPANY_ACTS: readonly PersonEvent[] = [
  "human_contact_attested",
  "information_requested",
  "resolution_proposed",
  "contested",
];

/** Time goes on: whatever waited, waits no longer. Running time that was spent stays spent. */
function run(snapshot: ClockSnapshot, atMs: number): Change {
  return snapshot.runningSince === null ? { runningSince: atMs } : {};
}

/** Time stands still from here, unless it already does. */
function stop(snapshot: ClockSnapshot, atMs: number): Change {
  return { spentMs: elapsedMs(snapshot, atMs), runningSince: null };
}

const NO_QUESTION: Change = { questionAskedAt: null };
const NO_PROPOSAL: Change = {
  proposedAt: null,
  proposalHolds: false,
  proposalFlagged: false,
  proposalPromisedAt: null,
};

function close(snapshot: ClockSnapshot, atMs: number, outcome: Outcome): Change {
  return {
    ...stop(snapshot, atMs),
    ...NO_QUESTION,
    ...NO_PROPOSAL,
    status: "closed",
    outcome,
    closedAt: atMs,
    contestPending: false, // a closing makes a contest moot
  };
}

function backToCompany(snapshot: ClockSnapshot, atMs: number): Change {
  return { ...run(snapshot, atMs), ...NO_QUESTION, ...NO_PROPOSAL, status: "open" };
}

/** Asks the consumer. Pauses once per complaint, and never after a breach. */
function ask(snapshot: ClockSnapshot, atMs: number): Change {
  const waits: Change = { status: "awaiting_consumer", questionAskedAt: atMs, everAsked: true };
  if (snapshot.pauseUsed || snapshot.cycleBreachedAt !== null) return waits;
  return { ...waits, ...stop(snapshot, atMs), pauseUsed: true };
}

function propose(snapshot: ClockSnapshot, event: LogEvent, rules: ClockRules): Change {
  const flagged = event.templateReply === true;
  const breached = snapshot.cycleBreachedAt !== null;
  const proposalHolds = wouldHold({ flagged, disputes: snapshot.disputes, breached }, rules);
  return {
    ...(proposalHolds ? stop(snapshot, event.atMs) : run(snapshot, event.atMs)),
    ...NO_QUESTION,
    status: "proposed",
    proposedAt: event.atMs,
    proposalHolds,
    proposalFlagged: flagged,
    proposalPromisedAt: event.promisedMs ?? null,
  };
}

/** A denial that leaves no contact standing takes the proposal's ground away; ending a hold counts as a dispute. */
function deny(snapshot: ClockSnapshot, atMs: number): Change {
  const contactsStanding = Math.max(0, snapshot.contactsStanding - 1);
  if (contactsStanding > 0) return { contactsStanding };
  const gone: Change = {
    contactsStanding,
    noContactSince: snapshot.contactsStanding > 0 ? atMs : snapshot.noContactSince,
  };
  if (snapshot.status !== "proposed") return gone;
  const disputes = snapshot.disputes + (snapshot.proposalHolds ? 1 : 0);
  return { ...gone, ...backToCompany(snapshot, atMs), disputes };
}

/** A new cycle with what was left, at least the floor. A complaint that never had a clock gets the floor. */
function reopen(snapshot: ClockSnapshot, atMs: number, rules: ClockRules): Change {
  return {
    status: "open",
    outcome: null,
    closedAt: null,
    cycle: snapshot.cycle + 1,
    budgetMs: Math.max(leftMs(snapshot, atMs), hoursMs(rules.reopen_floor_hours)),
    spentMs: 0,
    runningSince: atMs,
    cycleBreachedAt: null,
    promisedAt: null,
    reopened: true,
  };
}

function adjudicate(snapshot: ClockSnapshot, event: LogEvent): Change {
  const { atMs, outcome } = event;
  if (snapshot.status === "closed") {
    return { appealPending: false, outcome: outcome ?? snapshot.outcome };
  }
  // A live complaint is never adjudicated without an outcome; `lifecycle.ts` refuses it.
  return close(snapshot, atMs, outcome ?? "for_consumer");
}

function personChange(
  snapshot: ClockSnapshot,
  event: LogEvent & { type: PersonEvent },
  rules: ClockRules,
): Change {
  const { atMs } = event;
  switch (event.type) {
    case "human_contact_attested":
      return { contactsStanding: snapshot.contactsStanding + 1 };
    case "human_contact_denied":
      return deny(snapshot, atMs);
    case "information_requested":
      return ask(snapshot, atMs);
    case "information_supplied":
      // A late answer is kept and moves nothing.
      return snapshot.status === "awaiting_consumer" ? backToCompany(snapshot, atMs) : {};
    case "resolution_proposed":
      return propose(snapshot, event, rules);
    case "resolution_accepted":
      return { ...close(snapshot, atMs, "resolved"), promisedAt: snapshot.proposalPromisedAt };
    case "resolution_disputed":
      return { ...backToCompany(snapshot, atMs), disputes: snapshot.disputes + 1 };
    case "contested":
      return { contestUsed: true, contestPending: true };
    case "contest_dismissed":
      return { contestPending: false };
    case "contest_upheld":
      return close(snapshot, atMs, event.outcome ?? "rejected");
    case "merged":
      return close(snapshot, atMs, "merged");
    case "withdrawn":
      return close(snapshot, atMs, "withdrawn");
    case "reopened":
      return reopen(snapshot, atMs, rules);
    case "appealed":
      return {
        appealPending: true,
        ...(event.by === "company" ? { appealedByCompany: true } : {}),
        ...(event.by === "consumer" ? { appealedByConsumer: true } : {}),
      };
    case "adjudicated":
      return adjudicate(snapshot, event);
    case "filed":
    case "human_contact_confirmed":
    case "referred":
    case "evidence_added":
    case "message_sent":
    case "amended":
    case "platform_confirmed":
      return {};
  }
}

/** What a person did. A company's message is an act of the company too. */
export function applyPersonEvent(snapshot: ClockSnapshot, event: LogEvent, rules: ClockRules): ClockSnapshot {
  const type = event.type as PersonEvent;
  const acted = COMPANY_ACTS.includes(type) || (type === "message_sent" && event.by === "company");
  return {
    ...snapshot,
    ...personChange(snapshot, { ...event, type }, rules),
    companyActed: snapshot.companyActed || acted,
    lastAt: event.atMs,
  };
}

/** What time did: a milestone is remembered; a lapse also moves the complaint. */
export function applyDerivedEvent(snapshot: ClockSnapshot, event: DerivedEvent): ClockSnapshot {
  const next = { ...snapshot, lastAt: Math.max(snapshot.lastAt, event.atMs) };
  if (event.type === "information_lapsed") return { ...next, ...backToCompany(snapshot, event.atMs) };
  if (event.type === "confirmation_lapsed") return { ...next, ...close(snapshot, event.atMs, "unconfirmed") };
  const remembered = { ...next, fired: [...snapshot.fired, event] };
  if (event.type !== "breach") return remembered;
  return {
    ...remembered,
    cycleBreachedAt: event.dueMs,
    breachedAt: snapshot.breachedAt ?? event.dueMs,
  };
}
