import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { readPage, type AuthPageProps } from "@/app/[locale]/(auth)/_parts/page-facts";
import { AgainButton, SignInPage, titled } from "@/app/[locale]/(auth)/_parts/sign-in-page";
import { queryValue } from "@/app/[locale]/_shell/query-value";
import { answerFactor, signInStaff, startStaffAgain } from "@/app/[locale]/(auth)/sign-in/staff/actions";
import { DemoAccounts } from "@/app/[locale]/(auth)/sign-in/staff/demo-accounts";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { findHalfSignedIn } from "@/lib/sign-in/engine/half-signed-in";
import { staffHome } from "@/lib/sign-in/engine/staff-home";
import { getTranslator } from "@/lib/base/i18n/translator";

export const generateMetadata = titled("staff.title");

/** Where staff sign in, in two steps; somebody already signed in is sent to their desk. */
export default async function StaffSignInPage(props: AuthPageProps): Promise<ReactNode> {
  const { locale, returnTo, query } = await readPage(props);
  const viewer = await gatePublic();
  if (viewer.kind === "staff") redirect(returnTo ?? staffHome(locale, viewer.role));
  const t = getTranslator(locale, "auth");
  if ((await findHalfSignedIn()) !== null)
    return (
      <SignInPage
        locale={locale}
        title={t("staff.factorTitle")}
        lead={t("staff.factorLead")}
        id="factor"
        action={answerFactor}
        returnTo={returnTo}
        fields={[{ name: "totp", kind: "code", label: t("staff.totp"), help: t("staff.totpHelp") }]}
        submit={t("staff.enter")}
        busy={t("staff.entering")}
        aside={
          <>
            <AgainButton
              locale={locale}
              action={startStaffAgain}
              returnTo={returnTo}
              label={t("staff.again")}
              busy={t("staff.again")}
            />
            <DemoAccounts locale={locale} />
          </>
        }
      />
    );
  return (
    <SignInPage
      locale={locale}
      title={t("staff.title")}
      lead={queryValue(query, "again") === "1" ? t("refused.startAgain") : t("staff.lead")}
      id="staff"
      action={signInStaff}
      returnTo={returnTo}
      fields={[
        { name: "email", kind: "email", label: t("staff.email") },
        { name: "password", kind: "password", label: t("staff.password") },
      ]}
      submit={t("staff.next")}
      busy={t("staff.nexting")}
      aside={
        <>
          <p className="text-ink2">{t("staff.ends")}</p>
          <a className="link inline-flex min-h-target items-center" href={`/${locale}/sign-in`}>
            {t("staff.notStaff")}
          </a>
          <DemoAccounts locale={locale} />
        </>
      }
    />
  );
}
