// What is wrong with a declaration, in words.
import type { ChannelFault } from "@/lib/domain/platform/channel";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** More of a cell is not repeated in a sentence. */
const SHOWN = 40;

/** One fault of one field; `at` are the words that it is wrong with. */
export function faultWords(
  locale: Locale,
  { fault, at = "" }: { readonly fault: ChannelFault; readonly at?: string },
) {
  const shown = Array.from(at).slice(0, SHOWN).join("");
  return getTranslator(locale, "channel")(`fault.${fault}`, { at: shown });
}
