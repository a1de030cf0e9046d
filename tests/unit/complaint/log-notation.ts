// Logs written in hours after filing, as the vectors of the clock are.
import type { LogEvent } from "@/lib/domain/clock/clock-snapshot";
import type { PersonEvent } from "@/lib/domain/complaint/events";

export const HOUR = 3_600_000;

/** A Sunday, so that a clock that knew weekends would be caught. */
export const FILED_AT = Date.parse("2026-03-01T00:00:00Z");

export type Extra = Omit<Partial<LogEvent>, "type" | "atMs">;
export type Step = readonly [hours: number, type: PersonEvent, extra?: Extra];

/** Hours are rounded to whole seconds, so that 71.9 h is an instant and not a rounding error. */
export function instantOf(hours: number): number {
  return FILED_AT + Math.round(hours * 3600) * 1000;
}

export function hoursOf(ms: number | null): number | null {
  return ms === null ? null : (ms - FILED_AT) / HOUR;
}

/** The log of a complaint that was filed at hour 0. */
export function logOf(steps: readonly Step[], filed: Extra = {}): LogEvent[] {
  return [
    { type: "filed", atMs: FILED_AT, ...filed },
    ...steps.map(([hours, type, extra]): LogEvent => ({ type, atMs: instantOf(hours), ...extra })),
  ];
}
