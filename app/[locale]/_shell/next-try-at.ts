import { formatTime } from "@/lib/base/i18n/format";

const MINUTE_MS = 60_000;

/** "10:32": the first whole minute at which the next try is possible. */
export function nextTryAt(until: Date): string {
  return formatTime(new Date(Math.ceil(until.getTime() / MINUTE_MS) * MINUTE_MS));
}
