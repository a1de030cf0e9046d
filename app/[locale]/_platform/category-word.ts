import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** What platforms are sorted by; "other" last. */
export const CATEGORIES = [
  "shopping",
  "delivery",
  "food",
  "travel",
  "finance",
  "social",
  "video",
  "telecom",
  "housing",
  "health",
  "education",
  "games",
  "other",
] as const;

/** The word for a category key; a key that has none is "other". */
export function categoryWord(locale: Locale, category: string): string {
  return getTranslator(
    locale,
    "platform",
  )(`category.${CATEGORIES.find((key) => key === category) ?? "other"}`);
}
