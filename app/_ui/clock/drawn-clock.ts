// What a clock shows, as plain data. It comes from the rules; nothing is decided here.
import type { DurationWords } from "@/lib/base/i18n/duration";

export const CLOCK_LOOKS = [
  "running",
  "paused",
  "held",
  "urgent",
  "breached",
  "closed",
  "closed_overdue",
] as const;
export type ClockLook = (typeof CLOCK_LOOKS)[number];

export interface DrawnClock {
  readonly state: ClockLook;
  /** Counted hours of this cycle; 72 unless the complaint was reopened. One tick each. */
  readonly budgetHours: number;
  /** Hours not yet spent; fractions count as a whole tick. */
  readonly remainingHours: number;
  /** Hours since the deadline, at the closing or now. */
  readonly overdueHours: number;
  /** The counted hour in which the complaint was closed. */
  readonly closedAtHour?: number | undefined;
  /** When a person spoke to the consumer, in counted hours; hollow until the consumer confirms it. */
  readonly conversation?: { readonly atHour: number; readonly confirmed: boolean } | undefined;
}

export interface ClockWords {
  /** 还剩 */
  readonly lead: string;
  /** 2 天 5 小时 */
  readonly value: string;
  /** 截至 11月25日 18:00; empty when there is no deadline to name. */
  readonly deadline: string;
}

/** What the browser needs to continue counting; absent for clocks that stand still. */
export interface LiveClock {
  /** The instant that is counted to, or from once it is over. */
  readonly deadlineAt: string;
  /** The server's time when the page was made: the reader's own clock may be wrong. */
  readonly serverNow: string;
  readonly duration: DurationWords;
  /** "还剩 #" or "#". */
  readonly pattern: string;
  /** Said aloud once, politely, when so many hours are left. */
  readonly notices: { readonly 24: string; readonly 12: string; readonly 1: string; readonly 0: string };
}

/** How many ticks are still to come: none once the clock is over or stopped. */
export function remainingTicks(face: DrawnClock): number {
  switch (face.state) {
    case "running":
    case "paused":
    case "held":
    case "urgent":
      return Math.min(tickCount(face), Math.max(0, Math.ceil(face.remainingHours)));
    case "breached":
    case "closed":
    case "closed_overdue":
      return 0;
  }
}

/** Whole ticks of the budget; never none, so that a drawing exists. */
export function tickCount(face: DrawnClock): number {
  return Math.max(1, Math.round(face.budgetHours));
}

/** Ticks past the end, at most `limit`: one for each whole hour, and one from the first minute. */
export function overdueTicks(face: DrawnClock, limit: number): number {
  if (face.state !== "breached" && face.state !== "closed_overdue") return 0;
  return Math.min(limit, Math.max(1, Math.floor(face.overdueHours)));
}

/** The tick that stands for a counted hour: hour 41 is the 41st tick. */
export function tickOfHour(hour: number, face: DrawnClock): number {
  return Math.min(tickCount(face), Math.max(1, Math.ceil(hour))) - 1;
}

export function isAlarm(state: ClockLook): boolean {
  return state === "urgent" || state === "breached" || state === "closed_overdue";
}
