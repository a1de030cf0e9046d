import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { readPage, type AuthPageProps } from "@/app/[locale]/(auth)/_parts/page-facts";
import { SignInPage, titled } from "@/app/[locale]/(auth)/_parts/sign-in-page";
import { sendCode } from "@/app/[locale]/(auth)/sign-in/actions";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { env } from "@/lib/base/env";
import { getTranslator } from "@/lib/base/i18n/translator";

export const generateMetadata = titled("consumer.title");

/** Where consumers say which contact is theirs. */
export default async function ConsumerSignInPage(props: AuthPageProps): Promise<ReactNode> {
  const { locale, returnTo } = await readPage(props);
  const viewer = await gatePublic();
  if (viewer.kind === "consumer") redirect(returnTo ?? `/${locale}/complaints`);
  const t = getTranslator(locale, "auth");
  const help = t(env().sendsTexts ? "consumer.contactHelp" : "consumer.contactHelpNoTexts");
  return (
    <SignInPage
      locale={locale}
      title={t("consumer.title")}
      lead={t("consumer.lead")}
      id="sign-in"
      action={sendCode}
      returnTo={returnTo}
      fields={[{ name: "contact", kind: "contact", label: t("consumer.contact"), help }]}
      submit={t("consumer.send")}
      busy={t("consumer.sending")}
      aside={
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
      }
    />
  );
}
