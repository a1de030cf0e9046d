// Dates as forms carry them, in Chinese standard time, which has kept UTC+8 since 1991.
const OFFSET_MS = 8 * 3_600_000;
const LOCAL_MINUTE = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?$/;

/** An instant as `datetime-local` shows it: 2026-11-24T09:40. */
export function localMinute(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 16);
}

/** The day of an instant as `date` shows it. */
export function localDay(instant: Date): string {
  return localMinute(instant).slice(0, 10);
}

function instantOf(day: string, time: string): Date | null {
  const found = new Date(`${day}T${time}:00+08:00`);
  // 31 February is a date to JavaScript, and no day to anybody else.
  return Number.isNaN(found.getTime()) || localMinute(found) !== `${day}T${time}` ? null : found;
}

/** What `datetime-local` sends; null when it names no minute. */
export function readLocalMinute(text: string): Date | null {
  const [, day, time] = LOCAL_MINUTE.exec(text) ?? [];
  return day === undefined || time === undefined ? null : instantOf(day, time);
}

/** What is promised for a day is promised until its last minute; null when it is no day. */
export function lastMinuteOfDay(day: string): Date | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? instantOf(day, "23:59") : null;
}
