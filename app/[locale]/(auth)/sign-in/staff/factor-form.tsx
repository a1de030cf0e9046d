import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextField } from "@/app/_forms/text-field";
import { answerFactor, startStaffAgain } from "@/app/[locale]/(auth)/sign-in/staff/actions";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

interface FactorFormProps {
  readonly locale: Locale;
  readonly returnTo: string | null;
}

/** The second step: the code that the authenticator app shows. */
export function FactorForm({ locale, returnTo }: FactorFormProps): ReactNode {
  const t = getTranslator(locale, "auth");
  return (
    <Form
      id="factor"
      action={answerFactor}
      locale={locale}
      words={formWords(locale)}
      className="flex flex-col gap-5"
    >
      <HiddenField name="return" value={returnTo ?? ""} />
      <TextField
        name="totp"
        label={t("staff.totp")}
        help={t("staff.totpHelp")}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={20}
        className="max-w-48 elder:max-w-none"
      />
      <SubmitButton busy={t("staff.entering")} wide>
        {t("staff.enter")}
      </SubmitButton>
    </Form>
  );
}

/** The way back to the first step. */
export function AnotherAccount({ locale, returnTo }: FactorFormProps): ReactNode {
  const t = getTranslator(locale, "auth");
  return (
    <Form id="again" action={startStaffAgain} locale={locale} words={formWords(locale)}>
      <HiddenField name="return" value={returnTo ?? ""} />
      <SubmitButton kind="outlined" busy={t("staff.again")}>
        {t("staff.again")}
      </SubmitButton>
    </Form>
  );
}
