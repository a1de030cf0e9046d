import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { TextSection } from "@/app/[locale]/(public)/_parts/text-section";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { getTranslator } from "@/lib/base/i18n/translator";

interface AccessibilityProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: AccessibilityProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "about")("accessibility.title") };
}

const WHAT_WORKS = ["s1", "s2", "s3", "s4", "s5"] as const;

/** What works for whom, and what does not yet. */
export default async function AccessibilityPage({ params }: AccessibilityProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gatePublic();
  const t = getTranslator(locale, "about");
  return (
    <div className="page pt-9 pb-15">
      <h1>{t("accessibility.title")}</h1>
      <p className="mt-2 prose-width">{t("accessibility.lead")}</p>
      <ul className="mt-5 list-disc space-y-2 pl-6 prose-width">
        {WHAT_WORKS.map((key) => (
          <li key={key}>{t(`accessibility.${key}`)}</li>
        ))}
      </ul>
      <TextSection
        title={t("accessibility.known.title")}
        lines={[t("accessibility.known.s1"), t("accessibility.known.s2")]}
        note={t("accessibility.more")}
      />
    </div>
  );
}
