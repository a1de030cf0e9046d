import { formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

/** The sizes of platforms with the answer rate each requires. */
export function answerRates(
  locale: Locale,
  { answer_rate_by_users: steps }: Pick<Rulebook, "answer_rate_by_users">,
): string {
  const t = getTranslator(locale, "rules");
  return steps
    .map(({ above_users, percent }) =>
      t("numbers.answerRate", { users: formatNumber(locale, above_users), n: percent }),
    )
    .join(locale === "zh" ? "；" : "; ");
}
