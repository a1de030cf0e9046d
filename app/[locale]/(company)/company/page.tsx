import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateCompany, gatePublic } from "@/lib/sign-in/engine/gate";
import { isLocale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { companyInboxScreen } from "@/lib/complaint/screens/company-inbox";
import { complaintHref, inboxHref, readAddress } from "./_parts/inbox-address";
import { CompanyFrame } from "./_parts/company-frame";
import { InboxList } from "./_parts/inbox-list";
import { RefreshEveryMinute } from "./_parts/refresh-every-minute";

interface InboxPageProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: InboxPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = getTranslator(locale, "company");
  const { view, query } = readAddress(await searchParams);
  return { title: query === null ? t(`view.${view}`) : t("search.label") };
}

/** A company's complaints by time to breach. On a wide screen the detail opens beside the list. */
export default async function InboxPage({ params, searchParams }: InboxPageProps): Promise<ReactNode> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await gateCompany();
  const viewer = await gatePublic();
  const asked = await searchParams;
  const address = readAddress(asked);
  if (queryValue(asked, "view") !== address.view && address.query === null)
    redirect(inboxHref(locale, address));
  const screen = await companyInboxScreen(actor, address);
  const [first] = screen.lines;
  const t = getTranslator(locale, "company");
  const person = viewer.kind === "staff" ? viewer : { name: "", staffNo: "" };
  return (
    <CompanyFrame
      locale={locale}
      screen={screen}
      view={screen.view}
      query={screen.query}
      person={person}
      keys={{
        next: first === undefined ? null : complaintHref(locale, first.number, address, { form: first.form }),
        previous: null,
        propose: null,
        reply: null,
      }}
    >
      <RefreshEveryMinute />
      <div className="staff:grid staff:min-h-[calc(100dvh-6rem)] staff:grid-cols-[26.5rem_minmax(0,1fr)] elder:staff:block">
        <div className="border-line staff:border-r">
          <InboxList
            locale={locale}
            screen={screen}
            address={address}
            selected={null}
            headed
            manyPlatforms={actor.platformIds.length > 1}
          />
        </div>
        <div className="hidden staff:block elder:hidden">
          <div className="sticky top-0 mx-auto max-w-sm px-7 pt-44 text-center">
            <p className="text-lg font-bold">{t("pick.title")}</p>
            <p className="mt-1 text-ink2">{t("pick.lead")}</p>
          </div>
        </div>
      </div>
    </CompanyFrame>
  );
}
