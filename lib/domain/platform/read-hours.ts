// Hours as people write them, a line for one or several days: `周一至周五 09:00-12:00 13:00-18:00`. One way of writing for the
// form, for a table and for reading. Source: docs/domain/channels.md.
import { visibleText } from "../shared/mend-typed";
import {
  ALL_DAY,
  DAY_MINUTES,
  WEEK_DAYS,
  type ChannelHours,
  type Span,
  type SpecialDay,
} from "./channel-hours";

export const HOURS_FAULTS = [
  "hours_unreadable",
  "time_of_no_clock",
  "span_without_length",
  "too_many_spans",
  "spans_overlap",
  "day_twice",
  "special_day_unreadable",
  "special_day_twice",
  "too_many_special_days",
] as const;
export type HoursFault = (typeof HOURS_FAULTS)[number];

/** What is wrong, and with which words of what was typed. */
export interface HoursProblem {
  readonly fault: HoursFault;
  readonly at: string;
}

type Read<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & HoursProblem);

const MOST_SPANS = 3;
const MOST_SPECIAL_DAYS = 60;
const HOUR_MINUTES = 60;
/** In characters. A longer line is no hours, and is not searched for them: the search takes the square of its length. */
const LONGEST_LINE = 200;

function wrong(fault: HoursFault, at: string): { readonly ok: false } & HoursProblem {
  return { ok: false, fault, at };
}

/** The first that cannot be read, or all. */
function all<T>(reads: readonly Read<T>[]): Read<readonly T[]> {
  const values: T[] = [];
  for (const read of reads) {
    if (!read.ok) return read;
    values.push(read.value);
  }
  return { ok: true, value: values };
}

/** Dashes of every kind are one, and a blank never stands inside a range. */
function normal(text: string): string {
  return visibleText(text)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212~至到]/g, "-")
    .replace(/\s*-\s*/g, "-");
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n\r;；]/)
    .map(normal)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const ALL_DAY_WORDS = /^(?:全天|24小时|全天24小时|24h|all day|around the clock)$/;
const CLOSED_WORDS = /^(?:休息|不开放|closed)$/;
const SPAN = /^(\d{1,2}):(\d{2})-(?:次日)?(\d{1,2}):(\d{2})$/;

function minuteOf(hour: string, minute: string): number | null {
  const [h, m] = [Number(hour), Number(minute)];
  const total = h * HOUR_MINUTES + m;
  return m < HOUR_MINUTES && total <= DAY_MINUTES ? total : null;
}

/** An end that is not later than the beginning is on the next day. */
function readSpan(text: string): Read<Span> {
  const parts = SPAN.exec(text);
  if (parts === null) return wrong("hours_unreadable", text);
  const [, fromHour = "", fromMinute = "", toHour = "", toMinute = ""] = parts;
  const from = minuteOf(fromHour, fromMinute);
  const to = minuteOf(toHour, toMinute);
  if (from === null || to === null || from === DAY_MINUTES) return wrong("time_of_no_clock", text);
  if (from === to) return wrong("span_without_length", text);
  return { ok: true, value: { from, to: to > from ? to : to + DAY_MINUTES } };
}

function readSpans(text: string): Read<readonly Span[]> {
  if (ALL_DAY_WORDS.test(text)) return { ok: true, value: [ALL_DAY] };
  if (CLOSED_WORDS.test(text)) return { ok: true, value: [] };
  const spans = all(
    text
      .split(/[\s,、]+/)
      .filter((one) => one !== "")
      .map(readSpan),
  );
  if (!spans.ok) return spans;
  if (spans.value.length > MOST_SPANS) return wrong("too_many_spans", text);
  const sorted = spans.value.toSorted((a, b) => a.from - b.from);
  const overlap = sorted.some((span, n) => span.from < (sorted[n - 1]?.to ?? 0));
  return overlap ? wrong("spans_overlap", text) : { ok: true, value: sorted };
}

const DAY_WORDS = [
  ["一", "1", "mon", "monday"],
  ["二", "2", "tue", "tuesday"],
  ["三", "3", "wed", "wednesday"],
  ["四", "4", "thu", "thursday"],
  ["五", "5", "fri", "friday"],
  ["六", "6", "sat", "saturday"],
  ["日", "天", "7", "sun", "sunday"],
] as const;
const EVERY_DAY: readonly string[] = ["每天", "每日", "daily", "every day"];
const WORKING_DAYS: readonly string[] = ["工作日", "weekdays"];
const WEEKEND: readonly string[] = ["周末", "weekends"];

/** 0 is Monday; -1 is no day. */
function dayOf(word: string): number {
  const bare = word.replace(/^(?:周|星期|礼拜)/, "");
  return DAY_WORDS.findIndex((words) => (words as readonly string[]).includes(bare));
}

const count = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** `周一-周五`, `周六、周日`, `每天`; null when it is none of them. */
function daysOf(text: string): readonly number[] | null {
  if (EVERY_DAY.includes(text)) return count(0, WEEK_DAYS - 1);
  if (WORKING_DAYS.includes(text)) return count(0, 4);
  if (WEEKEND.includes(text)) return count(5, WEEK_DAYS - 1);
  const days = text.split(/[、,\s]+/).flatMap((part) => {
    const [first = "", last = first, ...more] = part.split("-");
    const [from, to] = [dayOf(first.trim()), dayOf(last.trim())];
    return from < 0 || to < from || more.length > 0 ? [-1] : count(from, to);
  });
  return days.includes(-1) ? null : days;
}

