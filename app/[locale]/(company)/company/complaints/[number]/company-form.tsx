import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import type { FormAction, FormValues } from "@/app/_forms/form-state";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { addressText, type InboxAddress } from "@/app/[locale]/(company)/company/_parts/inbox-address";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { CompanyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import type { CompanyFormName } from "@/lib/complaint/screens/company-choices";

/** Props of every form of the company. */
export interface CompanyFormProps {
  readonly locale: Locale;
  readonly screen: CompanyComplaintScreen;
  readonly address: InboxAddress;
  readonly person: { readonly name: string; readonly staffNo: string };
}

interface ComplaintFormFrame extends CompanyFormProps {
  readonly form: CompanyFormName;
  readonly action: FormAction;
  readonly lead?: ReactNode;
  readonly initial?: FormValues;
  readonly children: ReactNode;
  /** The label of the one button, or the buttons. */
  readonly submit: ReactNode;
}

/** Title, lead, fields, one filled button. If the step is no longer possible, the text stays and the button goes. */
export function CompanyForm({
  locale,
  screen,
  address,
  form,
  action,
  lead,
  initial,
  children,
  submit,
}: ComplaintFormFrame): ReactNode {
  const t = getTranslator(locale, "company");
  const possible = screen.choices.forms.includes(form);
  return (
    <section aria-labelledby="act-title">
      <h2 id="act-title" className={lead === undefined ? "mb-3" : "mb-1"}>
        {t(`act.${form}`)}
      </h2>
      {lead === undefined ? null : <p className="mb-4 text-ink2">{lead}</p>}
      <Form
        id={form}
        action={action}
        locale={locale}
        words={formWords(locale)}
        {...(initial === undefined ? {} : { initial })}
        className="flex flex-col gap-4"
      >
        <HiddenField name="number" value={screen.number} />
        <HiddenField name="seen" value={String(screen.seen)} />
        <HiddenField name="back" value={addressText(address)} />
        {children}
        {possible ? (
          typeof submit === "string" ? (
            <div>
              <SubmitButton busy={getTranslator(locale, "common")("actions.busy")}>{submit}</SubmitButton>
            </div>
          ) : (
            submit
          )
        ) : (
          <p className="border-l-4 border-line2 pl-3">{t("stepGone")}</p>
        )}
      </Form>
    </section>
  );
}
