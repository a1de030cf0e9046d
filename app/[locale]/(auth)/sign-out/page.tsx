import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { SubmitButton } from "@/app/_forms/submit-button";
import { LinkButton } from "@/app/_ui/link-button";
import { AuthFrame } from "@/app/[locale]/(auth)/_parts/auth-frame";
import { readPage } from "@/app/[locale]/(auth)/_parts/page-facts";
import { titled } from "@/app/[locale]/(auth)/_parts/sign-in-page";
import type { AuthPageProps } from "@/app/[locale]/(auth)/_parts/page-facts";
import { signOutAsAsked } from "@/app/[locale]/(auth)/sign-out/actions";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { getTranslator } from "@/lib/base/i18n/translator";

export const generateMetadata = titled("signOut.title");

/** Signs out here or everywhere; afterwards it says that nobody is signed in. */
export default async function SignOutPage(props: AuthPageProps): Promise<ReactNode> {
  const { locale } = await readPage(props);
  const viewer = await gatePublic();
  const t = getTranslator(locale, "auth");
  if (viewer.kind === "nobody") {
    return (
      <AuthFrame title={t("signOut.title")} lead={t("signOut.nobody")}>
        <LinkButton href={`/${locale}`}>{t("signOut.home")}</LinkButton>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t("signOut.title")} lead={t("signOut.lead")}>
      <Form
        id="sign-out"
        action={signOutAsAsked}
        locale={locale}
        words={formWords(locale)}
        className="flex flex-col items-start gap-4"
      >
        <SubmitButton intent="here" busy={t("signOut.busy")}>
          {t("signOut.here")}
        </SubmitButton>
        <SubmitButton intent="everywhere" kind="outlined" busy={t("signOut.busy")}>
          {t("signOut.everywhere")}
        </SubmitButton>
      </Form>
    </AuthFrame>
  );
}
