// Dates, numbers and shares in words. The only file that calls Intl; every instant is in Chinese standard time.
import { CHINA_TIME_ZONE, chinaMidnight } from "@/lib/domain/shared/china-time";
import { CATALOGUES } from "./catalogue";
import { durationInWords, type DurationWords } from "./duration";
import { HTML_LANG, type Locale } from "./locale";
import { getTranslator } from "./translator";

interface CalendarParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string;
}

const calendar = new Intl.DateTimeFormat("en-GB", {
  timeZone: CHINA_TIME_ZONE,
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const weekdays = {
  zh: new Intl.DateTimeFormat(HTML_LANG.zh, { timeZone: CHINA_TIME_ZONE, weekday: "long" }),
  en: new Intl.DateTimeFormat(HTML_LANG.en, { timeZone: CHINA_TIME_ZONE, weekday: "long" }),
} as const;

const englishMonth = new Intl.DateTimeFormat("en-GB", { timeZone: CHINA_TIME_ZONE, month: "long" });

function partsOf(instant: Date): CalendarParts {
  const found = new Map(calendar.formatToParts(instant).map((part) => [part.type, part.value]));
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(found.get(type));
  return {
    year: number("year"),
    month: number("month"),
    day: number("day"),
    time: `${found.get("hour") ?? ""}:${found.get("minute") ?? ""}`,
  };
}

/** "11月25日", "25 November". */
export function formatDay(locale: Locale, instant: Date): string {
  const { month, day } = partsOf(instant);
  return locale === "zh"
    ? `${String(month)}月${String(day)}日`
    : `${String(day)} ${englishMonth.format(instant)}`;
}

/** "2026年11月25日", "25 November 2026". */
export function formatDate(locale: Locale, instant: Date): string {
  const { year } = partsOf(instant);
  return locale === "zh"
    ? `${String(year)}年${formatDay(locale, instant)}`
    : `${formatDay(locale, instant)} ${String(year)}`;
}

/** "18:00". */
export function formatTime(instant: Date): string {
  return partsOf(instant).time;
}

/** "11月25日 18:00", "25 November, 18:00". */
export function formatInstant(locale: Locale, instant: Date): string {
  return `${formatDay(locale, instant)}${locale === "zh" ? " " : ", "}${formatTime(instant)}`;
}

/** "2026年11月25日 18:00", "25 November 2026, 18:00". */
export function formatFullInstant(locale: Locale, instant: Date): string {
  return `${formatDate(locale, instant)}${locale === "zh" ? " " : ", "}${formatTime(instant)}`;
}

/** "星期三", "Wednesday". */
export function formatWeekday(locale: Locale, instant: Date): string {
  return weekdays[locale].format(instant);
}

/** Whole calendar days from `now` to `instant` in Chinese standard time: -1 yesterday, 0 today, 1 tomorrow. */
export function calendarDaysApart(instant: Date, now: Date): number {
  return (chinaMidnight(instant).getTime() - chinaMidnight(now).getTime()) / 86_400_000;
}

/** "今天 18:00", "明天 18:00", "昨天 09:12", else the full day: the words people use for near days. */
export function formatNearInstant(locale: Locale, instant: Date, now: Date): string {
  const t = getTranslator(locale, "common");
  const time = formatTime(instant);
  switch (calendarDaysApart(instant, now)) {
    case -1:
      return t("day.yesterday", { time });
    case 0:
      return t("day.today", { time });
    case 1:
      return t("day.tomorrow", { time });
    default:
      return partsOf(instant).year === partsOf(now).year
        ? formatInstant(locale, instant)
        : formatFullInstant(locale, instant);
  }
}

/** The words for lengths of time; hand them to a client component that ticks. */
export function durationWords(locale: Locale): DurationWords {
  return CATALOGUES[locale].common.duration;
}

/** "2 天 5 小时", "3 小时 25 分": rounded down to `units` units (2 by default). */
export function formatDuration(locale: Locale, seconds: number, units = 2): string {
  return durationInWords(durationWords(locale), seconds, units);
}

/** Made once for each language and number of digits: making one takes longer than writing a whole row of a list. */
const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, percentDigits: number | null): Intl.NumberFormat {
  const id = `${locale} ${String(percentDigits)}`;
  const cached = numbers.get(id);
  if (cached !== undefined) return cached;
  const made = new Intl.NumberFormat(
    HTML_LANG[locale],
    percentDigits === null
      ? {}
      : { style: "percent", minimumFractionDigits: percentDigits, maximumFractionDigits: percentDigits },
  );
  numbers.set(id, made);
  return made;
}

/** "12,345". */
export function formatNumber(locale: Locale, value: number): string {
  return numberFormat(locale, null).format(value);
}

/** A count that stopped counting at `cap` says so: "10,000+". */
export function formatCappedCount(locale: Locale, count: number, cap = 10_000): string {
  return count >= cap ? `${formatNumber(locale, cap)}+` : formatNumber(locale, count);
}

/** A fraction as "61.4%"; `digits` after the point (1 by default). */
export function formatPercent(locale: Locale, fraction: number, digits = 1): string {
  return numberFormat(locale, digits).format(fraction);
}

/** Two fractions as "58.5%–64.2%". */
export function formatInterval(
  locale: Locale,
  interval: { readonly low: number; readonly high: number },
): string {
  return `${formatPercent(locale, interval.low)}–${formatPercent(locale, interval.high)}`;
}
