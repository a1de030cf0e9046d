// Answers `rules clock`: one log, one rulebook, one instant.
import type { ClockSnapshot, LogEvent } from "@/lib/domain/clock/clock-snapshot";
import type { Outcome } from "@/lib/domain/complaint/complaint";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { deriveClock, type ListedEvent, type ListFault } from "@/lib/domain/clock/derive-clock";
import { eventName, readEventName } from "@/lib/domain/complaint/event-name";
import type { EventType } from "@/lib/domain/complaint/events";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { BadInput, parseInput } from "./bad-input";
import { clockInput, type ClockInput } from "./clock-input";
import { printInstant } from "./instant";

/** The outcomes that an event may ask for. Other events' outcomes follow from what they are. */
const ASKED_OUTCOMES: Partial<Record<EventType, readonly Outcome[]>> = {
  filed: ["recorded"],
  contest_upheld: ["rejected", "merged"],
  adjudicated: ["for_consumer", "for_company"],
};

/** @throws BadInput naming the field, or the index of the event, that is wrong */
export function answerClock(document: unknown): object {
  const input = parseInput(clockInput, document);
  const rulebook = { ...DEFAULT_RULEBOOK, ...input.rulebook } as Rulebook;
  const events = input.events.map((event, index) => toLogEvent(event, index, rulebook));
  const answer = deriveClock(events, rulebook, input.now, input.priority ?? false);
  if ("fault" in answer) {
    const name = input.events[answer.index]?.type ?? "event";
    throw new BadInput(`events[${String(answer.index)}]: ${faultText(answer, name)}`);
  }
  const { reading } = answer;
  return {
    status: reading.status,
    state: reading.state,
    deadline_at: orNull(reading.deadlineMs),
    elapsed_seconds: reading.elapsedMs / 1000,
    remaining_seconds: reading.remainingMs / 1000,
    breached_at: orNull(reading.breachedAtMs),
    outcome: reading.outcome,
    overdue: reading.overdue,
    milestones: reading.milestones.map(({ kind, ordinal, cycle, scheduledMs, fired }) => ({
      kind: eventName({ type: kind, ordinal }, rulebook),
      cycle,
      ...(kind === "promise_due" ? { deed: deedOf(answer.snapshot, ordinal, cycle) } : {}),
      due_at: printInstant(scheduledMs),
      fired,
    })),
  };
}

/** Which deed of its proposal a promise is, from 0. */
function deedOf({ promises }: ClockSnapshot, number: number, cycle: number): number {
  return number - 1 - promises.filter((one) => one.cycle < cycle).length;
}

function orNull(ms: number | null): string | null {
  return ms === null ? null : printInstant(ms);
}

function toLogEvent(given: ClockInput["events"][number], index: number, rulebook: Rulebook): ListedEvent {
  const named = readEventName(given.type, rulebook);
  if (named === null) throw new BadInput(`events[${String(index)}].type: unknown event type`);
  const { type, ordinal } = named;
  const allowed = ASKED_OUTCOMES[type];
  if (given.outcome && allowed && !allowed.includes(given.outcome)) {
    throw new BadInput(
      `events[${String(index)}].outcome: ${given.type} takes ${allowed.join(" or ")}, not ${given.outcome}`,
    );
  }
  return {
    type,
    // Which of several promises falls due, its instant says.
    ...(type === "promise_due" ? {} : { ordinal }),
    atMs: given.at,
    ...(given.due_at == null ? {} : { scheduledMs: given.due_at }),
    ...(given.cycle == null ? {} : { cycle: given.cycle }),
    ...promises(given),
    ...received(type, given),
    ...(given.deed == null ? {} : { deed: given.deed }),
    ...(given.template_reply == null ? {} : { templateReply: given.template_reply }),
    ...(given.breach_counts == null ? {} : { breachCounts: given.breach_counts }),
    ...(given.outcome && allowed ? { outcome: given.outcome } : {}),
  };
}

/** Accepted is not received, unless it is said; an exported log may be older than the difference. */
function received(type: EventType, given: ClockInput["events"][number]): Pick<LogEvent, "received"> {
  if (given.received != null) return { received: given.received };
  return type === "resolution_accepted" && given.recorded_at == null ? { received: false } : {};
}

function promises({
  deeds,
  promised_at,
}: ClockInput["events"][number]): Pick<LogEvent, "deeds" | "promisedMs"> {
  if (deeds != null) return { deeds: deeds.map(({ by }) => ({ dueMs: by })) };
  return promised_at == null ? {} : { promisedMs: promised_at };
}

/** `type`: the name under which the event was given. */
function faultText(fault: ListFault, type: string): string {
  switch (fault.fault) {
    case "not_filed_first":
      return `the first event must be filed, not ${type}`;
    case "out_of_order":
      return `${type} is earlier than the event before it`;
    case "after_now":
      return `${type} is after now`;
    case "outcome_needed":
      return `${type} of a live complaint needs an outcome, for_consumer or for_company`;
    case "impossible":
      return `${type} is impossible in status ${fault.status} (${fault.refusal})`;
    case "disagrees":
      return `${type} does not agree with the clock, ${expectedText(fault.expected)}`;
  }
}

function expectedText(expected: Extract<ListFault, { fault: "disagrees" }>["expected"]): string {
  if (expected === null) return "which has none by then";
  const { cycle, atMs, scheduledMs } = expected;
  return `which has it at ${printInstant(atMs)}, due ${printInstant(scheduledMs)}, in cycle ${String(cycle)}`;
}
