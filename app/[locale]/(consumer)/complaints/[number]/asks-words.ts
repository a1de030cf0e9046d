import { knownSum } from "@/lib/domain/complaint/known-sum";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** How often a person was asked for in all attempts, "at least" where some are not remembered; null where none is. */
export function asksWords(
  locale: Locale,
  attempts: readonly { readonly humanAsks: number | null }[],
): string | null {
  const asks = knownSum(attempts.map((attempt) => attempt.humanAsks));
  if (asks === null) return null;
  const t = getTranslator(locale, "domain");
  return t(asks.complete ? "asksTotal" : "asksAtLeast", { count: String(asks.sum) });
}
