// How what is known of a channel is judged, in the numbers of the rulebook. Source: docs/domain/channel-evidence.md and channels.md.
import type { ReactNode } from "react";
import { CLAIMS } from "@/app/[locale]/_channel/evidence-words";
import type { JudgedPart } from "@/app/[locale]/_rules/judged-link";
import { scaleWords } from "@/app/[locale]/_rules/scale-words";
import { OURS, StandingOf } from "@/app/[locale]/_rules/standing-of";
import { Table } from "@/app/_ui/table";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

interface EvidenceRulesProps {
  readonly locale: Locale;
  readonly rulebook: Rulebook;
}

/** The claims, each with what confirms and what contradicts it. */
function ClaimTable({ locale, rulebook }: EvidenceRulesProps): ReactNode {
  const t = getTranslator(locale, "rules");
  const evidence = getTranslator(locale, "evidence");
  const confirming = { n: rulebook.evidence_confirming_people };
  const contradicting = { n: rulebook.evidence_contradicting_people };
  return (
    <div className="mt-3">
      <Table
        stack
        caption={t("evidence.title")}
        rows={CLAIMS}
        rowKey={(claim) => claim}
        rowHeader="claim"
        columns={[
          {
            key: "claim",
            head: evidence("compare.claim"),
            cell: (claim) => <b>{evidence(`claim.${claim}`)}</b>,
          },
          {
            key: "confirmed",
            head: evidence("finding.confirmed"),
            className: "min-w-48",
            cell: (claim) => t(`evidence.confirmed.${claim}`, confirming),
          },
          {
            key: "contradicted",
            head: evidence("finding.contradicted"),
            className: "min-w-48",
            cell: (claim) => t(`evidence.contradicted.${claim}`, contradicting),
          },
          {
            key: "standing",
            head: t("numbers.standing"),
            cell: () => <StandingOf locale={locale} of={OURS} rulebook={rulebook} />,
          },
        ]}
      />
    </div>
  );
}

/** A part with a heading that links lead to. */
function Part({
  part,
  title,
  children,
}: {
  readonly part: JudgedPart;
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <>
      <h3 id={part} className="mt-5">
        {title}
      </h3>
      <div className="mt-1 space-y-2 prose-width">{children}</div>
    </>
  );
}

/** Who is heard, what confirms and contradicts, what people find, which numbers are being checked, and the three side by side. */
export function EvidenceRules({ locale, rulebook }: EvidenceRulesProps): ReactNode {
  const t = getTranslator(locale, "rules");
  const { evidence_days: days } = rulebook;
  return (
    <section className="mt-11" aria-labelledby="evidence">
      <h2 id="evidence">{t("evidence.title")}</h2>
      <p className="mt-2 prose-width">{t("evidence.heard", { days })}</p>
      <p className="mt-2 prose-width">{t("evidence.alike")}</p>
      <p className="mt-2 prose-width">
        <b>{t("evidence.noTests")}</b>
      </p>
      <ClaimTable locale={locale} rulebook={rulebook} />
      <p className="mt-2 prose-width">{t("evidence.unverified")}</p>
      <p className="mt-2 text-sm text-ink2 prose-width">
        {t("evidence.scale", { steps: scaleWords(locale, rulebook) })}
      </p>
      <Part part="found" title={t("evidence.foundTitle")}>
        <p>{t("evidence.found", { days, n: rulebook.found_by_people })}</p>
      </Part>
      <Part part="number-check" title={t("evidence.numberCheckTitle")}>
        <p>
          {t("evidence.numberCheck", {
            n: rulebook.number_check_people,
            days: rulebook.number_answered_days,
          })}
        </p>
      </Part>
      <Part part="side-by-side" title={t("evidence.sideTitle")}>
        <p>{t("evidence.complained")}</p>
        <p>{t("evidence.itemTests", { n: rulebook.compared_item_tests })}</p>
        <p>
          {t("evidence.answerTests", {
            n: rulebook.compared_answer_tests,
            percent: rulebook.compared_answer_percent,
            people: rulebook.compared_unanswered_people,
          })}
        </p>
      </Part>
    </section>
  );
}
