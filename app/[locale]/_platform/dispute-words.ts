// What stands beside the tests of disputes, in words: of those who complain of one, how many had reached a person, and how.
import { wilsonRate } from "@/lib/domain/shared/rates";
import { formatInterval, formatNumber, formatPercent } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PlatformObligations } from "@/lib/platform/screens/platform";

/** The share with its people and interval; of few people no share, of nobody no number, and what was not counted is said to be so. */
export function disputeWords(
  locale: Locale,
  { disputes, rulebook }: Pick<PlatformObligations, "disputes" | "rulebook">,
): readonly string[] {
  const t = getTranslator(locale, "obligation");
  if (disputes === null) return [t("disputes.uncounted")];
  const days = String(rulebook.obligation_days);
  const { hits, total } = disputes.reached;
  const rate = wilsonRate(hits, total);
  if (rate === null) return [t("disputes.none", { days })];
  const people = { days, total: formatNumber(locale, total) };
  if (rate.small) return [t("disputes.few", people), t("disputes.note")];
  const domain = getTranslator(locale, "domain");
  const ways = disputes.ways.map(({ channel, people: some }) => {
    const name = domain(`channel.${channel}`);
    // Few people by a way are no figure.
    const shown = some >= rulebook.evidence_confirming_people;
    return shown ? t("disputes.way", { channel: name, people: formatNumber(locale, some) }) : name;
  });
  return [
    t("disputes.reached", {
      ...people,
      hits: formatNumber(locale, hits),
      rate: formatPercent(locale, rate.share),
      interval: formatInterval(locale, { low: rate.lower, high: rate.upper }),
    }),
    ...(ways.length === 0 ? [] : [t("disputes.ways", { ways: ways.join(locale === "zh" ? "；" : ", ") })]),
    t("disputes.note"),
  ];
}
