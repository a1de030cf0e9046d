// What the clock reads of an event in the log: the same of one that is being written and of one that was.
import type { ClockSnapshot, LogEvent } from "./clock-snapshot";
import type { Side } from "./actor";
import { OUTCOMES, WITHDRAWAL_REASONS } from "./complaint";
import type { FactValue } from "./event-chain";
import type { EventType } from "./events";
import type { Rulebook } from "./rulebook";
import { applyEvent, startClock } from "./resolution-clock";

/** An event with everything that a log holds of it but its place in the chain. Instants in epoch milliseconds. */
export interface RecordedEvent {
  readonly type: EventType;
  readonly ordinal: number;
  readonly atMs: number;
  readonly dueMs: number | null;
  readonly cycle: number;
  readonly side: Side;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** A row of the log, as the clock reads it. */
export function logEventOf(recorded: RecordedEvent): LogEvent {
  const { type, ordinal, atMs, dueMs, cycle, side, facts } = recorded;
  const { outcome, reason, promisedAt, breachCounts, templateReply, priority } = facts;
  const known = OUTCOMES.find((word) => word === outcome);
  const withdrawalReason = WITHDRAWAL_REASONS.find((word) => word === reason);
  return {
    type,
    ordinal,
    atMs,
    cycle,
    by: side,
    ...(dueMs === null ? {} : { dueMs }),
    ...(known === undefined ? {} : { outcome: known }),
    ...(withdrawalReason === undefined ? {} : { withdrawalReason }),
    ...(typeof promisedAt === "string" ? { promisedMs: Date.parse(promisedAt) } : {}),
    ...(typeof breachCounts === "boolean" ? { breachCounts } : {}),
    ...(templateReply === true ? { templateReply } : {}),
    ...(priority === true ? { priority } : {}),
  };
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
