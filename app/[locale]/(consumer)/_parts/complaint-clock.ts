import { clockView, type ClockView } from "@/app/[locale]/_clock/clock-view";
import type { Locale } from "@/lib/i18n/locale";
import type { ClockFace } from "@/lib/screens/clock-face";

/** A consumer's clock, drawn and worded. */
export function complaintClock(
  locale: Locale,
  clock: ClockFace,
  now: Date,
  contact: { readonly atHour: number; readonly confirmed: boolean } | null,
): ClockView {
  return clockView(locale, {
    ...clock.reading,
    closedAtMs: clock.snapshot.closedAt,
    nowMs: now.getTime(),
    contact: contact ?? undefined,
  });
}
