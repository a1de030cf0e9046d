// Which running complaints the company's view "within 6 hours" holds.
import { hoursMs } from "../clock/clock-time";

/** The hours that the view is named after. */
export const DUE_SOON_HOURS = 6;

/** Whether no more than that is left, and something is. Milliseconds. */
export function isDueSoon(remainingMs: number): boolean {
  return remainingMs > 0 && remainingMs <= hoursMs(DUE_SOON_HOURS);
}
