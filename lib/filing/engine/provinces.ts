// The 34 provinces, municipalities and regions, in the order of official lists. The Chinese name is what is stored.
import { CATALOGUES, type Catalogue } from "@/lib/base/i18n/catalogue";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

type ProvinceKey = keyof Catalogue["file"]["provinces"];

export const PROVINCES: readonly { readonly key: ProvinceKey; readonly name: string }[] = Object.entries(
  CATALOGUES.zh.file.provinces,
).map(([key, name]) => ({ key: key as ProvinceKey, name }));

/** A stored region in the reader's language; as it stands when it is not on the list. */
export function regionInWords(locale: Locale, stored: string): string {
  const found = PROVINCES.find((province) => province.name === stored);
  return found === undefined ? stored : getTranslator(locale, "file")(`provinces.${found.key}`);
}
