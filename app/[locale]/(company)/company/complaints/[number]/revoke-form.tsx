import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { FormDetails } from "@/app/_forms/form-details";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { addressText, type InboxAddress } from "@/app/[locale]/(company)/company/_parts/inbox-address";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { CompanyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import { revokeAction } from "./actions";

interface RevokeFormProps {
  readonly locale: Locale;
  readonly screen: CompanyComplaintScreen;
  readonly address: InboxAddress;
  readonly conversationId: string;
}

/** Withdraws one recorded conversation; the consequences come before the button. Works without JavaScript. */
export function RevokeForm({ locale, screen, address, conversationId }: RevokeFormProps): ReactNode {
  const t = getTranslator(locale, "company");
  return (
    <Form id={`revoke-${conversationId}`} action={revokeAction} locale={locale} words={formWords(locale)}>
      <HiddenField name="number" value={screen.number} />
      <HiddenField name="seen" value={String(screen.seen)} />
      <HiddenField name="back" value={addressText(address)} />
      <HiddenField name="contactId" value={conversationId} />
      <FormDetails summary={t("revoke.open")} className="mt-1 print:hidden">
        <div className="mt-2 border-l-4 border-line2 pl-3">
          <p className="mb-3">{t("revoke.text")}</p>
          <SubmitButton kind="outlined" busy={getTranslator(locale, "common")("actions.busy")}>
            {t("revoke.submit")}
          </SubmitButton>
        </div>
      </FormDetails>
    </Form>
  );
}
