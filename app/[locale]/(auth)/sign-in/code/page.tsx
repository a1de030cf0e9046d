import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { readPage, type AuthPageProps } from "@/app/[locale]/(auth)/_parts/page-facts";
import { AgainButton, SignInPage, titled } from "@/app/[locale]/(auth)/_parts/sign-in-page";
import { answerSentCode, sendCodeAgain } from "@/app/[locale]/(auth)/sign-in/code/actions";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { findPendingContact } from "@/lib/sign-in/engine/pending-contact";
import { withReturn } from "@/lib/sign-in/engine/return-path";
import { env } from "@/lib/base/env";
import { getTranslator } from "@/lib/base/i18n/translator";
import { maskContact } from "@/lib/complaint/screens/masked-contact";

export const generateMetadata = titled("code.title");

/** Where the code is answered. */
export default async function CodePage(props: AuthPageProps): Promise<ReactNode> {
  const { locale, returnTo } = await readPage(props);
  await gatePublic();
  const contact = await findPendingContact();
  const start = withReturn(`/${locale}/sign-in`, returnTo);
  if (contact === null) redirect(start);
  const t = getTranslator(locale, "auth");
  return (
    <SignInPage
      locale={locale}
      title={t("code.title")}
      lead={t("code.sent", { contact: maskContact(contact.includes("@") ? "email" : "phone", contact) })}
      id="code"
      action={answerSentCode}
      returnTo={returnTo}
      fields={[{ name: "code", kind: "code", label: t("code.code"), help: t("code.codeHelp") }]}
      submit={t("code.enter")}
      busy={t("code.entering")}
      aside={
        <div className="flex flex-col items-start gap-2">
          <AgainButton
            locale={locale}
            action={sendCodeAgain}
            returnTo={returnTo}
            label={t("code.again")}
            busy={t("consumer.sending")}
          />
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
      }
    />
  );
}
