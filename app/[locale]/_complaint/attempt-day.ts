import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

/** The day of an attempt, never its minute (of "today" none is known), or that its time is not known. */
export function attemptDay(locale: Locale, startedAt: Date | null): string {
  return startedAt === null ? getTranslator(locale, "domain")("timeUnknown") : formatDay(locale, startedAt);
}
