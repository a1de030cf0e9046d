// A proposal's decision and promises in one line: what, how much, by when.
import { REMEDIES } from "@/lib/domain/complaint/complaint";
import { formatDay, formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { deedWords, proposalDecisionWords } from "./deed-words";
import type { ProposalFacts } from "@/lib/complaint/screens/complaint-log";

/** Null when nothing was promised. */
export function proposalTerms(locale: Locale, proposal: ProposalFacts): string | null {
  const t = getTranslator(locale, "domain");
  const { amountCents, promisedAt } = proposal;
  const remedy = REMEDIES.find((candidate) => candidate === proposal.remedy);
  const decision = proposalDecisionWords(locale, proposal);
  const terms = [
    ...(decision === null ? [] : [decision]),
    ...proposal.deeds.map((deed) => deedWords(locale, deed)),
    ...(remedy === undefined ? [] : [t("complaint.remedy", { remedy: t(`complaint.remedies.${remedy}`) })]),
    ...(amountCents === null
      ? []
      : [t("complaint.amount", { amount: formatNumber(locale, amountCents / 100) })]),
    ...(promisedAt === null ? [] : [t("complaint.promised", { day: formatDay(locale, promisedAt) })]),
  ];
  return terms.length === 0 ? null : terms.join(locale === "zh" ? "；" : "; ");
}
