import type { ReactNode } from "react";
import { proposalTerms } from "@/app/[locale]/_complaint/proposal-terms";
import { SectionHeading } from "@/app/_ui/section-heading";
import { PersonText } from "@/app/_ui/person-text";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { RegulatorComplaintScreen } from "@/lib/complaint/screens/regulator-complaint";

interface DisputedAnswersProps {
  readonly locale: Locale;
  readonly screen: RegulatorComplaintScreen;
}

/** The answers that were given in time, and what the consumer said to each: side by side where there is room. */
export function DisputedAnswers({ locale, screen }: DisputedAnswersProps): ReactNode {
  const { judgement } = screen;
  if (judgement === null) return null;
  const t = getTranslator(locale, "regulator");
  const d = getTranslator(locale, "domain");
  return (
    <section aria-labelledby="answers" className="mb-7">
      <SectionHeading id="answers">{t("decide.judge.answers")}</SectionHeading>
      <div className="grid gap-5 md:grid-cols-2 elder:md:grid-cols-1">
        {judgement.answers.map(({ proposal, at, disputedAt, reason }, index) => {
          const terms = proposalTerms(locale, proposal);
          return (
            <article key={proposal.id} className="min-w-0">
              <h3>{t("decide.judge.answer", { n: index + 1, instant: formatInstant(locale, at) })}</h3>
              <p className="whitespace-pre-line">
                <PersonText text={proposal.answer} />
              </p>
              {terms === null ? null : <p className="text-ink2">{terms}</p>}
              {proposal.reason === null ? null : (
                <p className="whitespace-pre-line">
                  <PersonText text={proposal.reason} />
                </p>
              )}
              {proposal.ownReason ? <p className="text-ink2">{d("ownReason")}</p> : null}
              <p className="whitespace-pre-line text-ink2">
                {d("complaint.steps", { text: proposal.steps })}
              </p>
              <h4 className="mt-3 font-bold">
                {t("decide.judge.said", { instant: formatInstant(locale, disputedAt) })}
              </h4>
              <p className="whitespace-pre-line">
                {reason === null ? t("decide.judge.noReason") : <PersonText text={reason} />}
              </p>
            </article>
          );
        })}
      </div>
    </section>
  );
}
