// Decides what may be done to a complaint, by the table in `lifecycle-table.ts`. Buttons and commands both ask here.
import type { Side } from "../people/actor";
import type { Outcome, Status } from "./complaint";
import { DEFAULT_RULEBOOK } from "../rulebook/default-rulebook";
import { EVENT_TYPES, PERSON_EVENTS, type EventType, type PersonEvent } from "./events";
import { NO_FACTS, type Decision, type LifecycleFacts } from "./lifecycle-facts";
import { effectOf, LIFECYCLE, nextOf, type Column, type Next, type Row } from "./lifecycle-table";
import type { Refusal } from "./refusals";
import type { ClockRules } from "../rulebook/rulebook";

const COLUMN: Readonly<Record<Status, Column>> = {
  open: "O",
  awaiting_consumer: "A",
  proposed: "P",
  closed: "C",
};

const STATUS: Readonly<Record<"O" | "A" | "P" | "C", Status>> = {
  O: "open",
  A: "awaiting_consumer",
  P: "proposed",
  C: "closed",
};

/** What happens to a complaint. `status` is null only for `filed`: there is no complaint yet. */
export interface Happening {
  readonly status: Status | null;
  readonly command: EventType;
  readonly facts: LifecycleFacts;
}

/** A question to the table. */
export interface Question extends Happening {
  readonly side: Side;
}

/** What becomes of the complaint, or the reason for which nothing does. */
export function decide(question: Question, rules: ClockRules): Decision {
  const { status, side, command, facts } = question;
  const row = LIFECYCLE[command];
  if (!row.by.includes(side)) return { refused: "not_your_move" };
  const decision = judgeStatus(question, rules);
  if ("refused" in decision) return decision;
  for (const guard of row.guards) {
    const refused = guard(facts, rules, status !== "closed");
    if (refused !== null) return { refused };
  }
  return decision;
}

/** What the status alone makes of it: who acts, and the guards of fact, are not judged. */
export function judgeStatus({ status, command, facts }: Happening, rules: ClockRules): Decision {
  const row = LIFECYCLE[command];
  const column = status === null ? "N" : COLUMN[status];
  const next = nextOf(row, column, facts);
  if (next === "no") return { refused: whyNot(status, command) };
  return {
    status: next === "=" ? (status ?? "open") : STATUS[next],
    outcome: outcomeAfter(status, next, facts, row),
    clock: effectOf(row, column, facts, rules),
  };
}

/**
 * Whether a logged event began another cycle of its complaint. By its row, asked with the one thing that such a row rests on
 * and that is logged with the event: a broken promise says whether it reopens.
 */
export function beginsCycle({ type, facts }: Logged): boolean {
  const row = LIFECYCLE[type];
  const asked = { ...NO_FACTS, brokenBefore: facts["reopens"] !== true };
  return row.C !== "no" && effectOf(row, "C", asked, DEFAULT_RULEBOOK) === "starts";
}

/** What a page or a notice knows of an event of the log. */
interface Logged {
  readonly type: EventType;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Every event that can end a complaint. */
export const CLOSINGS: readonly EventType[] = EVENT_TYPES.filter(
  (type) => type !== "filed" && LIFECYCLE[type].outcome !== undefined,
);

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
    // Without a proposal there is nothing to accept but that it is over.
    const received = command === "resolution_accepted";
    return !("refused" in decide({ status, side, command, facts: { ...facts, ...chosen, received } }, rules));
  });
}

function outcomeAfter(status: Status | null, next: Next, facts: LifecycleFacts, row: Row): Outcome | null {
  if (next === "C") return row.outcome?.(facts) ?? null;
  return next === "=" && status === "closed" ? facts.outcome : null;
}

function whyNot(status: Status | null, command: EventType): Refusal {
  if (status === null) return "not_in_this_status";
  if (command === "filed") return "already_filed";
  if (status === "closed") return "complaint_closed";
  if (command === "reopened" || command === "appealed") return "complaint_live";
  return command === "resolution_proposed" ? "proposal_waits" : "not_in_this_status";
}
