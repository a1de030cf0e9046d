import type { ReactNode } from "react";
import { deedWords, proposalDecisionWords } from "@/app/[locale]/_complaint/deed-words";
import { PersonText } from "@/app/_ui/person-text";
import { SummaryList, type SummaryItem } from "@/app/_ui/summary-list";
import { CATALOGUES } from "@/lib/base/i18n/catalogue";
import { formatDate, formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ProposalFacts } from "@/lib/complaint/screens/complaint-log";

/** A proposal with everything it says. */
export function ProposalDetails({
  locale,
  proposal,
}: {
  readonly locale: Locale;
  readonly proposal: ProposalFacts;
}): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { answer, steps, remedy, amountCents, promisedAt, followUp, reason } = proposal;
  const row = (key: string, label: string, value: string | null): SummaryItem[] =>
    value === null || value === "" ? [] : [{ key, label, value }];
  const said = (key: string, label: string, text: string | null): SummaryItem[] =>
    text === null || text === "" ? [] : [{ key, label, value: <PersonText text={text} /> }];
  const deedRows: SummaryItem[] = proposal.deeds.map((deed, place) => ({
    key: `deed-${String(place)}`,
    label: t("decision.judge_proposal.deed"),
    value: <PersonText text={deedWords(locale, deed)} />,
  }));
  const yuan = amountCents === null ? null : formatNumber(locale, amountCents / 100);
  return (
    <>
      <SummaryList
        items={[
          ...row("decision", t("decision.judge_proposal.decision"), proposalDecisionWords(locale, proposal)),
          ...deedRows,
          ...said("reason", t("decision.judge_proposal.reason"), reason),
          ...said("answer", t("decision.judge_proposal.answer"), answer),
          ...said("steps", t("decision.judge_proposal.steps"), steps),
          ...row(
            "remedy",
            t("decision.judge_proposal.remedy"),
            remedy === null ? null : remedyInWords(locale, remedy),
          ),
          ...row(
            "amount",
            t("decision.judge_proposal.amount"),
            yuan === null ? null : t("decision.judge_proposal.yuan", { amount: yuan }),
          ),
          ...row(
            "promised",
            t("decision.judge_proposal.promised"),
            promisedAt === null ? null : formatDate(locale, promisedAt),
          ),
          ...said("followUp", t("decision.judge_proposal.followUp"), followUp),
        ]}
      />
      {proposal.ownReason ? <p className="mt-2">{getTranslator(locale, "domain")("ownReason")}</p> : null}
    </>
  );
}

function remedyInWords(locale: Locale, remedy: string): string {
  const words: Readonly<Record<string, string>> = CATALOGUES[locale].domain.complaint.remedies;
  return words[remedy] ?? remedy;
}
