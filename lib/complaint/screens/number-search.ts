// The complaint numbers that somebody may mean who types one, or only its last eight characters.
import { chinaDay } from "@/lib/domain/shared/china-time";
import { parseComplaintNumber } from "@/lib/domain/shared/reference";

/** The short form leaves out the year, and often the date: so many days back it is looked for. */
const DAYS_BACK = 400;
const DAY_MS = 86_400_000;

/** Every whole number that `typed` could stand for; none when it is no number at all. */
export function searchNumbers(typed: string, now: Date): readonly string[] {
  const whole = parseComplaintNumber(typed);
  if (whole !== null) return [whole];
  const bare = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .slice(-8);
  const days = Array.from({ length: DAYS_BACK }, (_, back) =>
    chinaDay(new Date(now.getTime() - (back - 1) * DAY_MS)).replaceAll("-", ""),
  );
  return days.flatMap((day) => parseComplaintNumber(`JT-${day}-${bare}`) ?? []);
}
