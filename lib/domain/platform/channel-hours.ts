// When a channel is open: spans of the days of a week, and of days that are unlike their weekday. A span belongs to the day on
// which it begins, also past midnight. Source: docs/domain/channels.md.
import { chinaDay, chinaMidnight } from "../shared/china-time";

/** Minutes after the midnight with which its day begins. `to` comes after `from`, past 1440 when the span ends on the next day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A day that is unlike its weekday: a public holiday, or a day worked in exchange for one. Without a span it is closed. */
export interface SpecialDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly spans: readonly Span[];
}

export interface ChannelHours {
  /** Seven days, Monday first, each with up to three spans. */
  readonly week: readonly (readonly Span[])[];
  readonly specialDays: readonly SpecialDay[];
}

export const DAY_MINUTES = 1440;
export const WEEK_DAYS = 7;
export const ALL_DAY: Span = { from: 0, to: DAY_MINUTES };

const MINUTE_MS = 60_000;
const DAY_MS = DAY_MINUTES * MINUTE_MS;
/** 1 January 1970 was a Thursday: the fourth day of a week that begins on Monday. */
const FIRST_DAY = 3;
const CHINA_OFFSET_MS = 8 * 3_600_000;
/** How far ahead the next opening or closing is looked for: longer than a list of special days may close a channel. */
const DAYS_AHEAD = 70;

/** Every day from midnight to midnight, whatever the special days say. */
export function isAroundTheClock({ week }: ChannelHours): boolean {
  return week.every(([span, ...more]) => more.length === 0 && span?.from === 0 && span.to === DAY_MINUTES);
}

interface Interval {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The spans of the day that begins at this midnight, as instants. */
function intervalsOf({ week, specialDays }: ChannelHours, midnightMs: number): readonly Interval[] {
  const day = chinaDay(new Date(midnightMs));
  const special = specialDays.find((one) => one.day === day);
  const weekday = (Math.round((midnightMs + CHINA_OFFSET_MS) / DAY_MS) + FIRST_DAY) % WEEK_DAYS;
  const spans = special === undefined ? (week[weekday] ?? []) : special.spans;
  return spans.map(({ from, to }) => ({
    fromMs: midnightMs + from * MINUTE_MS,
    toMs: midnightMs + to * MINUTE_MS,
  }));
}

export interface OpenState {
  readonly open: boolean;
  /** When that changes, in epoch milliseconds; null when it does not change within the next seventy days. */
  readonly changesMs: number | null;
}

/**
 * Whether a channel is open at an instant, and until when it stays so. An opening counts from its very minute, a closing is no
 * longer open. Days are days of Asia/Shanghai.
 */
export function openAt(hours: ChannelHours, atMs: number): OpenState {
  const today = chinaMidnight(new Date(atMs)).getTime();
  const days = Array.from({ length: DAYS_AHEAD + 1 }, (_, n) => today + (n - 1) * DAY_MS);
  const intervals = days
    .flatMap((midnight) => intervalsOf(hours, midnight))
    .sort((a, b) => a.fromMs - b.fromMs);
  const open = intervals.some(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
  if (!open) return { open, changesMs: intervals.find(({ fromMs }) => fromMs > atMs)?.fromMs ?? null };
  // One span may begin where another ends: it stays open until a minute that no span has.
  const end = intervals.reduce(
    (last, { fromMs, toMs }) => (fromMs <= last ? Math.max(last, toMs) : last),
    atMs,
  );
  return { open, changesMs: end >= today + (DAYS_AHEAD - 1) * DAY_MS ? null : end };
}
