import { formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

/** From which size on head counts are multiplied, and by what. */
export function scaleWords(locale: Locale, { scale }: Pick<Rulebook, "scale">): string {
  const t = getTranslator(locale, "rules");
  if (scale.length === 0) return t("scale.none");
  return scale
    .map(({ above_users, factor }) =>
      t("scale.step", { users: formatNumber(locale, above_users), factor: formatNumber(locale, factor) }),
    )
    .join(locale === "zh" ? "，" : ", ");
}
