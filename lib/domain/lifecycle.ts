// Decides what may be done to a complaint, by the table in `lifecycle-table.ts`. Buttons and commands both ask here.
import type { Side } from "./actor";
import type { ClockSnapshot } from "./clock-snapshot";
import { HOUR_MS } from "./clock-milestones";
import type { Outcome, Status } from "./complaint";
import { PERSON_EVENTS, type PersonEvent } from "./events";
import type { Decision, LifecycleFacts } from "./lifecycle-facts";
import { effectOf, LIFECYCLE, nextOf, type Column, type Command, type Next } from "./lifecycle-table";
import type { Refusal } from "./refusals";
import type { ClockRules } from "./rulebook";

const COLUMN: Readonly<Record<Status, Column>> = {
  open: "O",
  awaiting_consumer: "A",
  proposed: "P",
  closed: "C",
};

const STATUS: Readonly<Record<Column, Status>> = {
  O: "open",
  A: "awaiting_consumer",
  P: "proposed",
  C: "closed",
};

/** A question to the table. `status` is null only for `filed`: there is no complaint yet. */
export interface Question {
  readonly status: Status | null;
  readonly side: Side;
  readonly command: Command;
  readonly facts: LifecycleFacts;
}

/** What becomes of the complaint, or the reason for which nothing does. */
export function decide({ status, side, command, facts }: Question, rules: ClockRules): Decision {
  if (command === "filed") return decideFiling(status, side, facts);
  if (status === null) return { refused: "not_in_this_status" };
  const row = LIFECYCLE[command];
  if (!row.by.includes(side)) return { refused: "not_your_move" };
  const column = COLUMN[status];
  const next = nextOf(row, column, facts);
  if (next === "no") return { refused: whyNot(status, command) };
  for (const guard of row.guards) {
    const refused = guard(facts, rules, status !== "closed");
    if (refused !== null) return { refused };
  }
  return {
    status: next === "=" ? status : STATUS[next],
    outcome: outcomeAfter(status, next, facts, row.outcome?.(facts) ?? null),
    clock: effectOf(row, column, facts, rules),
  };
}

/** Whether the status alone makes an event impossible; guards of fact are not asked. Null: it is possible. */
export function impossibleIn(status: Status, command: Command, facts: LifecycleFacts): Refusal | null {
  if (command === "filed") return "already_filed";
  return nextOf(LIFECYCLE[command], COLUMN[status], facts) === "no" ? whyNot(status, command) : null;
}

/** Everything a side may do now: what a page offers is what the command will take. */
export function availableCommands(
  status: Status,
  side: Side,
  facts: LifecycleFacts,
  rules: ClockRules,
): readonly PersonEvent[] {
  return PERSON_EVENTS.filter((command) => {
    if (command === "filed") return false;
    // The outcome of a live adjudication is chosen on its form; the button asks whether there may be one.
    const chosen =
      command === "adjudicated" && status !== "closed" ? { outcome: "for_consumer" as const } : {};
    return !("refused" in decide({ status, side, command, facts: { ...facts, ...chosen } }, rules));
  });
}

/** The facts that the clock's memory holds, for one side at one instant. The snapshot must be settled up to it. */
export function factsOf(snapshot: ClockSnapshot, side: Side, nowMs: number): LifecycleFacts {
  const appealed: Readonly<Record<Side, boolean>> = {
    consumer: snapshot.appealedByConsumer,
    company: snapshot.appealedByCompany,
    regulator: false,
    clock: false,
  };
  const { closedAt, promisedAt } = snapshot;
  return {
    contactsStanding: snapshot.contactsStanding,
    disputes: snapshot.disputes,
    breached: snapshot.cycleBreachedAt !== null,
    pauseUsed: snapshot.pauseUsed,
    questionAsked: snapshot.everAsked,
    proposalHolds: snapshot.proposalHolds,
    templateReply: false,
    contestUsed: snapshot.contestUsed,
    contestPending: snapshot.contestPending,
    appealPending: snapshot.appealPending,
    appealedByActor: appealed[side],
    decidedByActor: false,
    companyActed: snapshot.companyActed,
    reopened: snapshot.reopened,
    cycle: snapshot.cycle,
    outcome: snapshot.outcome,
    withdrawalReason: null,
    hoursSinceClosing: closedAt === null ? 0 : (nowMs - closedAt) / HOUR_MS,
    hoursSincePromised: promisedAt === null ? null : (nowMs - promisedAt) / HOUR_MS,
  };
}

/** A court or another agency already has it: recorded, closed, no clock. */
function decideFiling(status: Status | null, side: Side, facts: LifecycleFacts): Decision {
  if (side !== "consumer") return { refused: "not_your_move" };
  if (status !== null) return { refused: "already_filed" };
  return facts.outcome === "recorded"
    ? { status: "closed", outcome: "recorded", clock: "none" }
    : { status: "open", outcome: null, clock: "starts" };
}

function outcomeAfter(
  status: Status,
  next: Next,
  facts: LifecycleFacts,
  closing: Outcome | null,
): Outcome | null {
  if (next === "C") return closing;
  return next === "=" && status === "closed" ? facts.outcome : null;
}

function whyNot(status: Status, command: Command): Refusal {
  if (status === "closed") return "complaint_closed";
  if (command === "reopened" || command === "appealed") return "complaint_live";
  return command === "resolution_proposed" ? "proposal_waits" : "not_in_this_status";
}
