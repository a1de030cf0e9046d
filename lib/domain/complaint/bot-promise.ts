// The day for which a bot promised something, as far as a consumer remembers it. Source: docs/domain/barriers.md.
import { readChinaDay } from "../shared/china-time";
import { LIMITS } from "../shared/limits";

const DAY_MS = 86_400_000;

/** Whether a bot may have promised something for this day, seen from `today`. Both are days in Asia/Shanghai, YYYY-MM-DD. */
export function isBotPromiseDay(day: string, today: string): boolean {
  if (readChinaDay(day) !== day) return false;
  return Math.abs(Date.parse(day) - Date.parse(today)) <= LIMITS.promise_age_days * DAY_MS;
}
