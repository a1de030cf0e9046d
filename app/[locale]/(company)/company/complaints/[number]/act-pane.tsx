import type { ReactNode } from "react";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { CompanyFormName } from "@/lib/complaint/screens/company-choices";
import { AttestForm } from "./attest-form";
import type { CompanyFormProps } from "./company-form";
import { ProposeForm } from "./propose/propose-form";
import { AppealForm, AskForm, ContestForm, MessageForm } from "./text-forms";

const FORMS: Readonly<Record<CompanyFormName, (props: CompanyFormProps) => ReactNode>> = {
  propose: ProposeForm,
  attest: AttestForm,
  ask: AskForm,
  message: MessageForm,
  contest: ContestForm,
  appeal: AppealForm,
};

/** The one thing being done now. */
export function ActPane({
  form,
  ...props
}: CompanyFormProps & { readonly form: CompanyFormName | null }): ReactNode {
  const t = getTranslator(props.locale, "company");
  if (form === null) return <p className="text-ink2">{t("nothing")}</p>;
  const Chosen = FORMS[form];
  return (
    <>
      {props.screen.choices.conversationFirst && (form === "attest" || form === "propose") ? (
        <p className="mb-4 border-l-4 border-line2 pl-3 text-ink2">{t("propose.needsContact")}</p>
      ) : null}
      <Chosen {...props} />
    </>
  );
}
