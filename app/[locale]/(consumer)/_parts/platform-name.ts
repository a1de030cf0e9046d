import type { Locale } from "@/lib/i18n/locale";

/** A platform's name in the reader's language. */
export function platformName(
  locale: Locale,
  platform: { readonly nameZh: string; readonly nameEn: string },
): string {
  return locale === "zh" ? platform.nameZh : platform.nameEn;
}
