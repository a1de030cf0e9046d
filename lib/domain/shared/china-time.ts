// Chinese standard time: UTC+8 without summer time since 1991. Instants are UTC everywhere; only the days and clock times
// that people read and write pass through here.

/** Its name for PostgreSQL and Intl. */
export const CHINA_TIME_ZONE = "Asia/Shanghai";

const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** An instant as clocks in China show it and `datetime-local` writes it: `2026-11-24T09:40`. */
export function chinaMinute(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 16);
}

/** The day of an instant in China, as `date` writes it: `2026-11-24`. */
export function chinaDay(instant: Date): string {
  return chinaMinute(instant).slice(0, 10);
}

/** The midnight with which the day of an instant began in China. */
export function chinaMidnight(instant: Date): Date {
  return new Date(Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS);
}

/** The instant of a day (`2026-11-24`) and a time (`09:40`) in China; null when there is no such minute. */
function chinaInstant(day: string, time: string): Date | null {
  const instant = new Date(Date.parse(`${day}T${time}:00Z`) - OFFSET_MS);
  // To JavaScript 31 February is 3 March, and 24:00 is the next day.
  return Number.isNaN(instant.getTime()) || chinaMinute(instant) !== `${day}T${time}` ? null : instant;
}

/** The midnight with which a day (`2026-11-24`) is over in China; null when no calendar has that day. */
export function chinaDayOver(day: string): Date | null {
  const began = chinaInstant(day, "00:00");
  return began === null ? null : new Date(began.getTime() + DAY_MS);
}

const TYPED_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** A day as browsers send it or people type it (`2026年2月3日`), as `2026-02-03`; null when no calendar has it. */
export function readChinaDay(typed: string): string | null {
  const parts = TYPED_DAY.exec(typed.normalize("NFKC").trim());
  if (parts === null) return null;
  const day = parts
    .slice(1, 4)
    .map((digits) => digits.padStart(2, "0"))
    .join("-");
  return chinaInstant(day, "00:00") === null ? null : day;
}

const TYPED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T\s]+(\d{1,2})[:：](\d{2})(?::\d{2})?$/;

/** The instant of a day and time in China as browsers send it or people type it (`2026年2月3日 9：05`); null when it is not one. */
export function readChinaMinute(typed: string): Date | null {
  const parts = TYPED.exec(typed.normalize("NFKC").trim());
  if (parts === null) return null;
  const [year, month, day, hour, minute] = parts.slice(1, 6).map((digits) => digits.padStart(2, "0"));
  return chinaInstant([year, month, day].join("-"), [hour, minute].join(":"));
}
