import type { ReactNode } from "react";
import { DecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { ChoiceField } from "@/app/_forms/choice-field";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { judgeBreachForm } from "@/app/[locale]/(regulator)/regulator/complaints/[number]/actions";
import type { DecisionProps } from "@/app/[locale]/(regulator)/regulator/_parts/decision-props";
import { DecisionBox } from "@/app/_ui/decision-box";
import { formatFullInstant } from "@/lib/base/i18n/format";
import { getTranslator } from "@/lib/base/i18n/translator";

/**
 * A breach that was answered twice: that it does not count is proposed by one and confirmed by another; it counts, by
 * one.
 */
export function JudgeForm({ locale, screen, boxed }: DecisionProps & { readonly boxed: boolean }): ReactNode {
  const { judgement } = screen;
  if (judgement === null) return null;
  const t = getTranslator(locale, "regulator");
  const { proposal, by } = judgement;
  const first =
    proposal === null
      ? [{ value: "propose", label: t("decide.judge.propose") }]
      : proposal.byReader
        ? []
        : [{ value: "confirm", label: t("decide.judge.confirm") }];
  const confirms = proposal !== null && !proposal.byReader;
  return (
    <DecisionBox
      lead={t("complaint.decide")}
      headingId="judge"
      title={t(confirms ? "decide.judge.proposedTitle" : "decide.judge.title")}
      boxed={boxed}
    >
      <p>{t("decide.judge.text")}</p>
      <p className="font-bold">{t("decide.judge.by", { date: formatFullInstant(locale, by) })}</p>
      {proposal === null ? null : (
        <>
          <p>{t("decide.judge.proposedBy", { name: proposal.name })}</p>
          <p className="whitespace-pre-line">{t("decide.judge.proposal", { reason: proposal.reason })}</p>
          {proposal.byReader ? <p className="text-ink2">{t("decide.judge.yours")}</p> : null}
        </>
      )}
      <DecisionForm
        id="judge-form"
        action={judgeBreachForm}
        locale={locale}
        about={{ number: screen.number, seen: screen.seen }}
        pressing={boxed}
      >
        <ChoiceField
          name="judgement"
          legend={t("decide.judge.choice")}
          choices={[...first, { value: "counts", label: t("decide.judge.counts") }]}
        />
        <TextAreaField
          name="reason"
          label={t("decide.reason")}
          help={t(confirms ? "decide.judge.optional" : "decide.reasonHelp")}
          rows={4}
        />
      </DecisionForm>
    </DecisionBox>
  );
}
