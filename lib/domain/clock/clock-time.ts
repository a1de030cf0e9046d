// Spans and what is left of a cycle. Natural hours; milliseconds throughout. Source: docs/domain/complaint.md, "The clock".
import type { ClockSnapshot } from "./clock-snapshot";

export const HOUR_MS = 3_600_000;

/** A length in hours as whole milliseconds. */
export function hoursMs(hours: number): number {
  return Math.round(hours * HOUR_MS);
}

/** Running time of the current cycle as of an instant. After a breach it runs until the closing. */
export function elapsedMs(snapshot: ClockSnapshot, nowMs: number): number {
  const running = snapshot.runningSince === null ? 0 : nowMs - snapshot.runningSince;
  return snapshot.spentMs + running;
}

/** Running time that is left of the cycle's budget as of an instant, never negative. */
export function leftMs(snapshot: ClockSnapshot, nowMs: number): number {
  return Math.max(0, snapshot.budgetMs - elapsedMs(snapshot, nowMs));
}
