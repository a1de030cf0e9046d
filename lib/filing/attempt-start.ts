// When an attempt began, from what people remember. China has kept UTC+8 without summer time since 1991.
const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const LOCAL = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T\s]+(\d{1,2})[:：](\d{2})(?::\d{2})?$/;

/** The instant of a local date and time as browsers and people write it; null when it is none. */
export function parseLocalInstant(typed: string): Date | null {
  const found = LOCAL.exec(typed.normalize("NFKC").trim());
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1, 6).map(Number);
  const asUtc = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const real = asUtc.getUTCMonth() === month - 1 && asUtc.getUTCDate() === day && hour < 24 && minute < 60;
  return real ? new Date(asUtc.getTime() - CHINA_OFFSET_MS) : null;
}

/**
 * The start of an attempt. Without an exact time "today" is the middle between midnight and now, "yesterday" its noon:
 * pages show the day of an attempt, never its minute. Null: "earlier" needs a date.
 */
export function attemptStart(when: string, exact: Date | null, now: Date): Date | null {
  if (exact !== null) return exact < now ? exact : now;
  const localMs = now.getTime() + CHINA_OFFSET_MS;
  const midnightMs = localMs - (localMs % DAY_MS) - CHINA_OFFSET_MS;
  switch (when) {
    case "today":
      return new Date(midnightMs + (now.getTime() - midnightMs) / 2);
    case "yesterday":
      return new Date(midnightMs - DAY_MS / 2);
    case "earlier":
      return null;
    default:
      return now;
  }
}
