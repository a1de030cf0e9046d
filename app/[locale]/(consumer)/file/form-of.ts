import type { Locale } from "@/lib/base/i18n/locale";

/** The form about a platform that is not listed, under this name. */
export function formOf(locale: Locale, unlisted: string): string {
  return `/${locale}/file/form?unlisted=${encodeURIComponent(unlisted)}`;
}
