// The words of a language for days and hours.
import type { HoursWords } from "@/lib/domain/platform/write-hours";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const DAYS = ["0", "1", "2", "3", "4", "5", "6"] as const;

/** What hours are written with, in the form and on pages alike. */
export function hoursWords(locale: Locale): HoursWords {
  const t = getTranslator(locale, "channel");
  return {
    days: DAYS.map((day) => t(`days.${day}`)),
    to: t("hours.to"),
    allDay: t("hours.allDay"),
    closed: t("hours.closed"),
    everyDay: t("hours.everyDay"),
  };
}
