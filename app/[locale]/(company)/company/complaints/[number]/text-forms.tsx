import type { ReactNode } from "react";
import { ChoiceField } from "@/app/_forms/choice-field";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { CONTEST_KINDS } from "@/lib/domain/complaint/complaint";
import { getTranslator } from "@/lib/base/i18n/translator";
import { appealAction, askAction, contestAction, messageAction } from "./actions";
import { CompanyForm, type CompanyFormProps } from "./company-form";

/** A question to the consumer; says beforehand whether the clock is paused. */
export function AskForm(props: CompanyFormProps): ReactNode {
  const t = getTranslator(props.locale, "company");
  const { askPauses, breached, pauseHours } = props.screen.choices;
  return (
    <CompanyForm
      {...props}
      form="ask"
      action={askAction}
      lead={t("ask.lead")}
      submit={t(askPauses ? "ask.submitPauses" : "ask.submit")}
    >
      <TextAreaField name="text" label={t("ask.question")} rows={5} required />
      <p className={askPauses ? "text-ink2" : "font-bold"}>
        {askPauses
          ? t("ask.pauses", { hours: String(pauseHours) })
          : t(breached ? "ask.noPauseBreached" : "ask.noPause")}
      </p>
    </CompanyForm>
  );
}

export function MessageForm(props: CompanyFormProps): ReactNode {
  const t = getTranslator(props.locale, "company");
  return (
    <CompanyForm
      {...props}
      form="message"
      action={messageAction}
      lead={t("message.lead")}
      submit={t("message.submit")}
    >
      <TextAreaField name="text" label={t("message.text")} rows={5} required />
    </CompanyForm>
  );
}

export function AppealForm(props: CompanyFormProps): ReactNode {
  const t = getTranslator(props.locale, "company");
  const lead = t("appeal.lead", { days: String(props.screen.choices.appealDays) });
  return (
    <CompanyForm {...props} form="appeal" action={appealAction} lead={lead} submit={t("appeal.submit")}>
      <TextAreaField name="text" label={t("appeal.reason")} rows={5} required />
    </CompanyForm>
  );
}

/** An objection: four kinds of reasons why the complaint is not for the company. */
export function ContestForm(props: CompanyFormProps): ReactNode {
  const t = getTranslator(props.locale, "company");
  const d = getTranslator(props.locale, "domain");
  return (
    <CompanyForm
      {...props}
      form="contest"
      action={contestAction}
      lead={t("contest.lead")}
      submit={t("contest.submit")}
    >
      <ChoiceField
        name="kind"
        legend={t("contest.kind")}
        columns={2}
        choices={CONTEST_KINDS.map((kind) => ({ value: kind, label: d(`contestKind.${kind}`) }))}
      />
      <TextAreaField
        name="reason"
        label={t("contest.reason")}
        help={t("contest.reasonHelp")}
        rows={5}
        required
      />
    </CompanyForm>
  );
}
