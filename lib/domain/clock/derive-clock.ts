// The one pure function of the event list, the rulebook of filing, and now. Source: docs/domain/complaint.md, "The clock".
import type { ClockReading, ClockSnapshot, DerivedEvent, LogEvent } from "./clock-snapshot";
import { isPersonEvent } from "../complaint/events";
import { promiseOfDeed } from "../complaint/promise";
import type { Refusal } from "../complaint/refusals";
import { readClock, settle, startClock } from "./resolution-clock";
import type { Rulebook } from "../rulebook/rulebook";
import { replay, transition, type Transition } from "../complaint/transition";

/** What is wrong with an event list, and where: `index` counts from 0. */
export type ListFault =
  | { readonly fault: "not_filed_first"; readonly index: number }
  | { readonly fault: "out_of_order"; readonly index: number }
  | { readonly fault: "after_now"; readonly index: number }
  | { readonly fault: "outcome_needed"; readonly index: number }
  | {
      readonly fault: "impossible";
      readonly index: number;
      readonly status: ClockSnapshot["status"];
      readonly refusal: Refusal;
    }
  | { readonly fault: "disagrees"; readonly index: number; readonly expected: DerivedEvent | null };

/** An event of a list: the answer to a promise may name the deed of its proposal, from 0, instead of the promise's number. */
export type ListedEvent = LogEvent & { readonly deed?: number };

export interface DerivedClock {
  readonly reading: ClockReading;
  readonly snapshot: ClockSnapshot;
  /** Everything time has done, whether or not the list already held it. */
  readonly derived: readonly DerivedEvent[];
}

/**
 * Reads a whole log. Lapses and milestones are derived; where the list holds them (an exported log), they must agree
 * with the derived ones. Of the guards those are judged that the list itself can answer: of what falls due, is answered
 * once, or has its time; and, where it holds any conversation, that one stands before a proposal.
 */
export function deriveClock(
  events: readonly ListedEvent[],
  rulebook: Rulebook,
  nowMs: number,
  priority: boolean,
): DerivedClock | ListFault {
  const filed = events[0];
  if (filed?.type !== "filed") return { fault: "not_filed_first", index: 0 };
  if (filed.atMs > nowMs) return { fault: "after_now", index: 0 };
  let snapshot = startClock({ ...filed, priority }, rulebook);
  const derived: DerivedEvent[] = [];
  const unmatched: DerivedEvent[] = [];
  const settleTo = (atMs: number): void => {
    const settled = settle(snapshot, rulebook, atMs);
    derived.push(...settled.events);
    unmatched.push(...settled.events);
    snapshot = settled.snapshot;
  };

  let lastMs = filed.atMs;
  for (const [offset, event] of events.slice(1).entries()) {
    const index = offset + 1;
    if (event.atMs < lastMs) return { fault: "out_of_order", index };
    if (event.atMs > nowMs) return { fault: "after_now", index };
    lastMs = event.atMs;
    settleTo(event.atMs);
    if (isPersonEvent(event.type)) {
      const { status } = snapshot;
      const next = judged(snapshot, event, events, rulebook);
      if ("refused" in next) return { fault: "impossible", index, status, refusal: next.refused };
      // A live complaint is decided for one side.
      if (event.type === "adjudicated" && status !== "closed" && event.outcome === undefined)
        return { fault: "outcome_needed", index };
      snapshot = next.snapshot;
    } else {
      const found = unmatched.findIndex((candidate) => agrees(candidate, event));
      if (found < 0) return { fault: "disagrees", index, expected: expectedFor(event, derived) };
      unmatched.splice(found, 1);
    }
  }
  settleTo(nowMs);
  return { reading: readClock(snapshot, rulebook, nowMs), snapshot, derived };
}

/** A list without any conversation is read as if somebody had spoken to the consumer in every cycle. */
function judged(
  snapshot: ClockSnapshot,
  event: ListedEvent,
  list: readonly ListedEvent[],
  rulebook: Rulebook,
): Transition {
  switch (event.type) {
    case "promise_kept":
    case "promise_broken": {
      const promise = event.promise ?? promiseOfDeed(snapshot, event.deed);
      return transition(snapshot, { ...event, promise, by: "consumer" }, rulebook);
    }
    case "reopened":
      return transition(snapshot, { ...event, by: "consumer" }, rulebook);
    case "resolution_proposed":
    case "human_contact_revoked":
      return list.some(({ type }) => type === "human_contact_attested")
        ? transition(snapshot, { ...event, by: "company" }, rulebook)
        : replay(snapshot, event, rulebook);
    default:
      return replay(snapshot, event, rulebook);
  }
}

function agrees(derived: DerivedEvent, given: LogEvent): boolean {
  return (
    derived.type === given.type &&
    derived.ordinal === (given.ordinal ?? (given.type === "promise_due" ? derived.ordinal : 1)) &&
    derived.atMs === given.atMs &&
    derived.scheduledMs === (given.scheduledMs ?? derived.scheduledMs) &&
    derived.cycle === (given.cycle ?? derived.cycle)
  );
}

/** What the clock says instead, for the message: the derived event of the same kind (and cycle, when given). */
function expectedFor(given: LogEvent, derived: readonly DerivedEvent[]): DerivedEvent | null {
  const { type, ordinal = 1 } = given;
  const same = derived.filter((event) => event.type === type && event.ordinal === ordinal);
  return same.find((event) => event.cycle === given.cycle) ?? same.at(-1) ?? null;
}
