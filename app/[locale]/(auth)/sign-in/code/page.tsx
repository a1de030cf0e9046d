import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextField } from "@/app/_forms/text-field";
import { AuthFrame } from "@/app/[locale]/(auth)/_parts/auth-frame";
import { readPage } from "@/app/[locale]/(auth)/_parts/page-facts";
import type { AuthPageProps } from "@/app/[locale]/(auth)/_parts/page-facts";
import { answerSentCode, sendCodeAgain } from "@/app/[locale]/(auth)/sign-in/code/actions";
import { gatePublic } from "@/lib/auth/gate";
import { findPendingContact } from "@/lib/auth/pending-contact";
import { withReturn } from "@/lib/auth/return-path";
import { env } from "@/lib/env";
import { getTranslator } from "@/lib/i18n/translator";
import { maskContact } from "@/lib/screens/masked-contact";

export async function generateMetadata(props: AuthPageProps): Promise<Metadata> {
  const { locale } = await readPage(props);
  return { title: getTranslator(locale, "auth")("code.title") };
}

/** Where the code is answered. */
export default async function CodePage(props: AuthPageProps): Promise<ReactNode> {
  const { locale, returnTo } = await readPage(props);
  await gatePublic();
  const contact = await findPendingContact();
  const start = withReturn(`/${locale}/sign-in`, returnTo);
  if (contact === null) redirect(start);
  const t = getTranslator(locale, "auth");
  const words = formWords(locale);
  const aside = (
    <div className="flex flex-col items-start gap-2">
      <Form id="again" action={sendCodeAgain} locale={locale} words={words}>
        <HiddenField name="return" value={returnTo ?? ""} />
        <SubmitButton kind="outlined" busy={t("consumer.sending")}>
          {t("code.again")}
        </SubmitButton>
      </Form>
      <a className="link inline-flex min-h-target items-center" href={start}>
        {t("code.otherContact")}
      </a>
      {env().demo ? (
        <p className="text-ink2">
          {t("code.mailHint")}{" "}
          <a className="link" href={`/${locale}/dev/mail`} target="_blank" rel="noreferrer">
            {t("code.mailLink")}
          </a>
        </p>
      ) : null}
    </div>
  );
  return (
    <AuthFrame
      title={t("code.title")}
      lead={t("code.sent", { contact: maskContact(contact.includes("@") ? "email" : "phone", contact) })}
      aside={aside}
    >
      <Form id="code" action={answerSentCode} locale={locale} words={words} className="flex flex-col gap-5">
        <HiddenField name="return" value={returnTo ?? ""} />
        <TextField
          name="code"
          label={t("code.code")}
          help={t("code.codeHelp")}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={20}
          className="max-w-48 elder:max-w-none"
        />
        <SubmitButton busy={t("code.entering")} wide>
          {t("code.enter")}
        </SubmitButton>
      </Form>
    </AuthFrame>
  );
}
