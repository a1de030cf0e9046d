import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { promiseWords } from "@/app/[locale]/_complaint/promise-words";
import { findDone } from "@/app/[locale]/(regulator)/regulator/complaints/[number]/actions";
import type { DecisionProps } from "@/app/[locale]/(regulator)/regulator/_parts/case-decisions";
import { DecisionBox } from "@/app/_ui/decision-box";
import { Said } from "@/app/_ui/said";
import { getTranslator } from "@/lib/i18n/translator";
import type { PromiseShown } from "@/lib/screens/promises-shown";

/** A deed that was said not to be done, and was: with the reason that both sides read. */
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
        <Said text={promiseWords(locale, promise)} />
      </p>
      <p className="text-ink2">{t("decide.findDone.text")}</p>
      <Form
        id={`${id}-form`}
        action={findDone}
        locale={locale}
        words={formWords(locale)}
        className="flex flex-col gap-4"
      >
        <HiddenField name="number" value={screen.number} />
        <HiddenField name="seen" value={String(screen.seen)} />
        <HiddenField name="promise" value={String(promise.number)} />
        <TextAreaField name="reason" label={t("decide.reason")} help={t("decide.reasonHelp")} rows={3} />
        <SubmitButton kind="outlined" busy={t("decide.busy")} wide>
          {t("decide.findDone.submit")}
        </SubmitButton>
      </Form>
    </DecisionBox>
  );
}
