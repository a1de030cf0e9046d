// Hours as readHours reads them, days with the same spans together. Source: docs/domain/channels.md.
import { DAY_MINUTES, isAroundTheClock, type ChannelHours, type Span } from "./channel-hours";

const HOUR_MINUTES = 60;

/** The words of a language for days, in the order of a week that begins on Monday. */
export interface HoursWords {
  readonly days: readonly string[];
  /** Between the first and the last of several days. */
  readonly to: string;
  readonly allDay: string;
  readonly closed: string;
  readonly everyDay: string;
}

function clockTime(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minutes / HOUR_MINUTES))}:${two(minutes % HOUR_MINUTES)}`;
}

function spanText({ from, to }: Span): string {
  return `${clockTime(from)}-${clockTime(to > DAY_MINUTES ? to - DAY_MINUTES : to)}`;
}

function spansText(spans: readonly Span[], words: HoursWords): string {
  const [only, ...more] = spans;
  if (only === undefined) return words.closed;
  if (more.length === 0 && only.from === 0 && only.to === DAY_MINUTES) return words.allDay;
  return spans.map(spanText).join(" ");
}

/**
 * A line for each run of days with the same spans; a closed day has none. One line when all days are alike, also when all are
 * closed: no line at all would say that nobody knows the hours.
 */
export function weekLines(hours: ChannelHours, words: HoursWords): readonly string[] {
  if (isAroundTheClock(hours)) return [words.allDay];
  const texts = hours.week.map((spans) => spansText(spans, words));
  if (hours.week.every((spans) => spans.length === 0)) return [`${words.everyDay} ${words.closed}`];
  const starts = texts.flatMap((text, n) => (text === texts[n - 1] ? [] : [n]));
  return starts.flatMap((start, n) => {
    const end = (starts[n + 1] ?? texts.length) - 1;
    const [text, first, last] = [texts[start] ?? "", words.days[start] ?? "", words.days[end] ?? ""];
    if ((hours.week[start] ?? []).length === 0) return [];
    const days = starts.length === 1 ? words.everyDay : start === end ? first : `${first}${words.to}${last}`;
    return [`${days} ${text}`];
  });
}

/** A line for each special day. */
export function specialDayLines({ specialDays }: ChannelHours, words: HoursWords): readonly string[] {
  return specialDays.map(({ day, spans }) => `${day} ${spansText(spans, words)}`);
}
