// A snapshot as stored in a complaint's row: without what columns of their own hold, and perhaps written by an earlier
// version. Source: docs/domain/complaint.md, "The log".
import type { ClockSnapshot } from "../clock/clock-snapshot";
import { firstContactDueMs } from "../clock/clock-milestones";
import { STATUSES } from "./complaint";
import { outcomeCounts } from "./counted";
import { readFired, storeFired, type StoredFired } from "./stored-fired";
import type { ClockRules } from "../rulebook/rulebook";

/** What stands in columns, for queries and because a program of the version before writes only there. */
export const IN_COLUMNS = [
  "counted",
  "breachCounts",
  "lateSince",
  "cameDueAt",
  "firstContactDueAt",
  "provedAt",
  "contactProved",
] as const satisfies readonly (keyof ClockSnapshot)[];
export type CountedColumns = Pick<ClockSnapshot, (typeof IN_COLUMNS)[number]>;

const isInColumn = (name: string): boolean => IN_COLUMNS.some((column) => column === name);

/** They alone, of a row or a snapshot that has more. */
export function countedColumns(of: CountedColumns): CountedColumns {
  return Object.fromEntries(IN_COLUMNS.map((name) => [name, of[name]])) as unknown as CountedColumns;
}

export type StoredSnapshot = Omit<ClockSnapshot, keyof CountedColumns | "fired"> & {
  readonly fired: readonly StoredFired[];
};

/** Every field that is a number, whatever the state. */
const NUMBERS = [
  "filedAt",
  "lastAt",
  "cycle",
  "budgetMs",
  "spentMs",
  "contactsStanding",
  "noContactSince",
  "disputes",
] as const satisfies readonly (keyof ClockSnapshot)[];
const INSTANTS_OR_NULL = [
  "closedAt",
  "runningSince",
  "cycleBreachedAt",
  "breachedAt",
  "questionAskedAt",
  "proposedAt",
] as const satisfies readonly (keyof ClockSnapshot)[];

/** Stored once they are more than 0: before they were distinguished, every conversation was one of the running cycle. */
const NO_CYCLE_OF_CONTACTS = { contactsBefore: 0, contactsToConfirm: 0 } as const;

/** What a snapshot written before breaches were judged holds of it. */
const NOTHING_TO_JUDGE = { answersDisputed: 0, judgement: null } as const;

/** What a snapshot written before promises had consequences holds of them. */
const NOTHING_PROMISED = { proposalDeeds: [], promises: [], consumerAppealPending: false } as const;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The fields of `after` that are not what they were in `before`: what is to be written of a snapshot. */
export function snapshotChange(before: ClockSnapshot, after: ClockSnapshot): Partial<StoredSnapshot> {
  const names = Object.keys(after) as (keyof ClockSnapshot)[];
  const changed = names.filter((name) => after[name] !== before[name] && !isInColumn(name));
  return Object.fromEntries(changed.map((name) => [name, storedField(name, after)]));
}

/** All that is to be written of a new one. */
export function storedPart(snapshot: ClockSnapshot): StoredSnapshot {
  const names = Object.keys(snapshot) as (keyof ClockSnapshot)[];
  const stored = names.filter((name) => !isInColumn(name));
  return Object.fromEntries(
    stored.map((name) => [name, storedField(name, snapshot)]),
  ) as unknown as StoredSnapshot;
}

function storedField(name: keyof ClockSnapshot, snapshot: ClockSnapshot): unknown {
  return name === "fired" ? storeFired(snapshot.fired) : snapshot[name];
}

/**
 * The snapshot of a row. What `columns` leaves out, the reader does not ask: it asks what the clock says, and nothing is
 * counted by it.
 * @throws Error when the stored value is malformed: a damaged row is a fault, never a decision
 */
export function readSnapshot(
  stored: unknown,
  rules: ClockRules,
  columns: Partial<CountedColumns>,
): ClockSnapshot {
  if (!isWellFormed(stored)) throw new Error("The stored snapshot is malformed.");
  const fired = readFired(stored.fired, rules);
  const former = { ...NO_CYCLE_OF_CONTACTS, ...NOTHING_TO_JUDGE, ...NOTHING_PROMISED, disownedAt: null };
  const now = {
    ...former,
    ...withoutFormerNames(stored),
    ...derivedColumns(stored, rules),
    ...columns,
    fired,
  };
  const read = { ...now, lateSince: lateSince(now) };
  // A program of the version before leaves what it does not know where it was.
  return read.proposedAt === null ? { ...read, proposalDeeds: NOTHING_PROMISED.proposalDeeds } : read;
}

/** A program of the version before writes the first breach alone, and whether it counts. */
function lateSince({ breachedAt, breachCounts, lateSince: stored }: ClockSnapshot): number | null {
  return breachCounts ? (stored ?? breachedAt) : null;
}

/** A waiting proposal promised one date, where its deeds stand now. */
function withoutFormerNames(stored: StoredSnapshot): StoredSnapshot {
  const fields = Object.entries(stored).filter(([name]) => name !== "proposalPromisedAt");
  return Object.fromEntries(fields) as unknown as StoredSnapshot;
}

function isWellFormed(stored: unknown): stored is StoredSnapshot {
  return (
    isRecord(stored) &&
    STATUSES.some((status) => status === stored["status"]) &&
    typeof stored["rulebook"] === "string" &&
    Array.isArray(stored["fired"]) &&
    stored["fired"].every(isRecord) &&
    NUMBERS.every((name) => Number.isFinite(stored[name])) &&
    isJudgement(stored["judgement"]) &&
    ["proposalDeeds", "promises"].every((name) => !(name in stored) || Array.isArray(stored[name])) &&
    ["answersDisputed", ...Object.keys(NO_CYCLE_OF_CONTACTS)].every(
      (name) => !(name in stored) || Number.isFinite(stored[name]),
    ) &&
    INSTANTS_OR_NULL.every((name) => stored[name] === null || Number.isFinite(stored[name]))
  );
}

function isJudgement(stored: unknown): boolean {
  if (stored === undefined || stored === null) return true;
  return isRecord(stored) && ["since", "cameDueAt"].every((name) => Number.isFinite(stored[name]));
}

function derivedColumns(stored: StoredSnapshot, rules: ClockRules): CountedColumns {
  return {
    counted: outcomeCounts(stored.outcome, null),
    breachCounts: stored.judgement == null,
    lateSince: null,
    cameDueAt: stored.judgement == null ? (stored.breachedAt ?? stored.closedAt) : null,
    firstContactDueAt: firstContactDueMs(stored.filedAt, stored.priority, rules),
    provedAt: null,
    contactProved: false,
  };
}
