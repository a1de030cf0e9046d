import type { ReactNode } from "react";
import { DecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { ChoiceField } from "@/app/_forms/choice-field";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { PHRASE_VERDICTS } from "@/lib/domain/complaint/attempt-path";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { judgePhraseAction } from "./actions";

interface PhraseFormProps {
  readonly locale: Locale;
  /** Its place on the page. */
  readonly id: string;
  readonly phrase: string;
  /** The edit that decided it last; 0 while it waits. */
  readonly seen: number;
}

/** Released or refused, with a reason. */
export function PhraseForm({ locale, id, phrase, seen }: PhraseFormProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  return (
    <DecisionForm
      id={id}
      action={judgePhraseAction}
      locale={locale}
      about={{ phrase, seen }}
      submit={t("phrases.submit")}
      pressing={false}
      wide={false}
    >
      <ChoiceField
        name="verdict"
        legend={t("phrases.verdict")}
        choices={PHRASE_VERDICTS.map((value) => ({ value, label: t(`phrases.${value}`) }))}
      />
      <TextAreaField name="reason" label={t("edits.why")} rows={2} />
    </DecisionForm>
  );
}
