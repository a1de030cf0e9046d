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
import { queryValue } from "@/app/[locale]/_shell/query-value";
import { signInStaff } from "@/app/[locale]/(auth)/sign-in/staff/actions";
import { DemoAccounts } from "@/app/[locale]/(auth)/sign-in/staff/demo-accounts";
import { AnotherAccount, FactorForm } from "@/app/[locale]/(auth)/sign-in/staff/factor-form";
import { gatePublic } from "@/lib/auth/gate";
import { findHalfSignedIn } from "@/lib/auth/half-signed-in";
import { staffHome } from "@/lib/auth/staff-home";
import { getTranslator } from "@/lib/i18n/translator";

export async function generateMetadata(props: AuthPageProps): Promise<Metadata> {
  const { locale } = await readPage(props);
  return { title: getTranslator(locale, "auth")("staff.title") };
}

/** Where staff sign in; who is signed in already goes on to their place. */
export default async function StaffSignInPage(props: AuthPageProps): Promise<ReactNode> {
  const { locale, returnTo, query } = await readPage(props);
  const viewer = await gatePublic();
  if (viewer.kind === "staff") redirect(returnTo ?? staffHome(locale, viewer.role));
  const t = getTranslator(locale, "auth");
  if ((await findHalfSignedIn()) !== null)
    return (
      <AuthFrame
        title={t("staff.factorTitle")}
        lead={t("staff.factorLead")}
        aside={
          <>
            <AnotherAccount locale={locale} returnTo={returnTo} />
            <DemoAccounts locale={locale} />
          </>
        }
      >
        <FactorForm locale={locale} returnTo={returnTo} />
      </AuthFrame>
    );
  const lead = queryValue(query, "again") === "1" ? t("refused.startAgain") : t("staff.lead");
  const aside = (
    <>
      <p className="text-ink2">{t("staff.ends")}</p>
      <a className="link inline-flex min-h-target items-center" href={`/${locale}/sign-in`}>
        {t("staff.notStaff")}
      </a>
      <DemoAccounts locale={locale} />
    </>
  );
  return (
    <AuthFrame title={t("staff.title")} lead={lead} aside={aside}>
      <Form
        id="staff"
        action={signInStaff}
        locale={locale}
        words={formWords(locale)}
        className="flex flex-col gap-5"
      >
        <HiddenField name="return" value={returnTo ?? ""} />
        <TextField
          name="email"
          type="email"
          label={t("staff.email")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          name="password"
          type="password"
          label={t("staff.password")}
          autoComplete="current-password"
        />
        <SubmitButton busy={t("staff.nexting")} wide>
          {t("staff.next")}
        </SubmitButton>
      </Form>
    </AuthFrame>
  );
}
