import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Tag } from "@/app/_ui/tag";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { formatFullInstant } from "@/lib/base/i18n/format";
import { getTranslator } from "@/lib/base/i18n/translator";
import { developmentMailScreen } from "@/lib/notification/screens/development-mail";

interface MailPageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: MailPageProps): Promise<Metadata> {
  return {
    title: getTranslator(await localeOf(params), "notification")("devMail.title"),
    robots: { index: false },
  };
}

/** The demo's mails and text messages, which were not sent. In production there is no such page. */
export default async function MailPage({ params }: MailPageProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gatePublic();
  const mails = await developmentMailScreen();
  if (mails === null) notFound();
  const t = getTranslator(locale, "notification");
  return (
    <>
      <PageHeader title={t("devMail.title")} below={t("devMail.intro")} />
      <div className="page py-7">
        {mails.length === 0 ? <EmptyState>{t("devMail.empty")}</EmptyState> : null}
        <ol className="flex flex-col">
          {mails.map((mail) => (
            <li key={mail.id} className="border-b border-line py-4">
              <h2 className="text-base">
                <Tag>{t(`devMail.${mail.channel}`)}</Tag> {mail.subject}
              </h2>
              <p className="mt-1 text-sm text-ink2">
                {t("devMail.to")} <span translate="no">{mail.to}</span>
                {" · "}
                <time dateTime={mail.at}>{formatFullInstant(locale, new Date(mail.at))}</time>
              </p>
              <details className="mt-2">
                <summary className="link inline-flex min-h-target items-center">{t("devMail.show")}</summary>
                <pre className="mt-2 whitespace-pre-wrap break-words font-sans text-sm">{mail.text}</pre>
              </details>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
