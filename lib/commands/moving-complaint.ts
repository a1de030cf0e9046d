// One complaint on its way from what was read to what will be written. Nothing here touches the database.
import type { Move } from "@/db/queries/transition";
import type { LockedComplaint } from "@/db/queries/locked-complaint";
import type { ClockSnapshot, DerivedEvent, LogEvent } from "@/lib/domain/clock-snapshot";
import type { EventType } from "@/lib/domain/events";
import { applyEvent, settle } from "@/lib/domain/resolution-clock";
import type { Rulebook } from "@/lib/domain/rulebook";
import { asBytea, chainEvents, type PendingEvent } from "@/lib/commands/chain-events";
import { columnsOf, type KeptColumns } from "@/lib/commands/columns-of";
import { readSnapshot } from "@/lib/commands/read-snapshot";

/** Events after which the people of a platform may have to be counted anew. */
const COUNTED_ANEW: ReadonlySet<EventType> = new Set<EventType>([
  "filed",
  "breach",
  "first_contact_due",
  "confirmation_lapsed",
  "resolution_accepted",
  "contest_upheld",
  "merged",
  "withdrawn",
  "reopened",
  "adjudicated",
]);

export interface MovingComplaint {
  readonly row: LockedComplaint;
  readonly rules: Rulebook;
  /** The clock as it was read, and as it is now. */
  readonly stored: ClockSnapshot;
  readonly snapshot: ClockSnapshot;
  readonly pending: readonly PendingEvent[];
  readonly kept: KeptColumns;
}

function derivedEvent({ type, atMs, dueMs, cycle }: DerivedEvent): PendingEvent {
  return { type, atMs, dueMs, cycle, side: "clock", actorId: null, facts: {} };
}

/** A complaint as it was read. Throws when its stored clock is none. */
export function startMoving(row: LockedComplaint, rules: Rulebook): MovingComplaint {
  const { breachCounts, counted, liveSlot, dueMs, firstContactDueMs } = row;
  const kept = { breachCounts, counted, liveSlot, dueMs, firstContactDueMs };
  const stored = readSnapshot(row.clock);
  return { row, rules, stored, snapshot: stored, pending: [], kept };
}

/** The parts of the clock that are not what they were: a move changes few of them, and only those are written. */
function changeOf(stored: ClockSnapshot, snapshot: ClockSnapshot): Partial<ClockSnapshot> {
  const names = Object.keys(snapshot) as (keyof ClockSnapshot)[];
  const changed = names.filter((name) => snapshot[name] !== stored[name]);
  return Object.fromEntries(changed.map((name) => [name, snapshot[name]]));
}

/** Writes down what time has done up to `nowMs`, each at its own instant. The clock acts first. */
export function settled(moving: MovingComplaint, nowMs: number): MovingComplaint {
  const { events, snapshot } = settle(moving.snapshot, moving.rules, nowMs);
  if (events.length === 0) return moving;
  return { ...moving, snapshot, pending: [...moving.pending, ...events.map(derivedEvent)] };
}

/** What a person did, and what time makes of it at that same instant (a denial can bring a milestone with it). */
export function acted(
  moving: MovingComplaint,
  event: LogEvent,
  logged: PendingEvent,
  kept: Partial<KeptColumns>,
): MovingComplaint {
  const snapshot = applyEvent(moving.snapshot, event, moving.rules);
  return settled(
    { ...moving, snapshot, pending: [...moving.pending, logged], kept: { ...moving.kept, ...kept } },
    event.atMs,
  );
}

/** The write that all this comes to; null when nothing happened. */
export function moveOf(moving: MovingComplaint, recordedMs: number): Move | null {
  const { row, pending, stored, snapshot, rules, kept } = moving;
  if (pending.length === 0) return null;
  const { rows, log } = chainEvents(
    row.id,
    { version: row.version, head: row.chainHead },
    pending,
    recordedMs,
  );
  const { clock: _clock, ...columns } = columnsOf(snapshot, rules, kept);
  return {
    id: row.id,
    fromVersion: row.version,
    version: log.version,
    chainHead: asBytea(log.head),
    clockChange: changeOf(stored, snapshot),
    columns,
    events: rows,
    deltas: rows
      .filter((event) => COUNTED_ANEW.has(event.type))
      .map((event) => ({
        complaint_id: row.id,
        platform_id: row.platformId,
        person_id: row.personId,
        reason: event.type,
        at: event.at,
      })),
  };
}
