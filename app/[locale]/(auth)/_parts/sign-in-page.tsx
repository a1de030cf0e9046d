import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import type { FormAction, FormValues } from "@/app/_forms/form-state";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextField } from "@/app/_forms/text-field";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { AuthFrame } from "./auth-frame";
import { readPage, type AuthPageProps } from "./page-facts";

/** Hints for browsers and phones about a field. */
const KINDS = {
  contact: { autoComplete: "username", autoCapitalize: "none", spellCheck: false },
  email: { type: "email", autoComplete: "username", autoCapitalize: "none", spellCheck: false },
  password: { type: "password", autoComplete: "current-password" },
  code: {
    autoComplete: "one-time-code",
    inputMode: "numeric",
    maxLength: 20,
    className: "max-w-48 elder:max-w-none",
  },
  reference: { autoComplete: "off", autoCapitalize: "characters", spellCheck: false },
} as const;

interface SignInField {
  readonly name: string;
  readonly kind: keyof typeof KINDS;
  readonly label: string;
  readonly help?: ReactNode;
}

interface SignInPageProps {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  /** Unique on the page. */
  readonly id: string;
  readonly action: FormAction;
  readonly fields: readonly SignInField[];
  readonly initial?: FormValues;
  /** Where it leads afterwards. */
  readonly returnTo: string | null;
  readonly submit: string;
  readonly busy: string;
  /** Other ways in. */
  readonly aside: ReactNode;
}

/** The sign-in page for every method: contact, code, password, authenticator, number and access code. */
export function SignInPage(props: SignInPageProps): ReactNode {
  const { locale, title, lead, id, action, fields, initial = {}, returnTo, submit, busy, aside } = props;
  return (
    <AuthFrame title={title} lead={lead} aside={aside}>
      <Form
        id={id}
        action={action}
        locale={locale}
        words={formWords(locale)}
        initial={initial}
        className="flex flex-col gap-5"
      >
        <HiddenField name="return" value={returnTo ?? ""} />
        {fields.map(({ name, kind, label, help }) => (
          <TextField
            key={name}
            name={name}
            label={label}
            {...KINDS[kind]}
            {...(help === undefined ? {} : { help })}
          />
        ))}
        <SubmitButton busy={busy} wide>
          {submit}
        </SubmitButton>
      </Form>
    </AuthFrame>
  );
}

interface StepProps {
  readonly locale: Locale;
  readonly action: FormAction;
  readonly returnTo: string | null;
  readonly label: string;
  readonly busy: string;
}

/** A button beside the form: another code, another account. */
export function AgainButton({ locale, action, returnTo, label, busy }: StepProps): ReactNode {
  return (
    <Form id="again" action={action} locale={locale} words={formWords(locale)}>
      <HiddenField name="return" value={returnTo ?? ""} />
      <SubmitButton kind="outlined" busy={busy}>
        {label}
      </SubmitButton>
    </Form>
  );
}

/** The `generateMetadata` of a page that has one title. */
export function titled(key: "consumer.title" | "code.title" | "staff.title" | "signOut.title") {
  return async (props: AuthPageProps): Promise<Metadata> => {
    const { locale } = await readPage(props);
    return { title: getTranslator(locale, "auth")(key) };
  };
}
