import { localeInPath, type Locale } from "@/lib/base/i18n/locale";
import { preferredLocale } from "@/lib/base/i18n/preferred-locale";

/** The language to answer a request in: that of its address, else the one its browser prefers. */
export function requestLocale(url: string, acceptLanguage: string | undefined): Locale {
  return localeInPath(url) ?? preferredLocale(acceptLanguage);
}
