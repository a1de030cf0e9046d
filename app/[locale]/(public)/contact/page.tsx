import type { Metadata } from "next";
import type { ReactNode } from "react";
import { TelephoneLink } from "@/app/[locale]/_channel/telephone-link";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { OperatorDetails } from "@/app/[locale]/(public)/_parts/operator-details";
import { PageHeader } from "@/app/_ui/page-header";
import { env } from "@/lib/base/env";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { getTranslator } from "@/lib/base/i18n/translator";

interface ContactProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: ContactProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "about")("contact.title") };
}

/** How a person of this installation is reached. */
export default async function ContactPage({ params }: ContactProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gatePublic();
  const t = getTranslator(locale, "about");
  const { operator } = env();
  return (
    <>
      <PageHeader title={t("contact.title")} below={t("contact.lead")} />
      <div className="page max-w-4xl pt-2 pb-15">
        <section className="mt-7" aria-labelledby="call">
          <h2 id="call">{t("contact.call")}</h2>
          <p className="mt-2 text-xl font-bold">
            <TelephoneLink number={operator.phone} />
          </p>
          <p className="mt-1">{t("contact.callText", { hours: operator.hours[locale] })}</p>
          <p className="mt-1 text-ink2">{t("contact.callSafe")}</p>
        </section>
        <section className="mt-9" aria-labelledby="write">
          <h2 id="write" className="mb-2">
            {t("contact.write")}
          </h2>
          <OperatorDetails locale={locale} facts={["mail", "address", "privacyOfficer"]} />
        </section>
        <section className="mt-9" aria-labelledby="complain">
          <h2 id="complain">{t("contact.complain")}</h2>
          <p className="mt-2">{t("contact.complainText")}</p>
          <p>
            <a className="link link-alone" href={`/${locale}/file`}>
              {t("contact.complainLink")}
            </a>
          </p>
        </section>
        <ul className="mt-7 flex flex-wrap gap-x-7">
          <li>
            <a className="link link-alone" href={`/${locale}/help`}>
              {t("contact.help")}
            </a>
          </li>
          <li>
            <a className="link link-alone" href={`/${locale}/about`}>
              {t("contact.about")}
            </a>
          </li>
        </ul>
      </div>
    </>
  );
}
