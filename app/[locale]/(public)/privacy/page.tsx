import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { TextSection } from "@/app/[locale]/(public)/_parts/text-section";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { getTranslator } from "@/lib/base/i18n/translator";

interface PrivacyProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PrivacyProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "about")("privacy.title") };
}

/** Who sees what, which consents there are, how data are stored. Source: docs/domain/complaint.md, "Consents". */
export default async function PrivacyPage({ params }: PrivacyProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gatePublic();
  const t = getTranslator(locale, "about");
  return (
    <div className="page pt-9 pb-15">
      <h1>{t("privacy.title")}</h1>
      <p className="mt-2 prose-width">{t("privacy.lead")}</p>
      <TextSection
        title={t("privacy.who.title")}
        lines={[t("privacy.who.s1"), t("privacy.who.s2"), t("privacy.who.s3")]}
      />
      <TextSection
        title={t("privacy.consents.title")}
        lines={[t("privacy.consents.s1"), t("privacy.consents.s2"), t("privacy.consents.s3")]}
        note={t("privacy.consents.note")}
      />
      <TextSection
        title={t("privacy.keep.title")}
        lines={[t("privacy.keep.s1"), t("privacy.keep.s2"), t("privacy.keep.s3")]}
      />
      <TextSection title={t("privacy.withdraw.title")} lines={[t("privacy.withdraw.s1")]} />
    </div>
  );
}
