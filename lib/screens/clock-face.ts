// One complaint's clock at the instant of reading, as a page shows it: settled by the rules, written by nobody.
import { clockState, readClock, settle } from "@/lib/domain/resolution-clock";
import type { ClockReading, ClockSnapshot, DerivedEvent } from "@/lib/domain/clock-snapshot";
import type { ClockEvent } from "@/lib/domain/events";
import { HOUR_MS } from "@/lib/domain/clock-milestones";
import type { ClockRules } from "@/lib/domain/rulebook";

/** Something that time alone will bring, and when. */
export interface TimeLimit {
  readonly kind: ClockEvent;
  readonly at: Date;
}

export interface ClockFace {
  readonly reading: ClockReading;
  /** The memory of the clock with everything in it that time has done up to now. */
  readonly snapshot: ClockSnapshot;
  /** What time has done that no round has written yet. */
  readonly unwritten: readonly DerivedEvent[];
  /** Where the clock stops if nothing else happens; the breach once there is one; null when there is none. */
  readonly deadlineAt: Date | null;
  /** When time will end the waiting question or proposal by itself; null when it will not. */
  readonly lapsesAt: Date | null;
  readonly ahead: readonly TimeLimit[];
}

function lapse(snapshot: ClockSnapshot, rules: ClockRules): number | null {
  if (snapshot.status === "awaiting_consumer" && snapshot.questionAskedAt !== null) {
    return snapshot.questionAskedAt + rules.pause_hours * HOUR_MS;
  }
  // Silence on a template reply never closes a complaint.
  if (snapshot.status !== "proposed" || snapshot.proposedAt === null || snapshot.proposalFlagged) return null;
  return snapshot.proposedAt + rules.confirmation_hours * HOUR_MS;
}

/** Reads a stored clock at `now`. */
export function clockFace(stored: ClockSnapshot, rules: ClockRules, now: Date): ClockFace {
  const nowMs = now.getTime();
  const { events, snapshot } = settle(stored, rules, nowMs);
  const reading = readClock(snapshot, rules, nowMs);
  const lapsesMs = lapse(snapshot, rules);
  // While it stands still its milestones move along with it: they are no dates to give anybody.
  const moving = clockState(snapshot) !== "running";
  const ahead = reading.milestones
    .filter((milestone) => !milestone.fired && (!moving || !shifts(milestone.kind)))
    .map((milestone) => ({ kind: milestone.kind, at: new Date(milestone.dueMs) }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    reading,
    snapshot,
    unwritten: events,
    deadlineAt: reading.deadlineMs === null ? null : new Date(reading.deadlineMs),
    lapsesAt: lapsesMs === null ? null : new Date(lapsesMs),
    ahead,
  };
}

/** Pauses and holds shift the warnings and the breach; never first contact, never the escalations after a breach. */
function shifts(kind: ClockEvent): boolean {
  return kind !== "first_contact_due";
}
