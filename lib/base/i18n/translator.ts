// The one way to words: `const t = getTranslator(locale, "file")`, then `t("title")`. Keys are typed.
import { createTranslator, type _Translator as CoreTranslator } from "use-intl/core";
import { CHINA_TIME_ZONE } from "@/lib/domain/shared/china-time";
import { CATALOGUES, type Area, type Catalogue } from "./catalogue";
import { HTML_LANG, type Locale } from "./locale";

export type Translator<A extends Area> = CoreTranslator<Catalogue[A]>;

const known = new Map<string, unknown>();

/**
 * The translator of one area in one language. Made once and cached: parsing ICU messages is the cost.
 * Throws on a missing key or argument; a page with a raw key on it is worse than a failed request.
 */
export function getTranslator<A extends Area>(locale: Locale, area: A): Translator<A> {
  const id = `${locale}/${area}`;
  const cached = known.get(id);
  if (cached !== undefined) return cached as Translator<A>;
  const messages: Catalogue[A] = CATALOGUES[locale][area];
  const translator = createTranslator({
    locale: HTML_LANG[locale],
    messages,
    timeZone: CHINA_TIME_ZONE,
    onError: (error) => {
      throw error;
    },
  });
  known.set(id, translator);
  return translator;
}
