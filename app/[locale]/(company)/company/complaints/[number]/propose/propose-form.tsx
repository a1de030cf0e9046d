import type { ReactNode } from "react";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { TextField } from "@/app/_forms/text-field";
import { RowBar } from "@/app/_ui/clock/row-bar";
import { clockOf } from "@/app/[locale]/_clock/clock-of";
import { formatInstant } from "@/lib/base/i18n/format";
import { getTranslator } from "@/lib/base/i18n/translator";
import { judgeDraft, proposeAction } from "./actions";
import { CompanyForm, type CompanyFormProps } from "../company-form";
import { DeedFields, ProposeSubmit, VerdictNote } from "./propose-fields";
import { CheckField } from "@/app/_forms/check-field";
import { ChoiceField } from "@/app/_forms/choice-field";
import { SelectField } from "@/app/_forms/select-field";
import { Fieldset } from "@/app/_ui/fieldset";
import { LIMITS } from "@/lib/domain/shared/limits";
import { DEED_KINDS, PROPOSAL_DECISIONS, REFUSAL_GROUNDS } from "@/lib/domain/answer/proposal";
import type { Locale } from "@/lib/base/i18n/locale";

/** What each of the two buttons does to the clock: its bar, and the words. */
function Outcomes({ locale, screen }: Pick<CompanyFormProps, "locale" | "screen">): ReactNode {
  const t = getTranslator(locale, "company");
  const { face } = clockOf(locale, {
    clock: screen.clock,
    now: screen.now,
    conversation: screen.dot,
    reader: "staff",
  });
  const { proposalHolds, confirmationHours } = screen.choices;
  const hours = String(confirmationHours);
  const running = face.state === "paused" ? { ...face, state: "running" as const } : face;
  const rows = [
    {
      label: t("template.rewrite"),
      face: proposalHolds ? { ...running, state: "held" as const } : running,
      words: proposalHolds ? t("template.rewriteOutcome", { hours }) : t("template.rewriteRuns"),
    },
    { label: t("template.asIsShort"), face: running, words: t("template.asIsOutcome") },
  ];
  return (
    <ul className="border-t border-line">
      {rows.map((row, index) => (
        <li
          key={row.label}
          className="grid grid-cols-[5.5rem_auto_minmax(0,1fr)] items-center gap-x-3 border-b border-line py-2 elder:grid-cols-1"
        >
          <span className={index === 0 ? "font-bold" : "text-ink2"}>{row.label}</span>
          <RowBar face={row.face} dense />
          <span className="text-ink2">{row.words}</span>
        </li>
      ))}
    </ul>
  );
}

/**
 * The decision; what will be done if granted, grounds and reason if refused. Only the matching part is shown; text in
 * the other is not lost.
 */
function DecisionFields({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "company");
  const d = getTranslator(locale, "domain");
  return (
    <div className="group/decision flex flex-col gap-4">
      <ChoiceField
        name="decision"
        legend={t("propose.decision")}
        help={t("propose.decisionHelp")}
        look="chip"
        columns={3}
        start="granted"
        choices={PROPOSAL_DECISIONS.map((value) => ({ value, label: d(`proposalDecision.${value}`) }))}
      />
      <div className="group-has-[input[value=refused]:checked]/decision:hidden">
        <DeedFields
          words={{
            legend: t("propose.deeds"),
            help: t("propose.deedsHelp"),
            rows: Array.from({ length: LIMITS.deeds }, (_, place) =>
              t("propose.deed", { n: String(place + 1) }),
            ),
            kind: t("propose.kind"),
            amount: t("propose.amount"),
            amountUnit: t("propose.amountUnit"),
            what: t("propose.what"),
            whatHelp: t("propose.whatHelp"),
            when: t("propose.when"),
            day: t("propose.day"),
            add: t("propose.addDeed"),
            busy: getTranslator(locale, "common")("actions.busy"),
          }}
          kinds={[
            { value: "", label: t("propose.kindNone") },
            ...DEED_KINDS.map((value) => ({ value, label: d(`deed.${value}`) })),
          ]}
          whens={[
            { value: "promised", label: t("propose.promised") },
            { value: "done", label: t("propose.done") },
          ]}
        />
      </div>
      <div className="group-has-[input[value=granted]:checked]/decision:hidden group-has-[input[value=partly]:checked]/decision:hidden">
        <Fieldset id="refusal" legend={t("propose.refusal")}>
          <div className="flex flex-col gap-3">
            <SelectField
              name="ground"
              label={t("propose.ground")}
              options={[
                { value: "", label: t("propose.groundNone") },
                ...REFUSAL_GROUNDS.map((value) => ({ value, label: d(`ground.${value}`) })),
              ]}
            />
            <TextAreaField
              name="reason"
              label={t("propose.reason")}
              help={t("propose.reasonHelp")}
              rows={3}
            />
            <CheckField name="ownReason" label={t("propose.ownReason")} hint={t("propose.ownReasonHelp")} />
          </div>
        </Fieldset>
      </div>
    </div>
  );
}

/**
 * The decision with what will be done and by when, or the refusal; the answer to the consumer; the follow-up person.
 */
export function ProposeForm(props: CompanyFormProps): ReactNode {
  const { locale, screen, person } = props;
  const t = getTranslator(locale, "company");
  const c = getTranslator(locale, "common");
  const { choices, clock } = screen;
  const optional = c("optional");
  const note = choices.proposalHolds
    ? t("propose.holds", { hours: String(choices.confirmationHours) })
    : choices.breached
      ? t("propose.runsBreached")
      : t("propose.runsDisputed", { count: String(choices.disputes) });
  const follow = `${person.name}${locale === "zh" ? "，" : ", "}${t("staffNo", { no: person.staffNo })}`;
  const consequence =
    choices.breached || clock.deadlineAt === null
      ? t("template.consequenceBreached")
      : t("template.consequence", { instant: formatInstant(locale, clock.deadlineAt) });
  return (
    <CompanyForm
      {...props}
      form="propose"
      action={proposeAction}
      initial={{ followUp: [follow] }}
      submit={
        <ProposeSubmit
          note={note}
          outcomes={<Outcomes locale={locale} screen={screen} />}
          words={{
            submit: t("propose.submit"),
            busy: c("actions.busy"),
            rewrite: t("template.rewrite"),
            asIs: t("template.asIs"),
            outcomes: t("template.outcomes"),
          }}
        />
      }
    >
      {/* Enter in a field submits the form; it does not add a row. */}
      <button type="submit" hidden tabIndex={-1} aria-label={t("propose.submit")} />
      <DecisionFields locale={locale} />
      <TextAreaField
        name="steps"
        label={t("propose.steps")}
        help={t("propose.stepsHelp")}
        rows={2}
        required
      />
      <TextAreaField
        name="answer"
        label={t("propose.answer")}
        help={t("propose.answerHelp")}
        rows={4}
        required
      />
      <VerdictNote
        formId="propose"
        judge={judgeDraft}
        words={{
          restsOn: t("template.restsOn"),
          consequence,
          advice: t("template.advice"),
          adviceWhat: t("template.adviceWhat"),
        }}
      />
      <TextField
        name="followUp"
        label={t("propose.followUp")}
        note={optional}
        help={t("propose.followUpHelp")}
      />
    </CompanyForm>
  );
}
