import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { BackLink } from "@/app/_ui/back-link";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateComplaint } from "@/lib/sign-in/engine/gate";
import { FIRST_CODES } from "@/lib/filing/engine/send-first-code";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { DoneNotice } from "../done-notice";
import { ProveContact } from "../filed/prove-contact";
import { ownComplaint } from "../own-complaint";
import { ChangeContact } from "./change-contact";
import { ContactNow } from "./contact-now";

interface PageProps {
  readonly params: Promise<{ locale: string; number: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await localeOf(params);
  return { title: getTranslator(locale, "complaint")("act.reach.title"), robots: { index: false } };
}

/** How the consumer is reached: the contact as it stands, its code, and another one in its place. */
export default async function ReachPage({ params, searchParams }: PageProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const { number } = await params;
  await gateComplaint(decodeURIComponent(number));
  const screen = await ownComplaint(number);
  const query = await searchParams;
  const t = getTranslator(locale, "complaint");
  const sent = FIRST_CODES.find((known) => known === queryValue(query, "code")) ?? null;
  const answerable = screen.contact !== null && screen.contact.noCode === null && !screen.contactProved;
  return (
    <div className="page py-7">
      <div className="prose-width">
        <BackLink href={`/${locale}/complaints/${screen.number}`}>{t("act.back")}</BackLink>
        <p className="mt-3 text-ink2">
          {t("page.about", { platform: nameIn(locale, screen.platform) })}{" "}
          <span className="nowrap">{screen.number}</span>
        </p>
        <h1 className="mt-1 mb-5">{t("act.reach.title")}</h1>
        <div className="flex flex-col gap-7">
          <DoneNotice locale={locale} word={queryValue(query, "done") ?? ""} />
          <ContactNow locale={locale} screen={screen} />
          {answerable ? <ProveContact locale={locale} screen={screen} firstCode={sent} from="reach" /> : null}
          <ChangeContact locale={locale} screen={screen} />
        </div>
      </div>
    </div>
  );
}
