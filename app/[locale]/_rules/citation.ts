// Where a rule can be looked up, in one line: source, clause and date.
import { formatDate } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { RuleStanding } from "@/lib/domain/rulebook/rule-standing";
import { type RuleSource, SOURCE_DATE } from "@/lib/domain/rulebook/rule-sources";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

type OfRulebook = Pick<Rulebook, "version" | "effective_at">;

/** The day of a source in words; a rulebook's is the day from which on this version binds. */
export function sourceDate(locale: Locale, source: RuleSource, rulebook: OfRulebook): string {
  return formatDate(locale, new Date(SOURCE_DATE[source] ?? rulebook.effective_at));
}

export function citation(
  locale: Locale,
  { standing, source, clause, date }: RuleStanding,
  rulebook: OfRulebook,
): string {
  const t = getTranslator(locale, "standings");
  if (typeof source === "object") {
    const named = {
      name: source.name,
      clause: clause ?? "",
      date: date === null ? "" : formatDate(locale, new Date(date)),
    };
    return t(standing === "proposed" ? "cite.named" : "cite.namedFrom", named);
  }
  return t(`cite.${source}`, {
    clause: (clause ?? "").replaceAll(", ", locale === "zh" ? "、" : ", "),
    version: rulebook.version,
    date: sourceDate(locale, source, rulebook),
  });
}
