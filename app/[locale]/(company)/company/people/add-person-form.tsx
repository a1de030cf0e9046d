import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextField } from "@/app/_forms/text-field";
import { LIMITS } from "@/lib/domain/shared/limits";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { addPersonAction } from "./actions";

/** One more colleague. */
export function AddPersonForm({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "company");
  const max = LIMITS.person_name;
  return (
    <Form
      id="add-person"
      action={addPersonAction}
      locale={locale}
      words={formWords(locale)}
      className="flex flex-col gap-4"
    >
      <p className="text-ink2">{t("people.addText")}</p>
      <div className="grid gap-4 sm:grid-cols-3 elder:sm:grid-cols-1">
        <TextField name="name" label={t("people.name")} maxLength={max} autoComplete="off" required />
        <TextField name="staffNo" label={t("people.staffNo")} maxLength={max} autoComplete="off" required />
        <TextField name="roleTitle" label={t("people.roleTitle")} maxLength={max} autoComplete="off" />
      </div>
      <div>
        <SubmitButton busy={getTranslator(locale, "common")("actions.busy")}>
          {t("people.addSubmit")}
        </SubmitButton>
      </div>
    </Form>
  );
}
