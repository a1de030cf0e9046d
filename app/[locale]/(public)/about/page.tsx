import type { Metadata } from "next";
import type { ReactNode } from "react";
import { TelephoneLink } from "@/app/[locale]/_channel/telephone-link";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { OperatorDetails } from "@/app/[locale]/(public)/_parts/operator-details";
import { TextSection } from "@/app/[locale]/(public)/_parts/text-section";
import { PageHeader } from "@/app/_ui/page-header";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { getTranslator } from "@/lib/base/i18n/translator";
import { rulebookPage } from "@/lib/rulebook/rulebook-page";

interface AboutProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: AboutProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "about")("about.title") };
}

const ROUTES = ["12315", "12300", "12345"] as const;
const MORE = ["rules", "privacy", "contact"] as const;

/** Who runs this installation, on what basis, and that it is no authority. */
export default async function AboutPage({ params }: AboutProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gatePublic();
  const t = getTranslator(locale, "about");
  const { rulebook } = await rulebookPage();
  const hours = { resolution: rulebook.resolution_hours };
  return (
    <>
      <PageHeader title={t("about.title")} below={t("about.lead")} />
      <div className="page max-w-4xl pt-2 pb-15">
        <section className="mt-7" aria-labelledby="operator">
          <h2 id="operator" className="mb-2">
            {t("about.operator.title")}
          </h2>
          <OperatorDetails
            locale={locale}
            facts={["name", "basis", "phone", "hours", "mail", "address", "privacyOfficer"]}
          />
        </section>
        <section className="mt-9" aria-labelledby="not-an-authority">
          <h2 id="not-an-authority">{t("about.notAuthority.title")}</h2>
          <p className="mt-2 prose-width">{t("about.notAuthority.text")}</p>
          <ul className="mt-2 list-disc space-y-2 pl-6">
            {ROUTES.map((number) => (
              <li key={number}>
                <TelephoneLink number={number} />
                &ensp;{t(`about.notAuthority.routes.${number}`)}
              </li>
            ))}
          </ul>
          <p className="mt-2">{t("about.notAuthority.court")}</p>
        </section>
        <TextSection
          title={t("about.does.title")}
          lines={[t("about.does.s1", hours), t("about.does.s2"), t("about.does.s3")]}
        />
        <TextSection
          title={t("about.doesNot.title")}
          lines={[t("about.doesNot.s1"), t("about.doesNot.s2"), t("about.doesNot.s3")]}
        />
        <ul className="mt-9 flex flex-wrap gap-x-7">
          {MORE.map((page) => (
            <li key={page}>
              <a className="link link-alone" href={`/${locale}/${page}`}>
                {t(`about.more.${page}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
