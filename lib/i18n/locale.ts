// The two languages of the product. Chinese is written first; English is complete.

export const LOCALES = ["zh", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The language when nothing says otherwise. */
export const DEFAULT_LOCALE: Locale = "zh";

/** The value of `<html lang>`: screen readers and fonts choose their voice and glyphs by it. */
export const HTML_LANG = { zh: "zh-CN", en: "en" } as const satisfies Record<Locale, string>;

/** Whether a path segment or a stored preference names one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return value === "zh" || value === "en";
}

/**
 * The first language in an `Accept-Language` header that we speak, by its order (browsers send it sorted).
 * Anything else falls back to Chinese.
 */
export function localeFromHeader(acceptLanguage: string | null): Locale {
  for (const range of (acceptLanguage ?? "").toLowerCase().split(",")) {
    const tag = range.trim().split(/[-;]/)[0];
    if (isLocale(tag)) return tag;
  }
  return DEFAULT_LOCALE;
}
