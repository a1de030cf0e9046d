// What the clock reads of an event in the log: the same of one that is being written and of one that was.
import type { ClockSnapshot, LogEvent } from "../clock/clock-snapshot";
import type { Side } from "../people/actor";
import { chinaDayOver } from "../shared/china-time";
import { OUTCOMES, WITHDRAWAL_REASONS } from "./complaint";
import type { FactValue } from "../shared/event-chain";
import { isProof } from "./proof";
import type { EventType } from "./events";
import type { Rulebook } from "../rulebook/rulebook";
import { applyEvent, startClock } from "../clock/resolution-clock";

/** An event with everything that a log holds of it but its place in the chain. Instants in epoch milliseconds. */
export interface RecordedEvent {
  readonly type: EventType;
  readonly ordinal: number;
  readonly atMs: number;
  readonly scheduledMs: number | null;
  readonly cycle: number;
  readonly side: Side;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** A row of the log, as the clock reads it. */
export function logEventOf(recorded: RecordedEvent): LogEvent {
  const { type, ordinal, atMs, scheduledMs, cycle, side, facts } = recorded;
  const { outcome, reason, promisedAt, deeds, breachCounts, templateReply, priority } = facts;
  const { contactCycle, direction, proof, contactProved, answerHeard, received, promise } = facts;
  const known = OUTCOMES.find((word) => word === outcome);
  const withdrawalReason = WITHDRAWAL_REASONS.find((word) => word === reason);
  return {
    type,
    ordinal,
    atMs,
    cycle,
    by: side,
    ...(scheduledMs === null ? {} : { scheduledMs }),
    ...(known === undefined ? {} : { outcome: known }),
    ...(withdrawalReason === undefined ? {} : { withdrawalReason }),
    ...promises(promisedAt, deeds),
    ...(typeof breachCounts === "boolean" ? { breachCounts } : {}),
    ...(templateReply === true ? { templateReply } : {}),
    ...(priority === true ? { priority } : {}),
    ...(type === "resolution_disputed" ? { answerHeard: answerHeard === true } : {}),
    ...(typeof received === "boolean" ? { received } : isClosing(type) ? { beforePromises: true } : {}),
    ...(typeof promise === "number" ? { promise } : {}),
    ...(typeof contactCycle === "number" ? { contactCycle } : {}),
    ...(direction === "from_consumer" ? { fromConsumer: true } : {}),
    ...(typeof proof === "string" ? { proved: isProof(proof) } : {}),
    ...(contactProved === true ? { contactProved } : {}),
  };
}

/** On a proposal, perhaps; since promises have consequences the log says of each whether all was received. */
function isClosing(type: EventType): boolean {
  return type === "resolution_accepted" || type === "confirmation_lapsed";
}

/** What a proposal promises: by its deeds, the last of which is its promised date; before there were deeds, by one date. */
function promises(
  promisedAt: FactValue | undefined,
  deeds: FactValue | undefined,
): Pick<LogEvent, "promisedMs" | "deeds"> {
  if (!isList(deeds)) return typeof promisedAt === "string" ? { promisedMs: Date.parse(promisedAt) } : {};
  const due = deeds.map((deed) => ({ dueMs: dueMsOf(deed) }));
  const promised = due.flatMap(({ dueMs }) => (dueMs === null ? [] : [dueMs]));
  return { deeds: due, ...(promised.length === 0 ? {} : { promisedMs: Math.max(...promised) }) };
}

function isList(value: FactValue | undefined): value is readonly FactValue[] {
  return Array.isArray(value);
}

function dueMsOf(deed: FactValue): number | null {
  const by = typeof deed === "object" && deed !== null && !isList(deed) ? deed["by"] : null;
  return typeof by === "string" ? (chinaDayOver(by)?.getTime() ?? null) : null;
}

/**
 * The snapshot that a whole log comes to; null when it does not begin with a filing.
 * @throws RangeError when an event is impossible where it stands
 */
export function foldLog(events: readonly RecordedEvent[], rules: Rulebook): ClockSnapshot | null {
  const [filed, ...rest] = events;
  if (filed?.type !== "filed") return null;
  const started = startClock(logEventOf(filed), rules);
  return rest.reduce((snapshot, event) => applyEvent(snapshot, logEventOf(event), rules), started);
}
