import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { RuleTag } from "@/app/[locale]/_rules/rule-tag";
import { DialCampaignSection } from "@/app/[locale]/(public)/_parts/dial-campaign";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { getTranslator } from "@/lib/base/i18n/translator";
import { dialTestsScreen } from "@/lib/dial-test/dial-tests";

interface DialTestsProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: DialTestsProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "platform")("dialTests.title") };
}

/** What the regulator published after its quarterly dial tests, as published. */
export default async function DialTestsPage({ params }: DialTestsProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gatePublic();
  const campaigns = await dialTestsScreen();
  const t = getTranslator(locale, "platform");
  return (
    <div className="page pt-9 pb-15">
      <h1>{t("dialTests.title")}</h1>
      <p className="mt-2 text-ink2 prose-width">
        {t("dialTests.lead")} <RuleTag locale={locale} rule="M7" of="in_force" />
      </p>
      {campaigns.map((campaign) => (
        <DialCampaignSection key={campaign.quarter} locale={locale} campaign={campaign} />
      ))}
    </div>
  );
}
