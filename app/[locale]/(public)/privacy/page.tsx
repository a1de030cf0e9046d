import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { OperatorDetails } from "@/app/[locale]/(public)/_parts/operator-details";
import { TextSection } from "@/app/[locale]/(public)/_parts/text-section";
import { PageHeader } from "@/app/_ui/page-header";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { getTranslator } from "@/lib/base/i18n/translator";
import { rulebookPage } from "@/lib/rulebook/rulebook-page";
import { StoredTable } from "./stored-table";

interface PrivacyProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PrivacyProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "about")("privacy.title") };
}

/**
 * Who processes what, for what and for how long, who sees it, and which rights people have (PIPL, articles 17 and 45 to 47). It says
 * what the product does today. Sources: the tables of db, docs/domain/complaint.md, "Consents".
 */
export default async function PrivacyPage({ params }: PrivacyProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gatePublic();
  const t = getTranslator(locale, "about");
  const { rulebook } = await rulebookPage();
  const publicHours = rulebook.escalate_after_hours.at(-1) ?? 0;
  return (
    <>
      <PageHeader title={t("privacy.title")} below={t("privacy.lead")} />
      <div className="page max-w-4xl pt-2 pb-15">
        <section className="mt-7" aria-labelledby="processor">
          <h2 id="processor">{t("privacy.processor.title")}</h2>
          <p className="mt-2 mb-2 prose-width">{t("privacy.processor.text")}</p>
          <OperatorDetails locale={locale} facts={["name", "privacyOfficer", "phone", "mail", "address"]} />
        </section>
        <section className="mt-9" aria-labelledby="stored">
          <h2 id="stored">{t("privacy.stored.title")}</h2>
          <p className="mt-2 mb-3 prose-width">{t("privacy.stored.text")}</p>
          <StoredTable locale={locale} />
        </section>
        <TextSection
          title={t("privacy.cookies.title")}
          lines={[t("privacy.cookies.s1"), t("privacy.cookies.s2")]}
        />
        <TextSection
          title={t("privacy.who.title")}
          lines={[
            t("privacy.who.s1"),
            t("privacy.who.s2"),
            t("privacy.who.s3", { publicHours }),
            t("privacy.who.s4"),
          ]}
        />
        <TextSection
          title={t("privacy.consents.title")}
          lines={[t("privacy.consents.s1"), t("privacy.consents.s2"), t("privacy.consents.s3")]}
        />
        <TextSection
          title={t("privacy.keep.title")}
          lines={[t("privacy.keep.s1"), t("privacy.keep.s2"), t("privacy.keep.s3")]}
        />
        <TextSection
          title={t("privacy.rights.title")}
          lines={[
            t("privacy.rights.access"),
            t("privacy.rights.move"),
            t("privacy.rights.correct"),
            t("privacy.rights.delete"),
            t("privacy.rights.withdraw"),
            t("privacy.rights.relatives"),
          ]}
        />
        <TextSection
          title={t("privacy.how.title")}
          lines={[t("privacy.how.text"), t("privacy.how.refused"), t("privacy.how.authority")]}
        />
      </div>
    </>
  );
}
