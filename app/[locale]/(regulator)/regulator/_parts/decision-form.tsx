import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import type { FormAction, FormValues } from "@/app/_forms/form-state";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

export interface DecisionFormProps {
  readonly id: string;
  readonly action: FormAction;
  readonly locale: Locale;
  /** What is decided about, and the state of it that the page shows. */
  readonly about: { readonly seen: number } & Readonly<Record<string, string | number>>;
  readonly initial?: FormValues;
  /** The words of the button; left out, a decision is submitted. */
  readonly submit?: string;
  readonly busy?: string;
  /** The filled button is the pressing decision's alone. */
  readonly pressing?: boolean;
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** The one frame of everything a regulator decides: about what, the fields, one button. */
export function DecisionForm(props: DecisionFormProps): ReactNode {
  const { id, action, locale, about, initial = {}, submit, busy, pressing = true, wide = true } = props;
  const t = getTranslator(locale, "regulator");
  const button = (
    <SubmitButton kind={pressing ? "filled" : "outlined"} busy={busy ?? t("decide.busy")} wide={wide}>
      {submit ?? t("decide.submit")}
    </SubmitButton>
  );
  return (
    <Form
      id={id}
      action={action}
      locale={locale}
      words={formWords(locale)}
      initial={initial}
      className="flex flex-col gap-4"
    >
      {Object.entries(about).map(([name, value]) => (
        <HiddenField key={name} name={name} value={String(value)} />
      ))}
      {props.children}
      {wide ? button : <div>{button}</div>}
    </Form>
  );
}
