// The complaint as the engine sees it, and the update that a changed one comes to.
import type { ComplaintUpdate, EventRow } from "@/db/complaint/complaint-update";
import type { LockedComplaint } from "@/db/complaint/locked-complaint";
import { hoursMs } from "@/lib/domain/clock/clock-time";
import type { ClockSnapshot, DerivedEvent } from "@/lib/domain/clock/clock-snapshot";
import { complaintColumns } from "@/lib/domain/complaint/complaint-columns";
import { EVENT_CATALOGUE } from "@/lib/domain/complaint/event-catalogue";
import { factFault } from "@/lib/domain/complaint/event-facts";
import { eventName } from "@/lib/domain/complaint/event-name";
import { isMilestone, type EventType } from "@/lib/domain/complaint/events";
import { logEventOf } from "@/lib/domain/complaint/log-event";
import { settle } from "@/lib/domain/clock/resolution-clock";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { readSnapshot, snapshotChange } from "@/lib/domain/complaint/stored-snapshot";
import { transition, type AskedFacts } from "@/lib/domain/complaint/transition";
import { asBytea } from "@/lib/complaint/engine/as-bytea";
import {
  chained,
  openFile,
  type ChainedEvent,
  type FileKind,
  type OpenFile,
  type PendingEvent,
} from "@/lib/complaint/engine/logged-file";

export type ComplaintFile = OpenFile<LockedComplaint, ClockSnapshot, Rulebook, EventType, AskedFacts>;

/**
 * Which promise fell due stands among the facts, too: the name under which the event leaves the product does not say it. So does
 * that nobody said that all is received: a silence of before promises had consequences says nothing, and promised nothing.
 */
function factsOfTime({ type, ordinal }: DerivedEvent): PendingEvent<EventType>["facts"] {
  if (type === "promise_due") return { promise: ordinal };
  return type === "confirmation_lapsed" ? { received: false } : {};
}

function byTime(event: DerivedEvent): PendingEvent<EventType> {
  const { type, ordinal, atMs, scheduledMs, cycle } = event;
  return { type, ordinal, atMs, scheduledMs, cycle, side: "clock", actorId: null, facts: factsOfTime(event) };
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

export const COMPLAINT: FileKind<LockedComplaint, ClockSnapshot, Rulebook, EventType, AskedFacts> = {
  stateOf: (row, rules) => readSnapshot(row.clock, rules, row.columns),
  cycleOf: (state) => state.cycle,
  settle: (state, rules, nowMs) => {
    const { events, snapshot } = settle(state, rules, nowMs);
    return { events: events.map(byTime), state: snapshot };
  },
  transition: (state, event, rules, asked) => {
    const next = transition(state, { ...logEventOf(event), by: event.side }, rules, asked);
    return "refused" in next ? next : { state: next.snapshot };
  },
  factFault: ({ type, facts }) => factFault(EVENT_CATALOGUE[type].facts, facts),
  exported: (complaintId, event, rules) => {
    const { seq, type, ordinal, atMs, scheduledMs, cycle, recordedMs, side, actorId, facts } = event;
    // What time brings is nearly always due when it happens.
    const at = iso(atMs);
    return {
      complaintId,
      seq,
      type: eventName({ type, ordinal }, rules),
      at,
      dueAt: scheduledMs === atMs ? at : iso(scheduledMs),
      cycle,
      recordedAt: iso(recordedMs),
      side,
      actorId,
      facts,
    };
  },
};

export function openComplaint(row: LockedComplaint, rules: Rulebook): ComplaintFile {
  return openFile(COMPLAINT, row, rules);
}

/** An event of a complaint's log as a row. */
export function eventRowOf(complaintId: string, event: ChainedEvent<EventType>, rules: Rulebook): EventRow {
  const { seq, type, ordinal, atMs, scheduledMs, cycle, recordedMs, side, actorId, facts, prevHash, hash } =
    event;
  return {
    complaintId,
    seq,
    type,
    ordinal: isMilestone(type) ? ordinal : null,
    name: eventName({ type, ordinal }, rules),
    askAgainAt: type === "promise_due" ? atMs + hoursMs(rules.promise_reminder_hours) : null,
    at: atMs,
    scheduledAt: scheduledMs,
    cycle,
    recordedAt: recordedMs,
    side,
    actorId,
    facts,
    prevHash: asBytea(prevHash),
    hash: asBytea(hash),
  };
}

/** Whose a complaint is, by which contact they are reached, and the place that it takes while it is live. */
export type Holder = Pick<LockedComplaint, "personId" | "contactId" | "liveSlot"> & {
  /** A contact as its consumer spells it, sealed; left out: as it stands. */
  readonly contactSealed?: Buffer | null;
};

/** The update that a file comes to; null when nothing happened. `changed`: what of its holder is no longer as it was read. */
export function complaintUpdate(
  file: ComplaintFile,
  recordedMs: number,
  changed: Partial<Holder> = {},
): ComplaintUpdate | null {
  const { row, rules, stored, state, pending } = file;
  if (pending.length === 0) return null;
  const { personId, contactId, liveSlot, contactSealed = null }: Holder = { ...row, ...changed };
  // What nobody proved counts for nobody: the platform is looked at all the same. The person whom it counted for is counted again, too.
  const counted = [
    state.provedAt === null ? null : personId,
    ...(row.columns.provedAt !== null && row.personId !== personId ? [row.personId] : []),
  ];
  // With a conversation standing no milestone fires when the first contact comes due: the person is recounted at that instant.
  const { firstContactDueAt } = state;
  const ahead =
    pending.some(({ type }) => type === "proved") &&
    firstContactDueAt !== null &&
    firstContactDueAt > state.lastAt
      ? [{ type: "first_contact_due" as const, atMs: firstContactDueAt }]
      : [];
  const { events, version, head } = chained(COMPLAINT, row, rules, pending, recordedMs);
  return {
    id: row.id,
    fromVersion: row.version,
    version,
    chainHead: asBytea(head),
    clockChange: snapshotChange(stored, state),
    personId,
    contactId,
    contactSealed: contactSealed === null ? null : asBytea(contactSealed.toString("hex")),
    columns: complaintColumns(state, rules, liveSlot),
    events: events.map((event) => eventRowOf(row.id, event, rules)),
    recounts: [...events.filter(({ type }) => EVENT_CATALOGUE[type].recounts), ...ahead].flatMap(
      ({ type, atMs }) =>
        counted.map((person) => ({
          complaint_id: row.id,
          platform_id: row.platformId,
          person_id: person,
          reason: type,
          at: new Date(atMs).toISOString(),
        })),
    ),
  };
}
