import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AuthFrame } from "@/app/[locale]/(auth)/_parts/auth-frame";
import { readPage } from "@/app/[locale]/(auth)/_parts/page-facts";
import type { AuthPageProps } from "@/app/[locale]/(auth)/_parts/page-facts";
import { LinkButton } from "@/app/_ui/link-button";
import { TextArea } from "@/app/_ui/text-area";
import { queryValue } from "@/app/[locale]/_shell/query-value";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { findDraft } from "@/lib/sign-in/engine/saved-draft";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

export async function generateMetadata(props: AuthPageProps): Promise<Metadata> {
  const { locale, returnTo } = await readPage(props);
  return { title: getTranslator(locale, "auth")(`notSent.${whyOf(returnTo)}.title`) };
}

/** There is a page to go back to only if the form is gone from it. */
function whyOf(returnTo: string | null): "ended" | "moved" {
  return returnTo === null ? "ended" : "moved";
}

/**
 * Without JavaScript: shows what was typed into a form that was not accepted, because the session ended or the form is
 * gone.
 */
export default async function NotSentPage(props: AuthPageProps): Promise<ReactNode> {
  const { locale, query, returnTo } = await readPage(props);
  await gatePublic();
  const words = await findDraft();
  const t = getTranslator(locale, "auth");
  const staff = queryValue(query, "door") === "staff";
  const why = whyOf(returnTo);
  return (
    <AuthFrame
      title={t(`notSent.${why}.title`)}
      lead={t(`notSent.${why}.${words.length === 0 ? "leadEmpty" : "lead"}`)}
    >
      <div className="flex flex-col gap-5">
        {words.map((text, index) => (
          <TextArea
            key={`written-${String(index)}`}
            id={`written-${String(index)}`}
            name={`written-${String(index)}`}
            label={t("notSent.words", { n: index + 1 })}
            defaultValue={text}
            readOnly
            rows={6}
          />
        ))}
        {returnTo === null ? (
          <WaysIn locale={locale} staff={staff} />
        ) : (
          <LinkButton href={returnTo} kind="filled" wide>
            {t("notSent.moved.readAgain")}
          </LinkButton>
        )}
      </div>
    </AuthFrame>
  );
}

function WaysIn({ locale, staff }: { readonly locale: Locale; readonly staff: boolean }): ReactNode {
  const t = getTranslator(locale, "auth");
  return (
    <>
      <LinkButton href={staff ? `/${locale}/sign-in/staff` : `/${locale}/sign-in`} kind="filled" wide>
        {t("notSent.ended.signIn")}
      </LinkButton>
      {staff ? null : (
        <LinkButton href={`/${locale}/track`} wide>
          {t("notSent.ended.track")}
        </LinkButton>
      )}
    </>
  );
}
