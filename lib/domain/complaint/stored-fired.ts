// What time has done, as a snapshot holds it: perhaps under the names of an earlier version, and readable for it.
// Source: docs/domain/complaint.md, "The log".
import type { DerivedEvent } from "../clock/clock-snapshot";
import type { ClockRules } from "../rulebook/rulebook";
import { readEventName } from "./event-name";
import { isPersonEvent } from "./events";

/** `dueMs` is what `scheduledMs` was called: written as well, for a program of the version before that is still at work. */
export type StoredFired = DerivedEvent & { readonly dueMs: number };

export function storeFired(fired: readonly DerivedEvent[]): readonly StoredFired[] {
  return fired.map((event) => ({ ...event, dueMs: event.scheduledMs }));
}

/** @throws Error when one is not what time can have done: a damaged row is a fault, never a decision */
export function readFired(stored: readonly unknown[], rules: ClockRules): readonly DerivedEvent[] {
  return stored.map((event) => firedIn(event as Partial<StoredFired>, rules));
}

function firedIn(stored: Partial<StoredFired>, rules: ClockRules): DerivedEvent {
  const { atMs, dueMs, scheduledMs = dueMs, cycle } = stored;
  const named = nameIn(stored, rules);
  if (
    named === null ||
    typeof atMs !== "number" ||
    typeof scheduledMs !== "number" ||
    typeof cycle !== "number"
  )
    throw new Error("The stored snapshot is malformed.");
  return { ...named, atMs, scheduledMs, cycle };
}

/** Before milestones had ordinals, a snapshot held their printed names. */
function nameIn(
  { type, ordinal }: Partial<StoredFired>,
  rules: ClockRules,
): Pick<DerivedEvent, "type" | "ordinal"> | null {
  if (typeof type !== "string") return null;
  if (typeof ordinal === "number" && Number.isInteger(ordinal)) return { type, ordinal };
  const named = readEventName(type, rules);
  return named === null || isPersonEvent(named.type) ? null : { type: named.type, ordinal: named.ordinal };
}
