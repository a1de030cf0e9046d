import type { ReactNode } from "react";
import { DecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { CheckField } from "@/app/_forms/check-field";
import { ChoiceField } from "@/app/_forms/choice-field";
import { HiddenField } from "@/app/_forms/hidden-field";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { adjudicateComplaint } from "@/app/[locale]/(regulator)/regulator/complaints/[number]/actions";
import type { DecisionProps } from "@/app/[locale]/(regulator)/regulator/_parts/decision-props";
import { DecisionBox } from "@/app/_ui/decision-box";
import { getTranslator } from "@/lib/base/i18n/translator";

/** An opinion on an overdue complaint, or on an appeal: whether there was a person, an answer, in time. */
export function AdjudicateForm({
  locale,
  screen,
  boxed,
}: DecisionProps & { readonly boxed: boolean }): ReactNode {
  const t = getTranslator(locale, "regulator");
  // While two people have yet to judge the breach, one person alone can only say that it counts.
  const counts = screen.breach.is !== "not_counted";
  const closed = screen.clock.reading.status === "closed";
  // On a closed complaint without an appeal it is about a promise broken again.
  const appealed = screen.clock.snapshot.appealPending;
  const onClosed = appealed ? "decide.adjudicate.appealTitle" : "decide.adjudicate.promiseTitle";
  const title = t(closed ? onClosed : "decide.adjudicate.title");
  return (
    <DecisionBox lead={t("complaint.decide")} headingId="adjudicate" title={title} boxed={boxed}>
      <p className="text-ink2">{t("decide.adjudicate.text")}</p>
      <DecisionForm
        id="adjudicate-form"
        action={adjudicateComplaint}
        locale={locale}
        initial={counts ? { breachCounts: ["yes"] } : {}}
        about={{ number: screen.number, seen: screen.seen }}
        pressing={boxed}
      >
        <ChoiceField
          name="outcome"
          legend={t("decide.adjudicate.outcome")}
          choices={[
            { value: "for_consumer", label: t("decide.adjudicate.for_consumer") },
            { value: "for_company", label: t("decide.adjudicate.for_company") },
            ...(closed ? [{ value: "stands", label: t("decide.adjudicate.stands") }] : []),
          ]}
        />
        <fieldset>
          <legend className="font-bold">{t("decide.adjudicate.found")}</legend>
          <CheckField name="hadPerson" label={t("decide.adjudicate.had_person")} />
          <CheckField name="hadAnswer" label={t("decide.adjudicate.had_answer")} />
          {screen.clock.reading.overdue ? (
            <CheckField
              name="breachCounts"
              label={t("decide.adjudicate.breach_counts")}
              hint={t("decide.adjudicate.breachHelp")}
            />
          ) : (
            <HiddenField name="breachCounts" value={counts ? "yes" : ""} />
          )}
        </fieldset>
        <TextAreaField name="reason" label={t("decide.reason")} help={t("decide.reasonHelp")} rows={4} />
      </DecisionForm>
    </DecisionBox>
  );
}
