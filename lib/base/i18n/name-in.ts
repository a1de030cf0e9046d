import type { Locale } from "./locale";

/** The two names of a platform or a company. */
export interface TwoNames {
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The name of a platform or a company in the reader's language. */
export function nameIn(locale: Locale, { nameZh, nameEn }: TwoNames): string {
  return locale === "zh" ? nameZh : nameEn;
}
