// What a command did to time, held against what the lifecycle table's clock column says of it. What each word there comes
// to is written down here a second time, apart from the product's own effects.
import type { ClockSnapshot } from "@/lib/domain/clock/clock-snapshot";
import type { ClockEffect } from "@/lib/domain/complaint/lifecycle-facts";
import type { ClockRules } from "@/lib/domain/rulebook/rulebook";
import { HOUR_MS } from "@/tests/support/stories";

interface Time {
  readonly running: boolean;
  readonly cycle: number;
  readonly budgetMs: number;
  readonly spentMs: number;
  readonly leftMs: number;
  readonly pauseUsed: boolean;
  readonly breached: boolean;
}

function timeOf(snapshot: ClockSnapshot, nowMs: number): Time {
  const { cycle, budgetMs, runningSince, pauseUsed, cycleBreachedAt } = snapshot;
  const spentMs = snapshot.spentMs + (runningSince === null ? 0 : nowMs - runningSince);
  return {
    running: runningSince !== null,
    cycle,
    budgetMs,
    spentMs,
    leftMs: Math.max(0, budgetMs - spentMs),
    pauseUsed,
    breached: cycleBreachedAt !== null,
  };
}

const TIME_AFTER: Readonly<Record<ClockEffect, (before: Time, rules: ClockRules) => Time>> = {
  starts: ({ cycle, leftMs, pauseUsed }, rules) => {
    const budgetMs = Math.max(leftMs, rules.reopen_floor_hours * HOUR_MS);
    return {
      running: true,
      cycle: cycle + 1,
      budgetMs,
      spentMs: 0,
      leftMs: budgetMs,
      pauseUsed,
      breached: false,
    };
  },
  none: (before) => before,
  pauses: (before) => ({ ...before, running: false, pauseUsed: true }),
  holds: (before) => ({ ...before, running: false }),
  resumes: (before) => ({ ...before, running: true }),
  stops: (before) => ({ ...before, running: false }),
};

/** Both snapshots are settled up to the instant of the command. Null when time did what it should. */
export function clockEffectFault(
  effect: ClockEffect,
  before: ClockSnapshot,
  after: ClockSnapshot,
  nowMs: number,
  rules: ClockRules,
): string | null {
  const wanted = JSON.stringify(TIME_AFTER[effect](timeOf(before, nowMs), rules));
  const found = JSON.stringify(timeOf(after, nowMs));
  return found === wanted ? null : `time is ${found}; "${effect}" makes it ${wanted}`;
}
