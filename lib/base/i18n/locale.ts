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

/** The language that a path or address starts with, such as `/en/rules?a=1`; null when it names none of ours. */
export function localeInPath(path: string): Locale | null {
  const first = path.split(/[/?#]/)[1];
  return path.startsWith("/") && isLocale(first) ? first : null;
}
