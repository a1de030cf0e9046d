import type { ReactNode } from "react";
import { DecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { promiseWords } from "@/app/[locale]/_complaint/promise-words";
import { findDone } from "@/app/[locale]/(regulator)/regulator/complaints/[number]/actions";
import type { DecisionProps } from "@/app/[locale]/(regulator)/regulator/_parts/decision-props";
import { DecisionBox } from "@/app/_ui/decision-box";
import { PersonText } from "@/app/_ui/person-text";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PromiseShown } from "@/lib/complaint/screens/promises-shown";

/** Finds that something was done although the consumer says it was not; both sides read the reason. */
export function FindDoneForm({
  locale,
  screen,
  promise,
}: DecisionProps & { readonly promise: PromiseShown }): ReactNode {
  const t = getTranslator(locale, "regulator");
  const id = `find-done-${String(promise.number)}`;
  return (
    <DecisionBox
      lead={t("complaint.decide")}
      headingId={id}
      title={t("decide.findDone.title", { n: String(promise.number) })}
      boxed={false}
    >
      <p>
        <PersonText text={promiseWords(locale, promise)} />
      </p>
      <p className="text-ink2">{t("decide.findDone.text")}</p>
      <DecisionForm
        id={`${id}-form`}
        action={findDone}
        locale={locale}
        about={{ number: screen.number, seen: screen.seen, promise: promise.number }}
        submit={t("decide.findDone.submit")}
        pressing={false}
      >
        <TextAreaField name="reason" label={t("decide.reason")} help={t("decide.reasonHelp")} rows={3} />
      </DecisionForm>
    </DecisionBox>
  );
}
