import type { CommandRefusal } from "@/lib/commands/result";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

/** Why not, in a sentence that says what can be done instead. A refusal without words does not compile. */
export function refusalWords(locale: Locale, refusal: CommandRefusal): string {
  return getTranslator(locale, "complaint")(`refused.${refusal}`);
}
