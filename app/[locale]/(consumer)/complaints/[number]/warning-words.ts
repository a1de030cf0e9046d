import type { Warning } from "@/lib/domain/complaint/event-name";
import { formatDuration } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";

/** What a warning says: how long is left, in words, and whether it is the last one. */
export function warningWords(
  locale: Locale,
  warning: Warning | null,
): { readonly left: string; readonly last: boolean } {
  return { left: formatDuration(locale, (warning?.hoursLeft ?? 0) * 3600), last: warning?.last ?? false };
}
