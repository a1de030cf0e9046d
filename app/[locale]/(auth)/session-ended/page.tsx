import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AuthFrame } from "@/app/[locale]/(auth)/_parts/auth-frame";
import { readPage } from "@/app/[locale]/(auth)/_parts/page-facts";
import type { AuthPageProps } from "@/app/[locale]/(auth)/_parts/page-facts";
import { LinkButton } from "@/app/_ui/link-button";
import { TextArea } from "@/app/_ui/text-area";
import { gatePublic } from "@/lib/auth/gate";
import { findKeptWords } from "@/lib/auth/kept-words";
import { getTranslator } from "@/lib/i18n/translator";

export async function generateMetadata(props: AuthPageProps): Promise<Metadata> {
  const { locale } = await readPage(props);
  return { title: getTranslator(locale, "auth")("ended.title") };
}

/** A session ended under a form that no script could keep: what was written, and the way back in. */
export default async function SessionEndedPage(props: AuthPageProps): Promise<ReactNode> {
  const { locale, query } = await readPage(props);
  await gatePublic();
  const words = await findKeptWords();
  const t = getTranslator(locale, "auth");
  const staff = query["door"] === "staff";
  return (
    <AuthFrame title={t("ended.title")} lead={t(words.length === 0 ? "ended.leadEmpty" : "ended.lead")}>
      <div className="flex flex-col gap-5">
        {words.map((text, index) => (
          <TextArea
            key={`kept-${String(index)}`}
            id={`kept-${String(index)}`}
            name={`kept-${String(index)}`}
            label={t("ended.words", { n: index + 1 })}
            defaultValue={text}
            readOnly
            rows={6}
          />
        ))}
        <LinkButton href={staff ? `/${locale}/sign-in/staff` : `/${locale}/sign-in`} kind="filled" wide>
          {t("ended.signIn")}
        </LinkButton>
        {staff ? null : (
          <LinkButton href={`/${locale}/track`} wide>
            {t("ended.track")}
          </LinkButton>
        )}
      </div>
    </AuthFrame>
  );
}
