// Refusals in words: one catalogue for all, with other words for an audience where needed.
import type { CommandRefusal } from "@/lib/complaint/engine/result";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { LIMITS } from "@/lib/domain/shared/limits";
import { CATALOGUES, type Catalogue } from "@/lib/base/i18n/catalogue";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** The consumer reads `any`; it is written to them. */
type Reader = "consumer" | "company" | "regulator";

const NUMBERS = {
  days: String(DEFAULT_RULEBOOK.promise_days),
  max: String(LIMITS.deeds),
  letters: String(LIMITS.deed),
};

function isOf<Own extends "company" | "regulator">(
  reader: Own,
  refusal: string,
): refusal is Extract<keyof Catalogue["refusal"][Own], string> {
  return Object.hasOwn(CATALOGUES.zh.refusal[reader], refusal);
}

/** A refusal in words, saying what can be done instead. A refusal without words does not compile. */
export function refusalWords(locale: Locale, reader: Reader, refusal: CommandRefusal): string {
  const t = getTranslator(locale, "refusal");
  if (reader === "company" && isOf(reader, refusal)) return t(`company.${refusal}`, NUMBERS);
  if (reader === "regulator" && isOf(reader, refusal)) return t(`regulator.${refusal}`);
  return t(`any.${refusal}`);
}
