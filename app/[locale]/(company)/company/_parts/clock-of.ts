// A read clock in words and as a face, with the dot of the human contact on it.
import { clockView, type ClockView } from "@/app/[locale]/_clock/clock-view";
import type { Locale } from "@/lib/i18n/locale";
import type { ClockFace } from "@/lib/screens/clock-face";

export function clockOf(
  locale: Locale,
  clock: ClockFace,
  now: Date,
  contact: { readonly atHour: number; readonly confirmed: boolean } | undefined,
): ClockView {
  return clockView(locale, {
    ...clock.reading,
    closedAtMs: clock.snapshot.closedAt,
    nowMs: now.getTime(),
    contact,
  });
}
