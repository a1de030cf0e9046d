// What an adjudication found, in words that the consumer, the company and the regulator all read.
import { OUTCOMES } from "@/lib/domain/complaint/complaint";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

type Facts = Readonly<Record<string, unknown>>;

/** Whether there was a person, an answer, in time. */
export function findingWords(locale: Locale, facts: Facts): string {
  const t = getTranslator(locale, "domain");
  const said = (value: unknown): string => t(value === true ? "finding.yes" : "finding.no");
  return t("finding.line", {
    person: said(facts["hadPerson"]),
    answer: said(facts["hadAnswer"]),
    time: said(facts["inTime"]),
  });
}

/** The whole decision for staff: the outcome, the finding, and whether the breach counts. */
export function decisionWords(locale: Locale, facts: Facts): readonly string[] {
  const t = getTranslator(locale, "domain");
  const outcome = OUTCOMES.find((known) => known === facts["outcome"]);
  return [
    outcome === undefined ? t("finding.stands") : t(`outcome.${outcome}`),
    findingWords(locale, facts),
    ...(facts["breachCounts"] === false ? [t("finding.breachNotCounted")] : []),
  ];
}
