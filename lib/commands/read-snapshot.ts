// Proves that a stored clock is one, before any rule is asked about it.
import { STATUSES } from "@/lib/domain/complaint";
import type { ClockSnapshot } from "@/lib/domain/clock-snapshot";

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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The snapshot as it was stored. Throws when it is none: a damaged row is a fault, never a decision. */
export function readSnapshot(stored: unknown): ClockSnapshot {
  const sound =
    isRecord(stored) &&
    STATUSES.some((status) => status === stored["status"]) &&
    typeof stored["rulebook"] === "string" &&
    Array.isArray(stored["fired"]) &&
    NUMBERS.every((name) => Number.isFinite(stored[name])) &&
    INSTANTS_OR_NULL.every((name) => stored[name] === null || Number.isFinite(stored[name]));
  if (!sound) throw new Error("The stored clock is not one.");
  return stored as unknown as ClockSnapshot;
}
