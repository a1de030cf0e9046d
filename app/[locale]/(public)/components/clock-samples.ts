// Samples of the clock's seven states.
import type { ClockFacts } from "@/app/[locale]/_clock/clock-view";
import type { ClockLook } from "@/app/_ui/clock/drawn-clock";

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 23, 5, 0);
const BUDGET = 72 * HOUR;

function live(leftHours: number, spokeAt: number | null, more: Partial<ClockFacts> = {}): ClockFacts {
  return {
    status: "open",
    state: "running",
    deadlineMs: NOW + leftHours * HOUR,
    remainingMs: leftHours * HOUR,
    elapsedMs: BUDGET - leftHours * HOUR,
    budgetMs: BUDGET,
    closedAtMs: null,
    nowMs: NOW,
    conversation: spokeAt === null ? undefined : { atHour: spokeAt, confirmed: true },
    ...more,
  };
}

export const CLOCK_SAMPLES: Readonly<Record<ClockLook, ClockFacts>> = {
  running: live(53, 17.7),
  paused: live(53, 17.7, { state: "paused", status: "awaiting_consumer", deadlineMs: null }),
  held: live(33, 17.7, { state: "held", status: "proposed", deadlineMs: null }),
  urgent: live(3.42, 19.8),
  breached: live(0, null, { deadlineMs: NOW - 9.2 * HOUR }),
  closed: live(31.5, 17.7, { status: "closed", state: "stopped", deadlineMs: null, closedAtMs: NOW }),
  closed_overdue: live(0, 30.5, {
    status: "closed",
    state: "stopped",
    deadlineMs: NOW - 9.2 * HOUR,
    closedAtMs: NOW,
  }),
};

/** A reopened complaint with a day, and a rulebook with a longer one; a conversation that nobody confirmed yet. */
export const OTHER_BUDGETS: readonly ClockFacts[] = [
  live(10, 3, { budgetMs: 24 * HOUR, elapsedMs: 14 * HOUR, conversation: { atHour: 3, confirmed: false } }),
  live(80, 20, { budgetMs: 107 * HOUR, elapsedMs: 27 * HOUR }),
  live(0, 30, { deadlineMs: NOW - 40 * HOUR }),
];
