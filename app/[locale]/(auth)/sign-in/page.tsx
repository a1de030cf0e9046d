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
import { sendCode } from "@/app/[locale]/(auth)/sign-in/actions";
import { gatePublic } from "@/lib/auth/gate";
import { env } from "@/lib/env";
import { getTranslator } from "@/lib/i18n/translator";

export async function generateMetadata(props: AuthPageProps): Promise<Metadata> {
  const { locale } = await readPage(props);
  return { title: getTranslator(locale, "auth")("consumer.title") };
}

/** Where consumers say which contact is theirs. */
export default async function SignInPage(props: AuthPageProps): Promise<ReactNode> {
  const { locale, returnTo } = await readPage(props);
  const viewer = await gatePublic();
  if (viewer.kind === "consumer") redirect(returnTo ?? `/${locale}/complaints`);
  const t = getTranslator(locale, "auth");
  const aside = (
    <>
      <h2 className="text-lg">{t("consumer.otherWays")}</h2>
      <ul className="mt-3 flex flex-col gap-2">
        <li>
          <a className="link inline-flex min-h-target items-center" href={`/${locale}/track`}>
            {t("consumer.byNumber")}
          </a>
        </li>
        <li>
          <a className="link inline-flex min-h-target items-center" href={`/${locale}/sign-in/staff`}>
            {t("consumer.staff")}
          </a>
        </li>
      </ul>
    </>
  );
  return (
    <AuthFrame title={t("consumer.title")} lead={t("consumer.lead")} aside={aside}>
      <Form
        id="sign-in"
        action={sendCode}
        locale={locale}
        words={formWords(locale)}
        className="flex flex-col gap-5"
      >
        <HiddenField name="return" value={returnTo ?? ""} />
        <TextField
          name="contact"
          label={t("consumer.contact")}
          help={t(env().carriesTexts ? "consumer.contactHelp" : "consumer.contactHelpNoTexts")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitButton busy={t("consumer.sending")} wide>
          {t("consumer.send")}
        </SubmitButton>
      </Form>
    </AuthFrame>
  );
}
