// One complaint's clock at the instant of reading, as a page shows it: settled by the rules, written by nobody.
import { clockState, readClock, settle } from "@/lib/domain/clock/resolution-clock";
import type { ClockReading, ClockSnapshot, DerivedEvent } from "@/lib/domain/clock/clock-snapshot";
import type { ClockEvent } from "@/lib/domain/complaint/events";
import { nextLapse } from "@/lib/domain/clock/clock-milestones";
import { warningOf, type Warning } from "@/lib/domain/complaint/event-name";
import type { ClockRules } from "@/lib/domain/rulebook/rulebook";
import { readSnapshot, type StoredSnapshot } from "@/lib/domain/complaint/stored-snapshot";

/** Something that time alone will bring, and when. */
export interface TimeLimit {
  readonly kind: ClockEvent;
  readonly ordinal: number;
  /** Of a warning: what it will say. */
  readonly warning: Warning | null;
  readonly at: Date;
}

export interface ClockShown {
  readonly reading: ClockReading;
  /** The memory of the clock with everything in it that time has done up to now. */
  readonly snapshot: ClockSnapshot;
  /** What time has done that no round has written yet. */
  readonly unwritten: readonly DerivedEvent[];
  /** Where the clock stops if nothing else happens; the breach once there is one; null when there is none. */
  readonly deadlineAt: Date | null;
  /** When the waiting question or proposal lapses; null when it does not. */
  readonly lapsesAt: Date | null;
  readonly ahead: readonly TimeLimit[];
}

/** What the row says of its breaches, which the clock may have gone past since. */
export interface StoredLateness {
  readonly breachCounts: boolean;
  readonly lateSince: Date | null;
}

/**
 * Reads a stored snapshot at `now`. `late` left out: nobody asks whether a breach counts.
 * @throws Error when it is malformed
 */
export function clockShown(
  stored: StoredSnapshot,
  rules: ClockRules,
  now: Date,
  late?: StoredLateness,
): ClockShown {
  const nowMs = now.getTime();
  const columns =
    late === undefined
      ? {}
      : { breachCounts: late.breachCounts, lateSince: late.lateSince?.getTime() ?? null };
  const { events, snapshot } = settle(readSnapshot(stored, rules, columns), rules, nowMs);
  const reading = readClock(snapshot, rules, nowMs);
  const lapse = nextLapse(snapshot, rules);
  // While it stands still its milestones move along with it: they are no dates to give anybody.
  const moving = clockState(snapshot) !== "running";
  const ahead = reading.milestones
    .filter((milestone) => !milestone.fired && (!moving || !shifts(milestone.kind)))
    .map(({ kind, ordinal, scheduledMs }) => ({
      kind,
      ordinal,
      warning: warningOf({ type: kind, ordinal }, rules),
      at: new Date(scheduledMs),
    }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    reading,
    snapshot,
    unwritten: events,
    deadlineAt: reading.deadlineMs === null ? null : new Date(reading.deadlineMs),
    lapsesAt: lapse === null ? null : new Date(lapse.atMs),
    ahead,
  };
}

/** Pauses and holds shift the warnings and the breach; never first contact, never the escalations after a breach. */
function shifts(kind: ClockEvent): boolean {
  return kind !== "first_contact_due";
}
