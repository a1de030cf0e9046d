// The clock's memory, folded anew from a complaint's log.
import type { LoggedEvent } from "@/db/queries/whole-log";
import type { ClockSnapshot, LogEvent } from "@/lib/domain/clock-snapshot";
import { OUTCOMES } from "@/lib/domain/complaint";
import { applyEvent, startClock } from "@/lib/domain/resolution-clock";
import type { Rulebook } from "@/lib/domain/rulebook";

/** A row of the log, as the clock reads it. */
export function logEventOf({ type, atMs, dueMs, cycle, side, facts }: LoggedEvent): LogEvent {
  const outcome = OUTCOMES.find((known) => known === facts["outcome"]);
  const promisedAt = facts["promisedAt"];
  return {
    type,
    atMs,
    cycle,
    by: side,
    ...(dueMs === null ? {} : { dueMs }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(facts["templateReply"] === true ? { templateReply: true } : {}),
    ...(typeof promisedAt === "string" ? { promisedMs: Date.parse(promisedAt) } : {}),
  };
}

/** Null when the log does not begin with a filing. */
export function foldLog(events: readonly LoggedEvent[], rules: Rulebook): ClockSnapshot | null {
  const [filed, ...rest] = events;
  if (filed?.type !== "filed") return null;
  const { atMs, outcome } = logEventOf(filed);
  const priority = filed.facts["priority"] === true;
  const first = startClock({ atMs, priority, recorded: outcome === "recorded" }, rules);
  return rest.reduce((snapshot, event) => applyEvent(snapshot, logEventOf(event), rules), first);
}
