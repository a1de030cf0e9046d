// When an attempt began, from what people remember.
import { chinaMidnight } from "@/lib/domain/shared/china-time";

const DAY_MS = 86_400_000;

/**
 * The start of an attempt. Without an exact time "today" is the middle between midnight and now, "yesterday" its noon:
 * pages show the day of an attempt, never its minute. Null: not known, as when nothing was said or nobody remembers.
 */
export function attemptStart(when: string, exact: Date | null, now: Date): Date | null {
  if (exact !== null) return exact < now ? exact : now;
  const midnightMs = chinaMidnight(now).getTime();
  switch (when) {
    case "today":
      return new Date(midnightMs + (now.getTime() - midnightMs) / 2);
    case "yesterday":
      return new Date(midnightMs - DAY_MS / 2);
    case "now":
      return now;
    default:
      return null;
  }
}
