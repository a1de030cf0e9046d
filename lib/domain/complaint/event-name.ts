// The names under which events leave the product: in exports, on the command line, and in the text that the chain
// hashes. A milestone's name has its number there (`warn_48`, `escalate_2`), as in every log written before
// milestones had ordinals; every other event is called by its type. Source: docs/domain/complaint.md, "Milestones".
import { EVENT_TYPES, type EventType } from "./events";
import type { ClockRules } from "../rulebook/rulebook";

export type NamingRules = Pick<ClockRules, "warn_left_hours">;

export interface NamedEvent {
  readonly type: EventType;
  /** Which of several, from 1; 1 for everything of which there is one, 0 for a warning that the rulebook does not have. */
  readonly ordinal: number;
}

/** The hours that are left at a warning; null when the rulebook has no such warning. */
export function hoursLeftAt(ordinal: number, rules: NamingRules): number | null {
  return rules.warn_left_hours[ordinal - 1] ?? null;
}

/** What a warning says: the hours that are left, and whether it is the last one. Null for every other event. */
export interface Warning {
  readonly hoursLeft: number;
  readonly last: boolean;
}

export function warningOf({ type, ordinal }: NamedEvent, rules: NamingRules): Warning | null {
  const hoursLeft = type === "warning" ? hoursLeftAt(ordinal, rules) : null;
  return hoursLeft === null ? null : { hoursLeft, last: hoursLeft === Math.min(...rules.warn_left_hours) };
}

/** A warning that the rulebook does not have, in a log that somebody changed, is called `warn_unknown`. */
export function eventName({ type, ordinal }: NamedEvent, rules: NamingRules): string {
  if (type === "escalation") return `escalate_${String(ordinal)}`;
  if (type !== "warning") return type;
  return `warn_${String(hoursLeftAt(ordinal, rules) ?? "unknown")}`;
}

const NUMBERED = /^(warn|escalate)_(\d{1,5})$/;
/** Those that differ only by number have their names by it alone. */
const PLAIN: ReadonlySet<string> = new Set(
  EVENT_TYPES.filter((type) => type !== "warning" && type !== "escalation"),
);

/** The event that a name stands for under a rulebook; null when no event is called so. */
export function readEventName(name: string, rules: NamingRules): NamedEvent | null {
  const [, kind, number] = NUMBERED.exec(name) ?? [];
  if (kind === "warn") return { type: "warning", ordinal: rules.warn_left_hours.indexOf(Number(number)) + 1 };
  if (kind === "escalate") return { type: "escalation", ordinal: Number(number) };
  return PLAIN.has(name) ? { type: name as EventType, ordinal: 1 } : null;
}