/** The days in front, and the rest of the line. */
const LINE = /^(.+?)[\s:]*(全天.*|24小时|24h|all day|around the clock|休息|不开放|closed|\d{1,2}:\d{2}-.*)$/;

function readLine(line: string): Read<{ readonly days: readonly number[]; readonly spans: readonly Span[] }> {
  if (line.length > LONGEST_LINE) return wrong("hours_unreadable", line.slice(0, LONGEST_LINE));
  const whole = ALL_DAY_WORDS.test(line);
  const parts = whole ? [line, "每天", line] : LINE.exec(line);
  const days = parts === null ? null : daysOf(parts[1] ?? "");
  if (parts === null || days === null) return wrong("hours_unreadable", line);
  const spans = readSpans(parts[2] ?? "");
  return spans.ok ? { ok: true, value: { days, spans: spans.value } } : spans;
}

/** The last span of a day may not run into the first of the next; Sunday is followed by Monday. */
function runsIntoNext(week: readonly (readonly Span[])[]): boolean {
  return week.some((spans, n) => {
    const next = week[(n + 1) % WEEK_DAYS]?.[0];
    return next !== undefined && (spans.at(-1)?.to ?? 0) - DAY_MINUTES > next.from;
  });
}

function readWeek(text: string): Read<readonly (readonly Span[])[]> {
  const lines = all(linesOf(text).map(readLine));
  if (!lines.ok) return lines;
  const week = new Map<number, readonly Span[]>();
  for (const [n, { days, spans }] of lines.value.entries()) {
    if (days.some((day) => week.has(day))) return wrong("day_twice", linesOf(text)[n] ?? "");
    for (const day of days) week.set(day, spans);
  }
  const days = count(0, WEEK_DAYS - 1).map((day) => week.get(day) ?? []);
  return runsIntoNext(days) ? wrong("spans_overlap", text.trim()) : { ok: true, value: days };
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/;
const DAY_MS = 86_400_000;

/** Midnight UTC of a written day and what follows it; null when no calendar has that day. */
function dateOf(text: string): { readonly ms: number; readonly rest: string } | null {
  const parts = DATE.exec(text);
  if (parts === null) return null;
  const [, year = "", month = "", day = ""] = parts;
  const iso = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const ms = Date.parse(`${iso}T00:00:00Z`);
  const real = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(iso);
  return real ? { ms, rest: text.slice(parts[0].length) } : null;
}

/** `2026-10-01`, `2026-10-01 - 2026-10-07`, each with spans or closed. */
function readSpecialLine(line: string): Read<readonly SpecialDay[]> {
  const first = dateOf(line);
  if (first === null) return wrong("special_day_unreadable", line);
  const last = first.rest.startsWith("-") ? dateOf(first.rest.slice(1)) : first;
  if (last === null || last.ms < first.ms) return wrong("special_day_unreadable", line);
  const days = (last.ms - first.ms) / DAY_MS + 1;
  if (days > MOST_SPECIAL_DAYS) return wrong("too_many_special_days", line);
  const rest = last.rest.trim();
  const spans = readSpans(rest === "" ? "休息" : rest);
  if (!spans.ok) return spans;
  return {
    ok: true,
    value: count(0, days - 1).map((n) => ({
      day: new Date(first.ms + n * DAY_MS).toISOString().slice(0, 10),
      spans: spans.value,
    })),
  };
}

function readSpecialDays(text: string): Read<readonly SpecialDay[]> {
  const lines = all(linesOf(text).map(readSpecialLine));
  if (!lines.ok) return lines;
  const days = lines.value.flat().toSorted((a, b) => (a.day < b.day ? -1 : 1));
  if (days.length > MOST_SPECIAL_DAYS) return wrong("too_many_special_days", text.trim());
  const twice = days.find(({ day }, n) => day === days[n - 1]?.day);
  return twice === undefined ? { ok: true, value: days } : wrong("special_day_twice", twice.day);
}

/**
 * Hours from what was typed, or what is wrong in which of the two fields: lines of days with up to three spans, and a list of
 * days that are unlike their weekday. Null when nothing was typed of either: the hours are not known. Special days alone are
 * refused, as they say nothing of a weekday.
 */
export function readHours(
  week: string,
  specialDays: string,
):
  | { readonly ok: true; readonly value: ChannelHours | null }
  | ({ readonly ok: false; readonly field: "week" | "specialDays" } & HoursProblem) {
  const special = readSpecialDays(specialDays);
  if (!special.ok) return { ...special, field: "specialDays" };
  const days = readWeek(week);
  if (!days.ok) return { ...days, field: "week" };
  if (linesOf(week).length > 0) return { ok: true, value: { week: days.value, specialDays: special.value } };
  if (special.value.length === 0) return { ok: true, value: null };
  return { ...wrong("hours_unreadable", specialDays.trim()), field: "week" };
}
