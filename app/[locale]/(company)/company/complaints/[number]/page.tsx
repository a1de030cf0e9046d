import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { BackLink } from "@/app/_ui/back-link";
import { ComplaintFacts, ComplaintRecord } from "@/app/[locale]/(company)/company/_parts/complaint-facts";
import { ComplaintHead } from "@/app/[locale]/(company)/company/_parts/complaint-head";
import { CompanyFrame } from "@/app/[locale]/(company)/company/_parts/company-frame";
import { InboxList } from "@/app/[locale]/(company)/company/_parts/inbox-list";
import { complaintHref, inboxHref, readAddress } from "@/app/[locale]/(company)/company/_parts/inbox-address";
import { keyTargets } from "@/app/[locale]/(company)/company/_parts/key-targets";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateCompany, gatePublic } from "@/lib/sign-in/engine/gate";
import { isLocale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { companyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import { COMPANY_FORMS } from "@/lib/complaint/screens/company-choices";
import { companyInboxScreen } from "@/lib/complaint/screens/company-inbox";
import { ActPane } from "./act-pane";

interface ComplaintPageProps {
  readonly params: Promise<{ readonly locale: string; readonly number: string }>;
  readonly searchParams: Promise<Query>;
}

const DONE = ["attested", "revoked", "asked", "proposed", "contested", "messaged", "appealed"] as const;

/** The number alone: others may see the window's title, which must not reveal who complained about what. */
export async function generateMetadata({ params }: ComplaintPageProps): Promise<Metadata> {
  return { title: decodeURIComponent((await params).number) };
}

/** One complaint, beside the list on a wide screen. Somebody else's is "not found". */
export default async function ComplaintPage({
  params,
  searchParams,
}: ComplaintPageProps): Promise<ReactNode> {
  const { locale, number } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await gateCompany();
  const viewer = await gatePublic();
  const asked = await searchParams;
  const address = readAddress(asked);
  const [screen, inbox] = await Promise.all([
    companyComplaintScreen(actor, number),
    companyInboxScreen(actor, address),
  ]);
  if (screen === null) notFound();
  const form = COMPANY_FORMS.find((candidate) => candidate === queryValue(asked, "do")) ?? null;
  const done = DONE.find((candidate) => candidate === queryValue(asked, "done"));
  const [useful] = screen.choices.forms;
  // The form is in the address, so that a refused submission comes back to it.
  if (form === null && useful !== undefined) {
    redirect(
      complaintHref(locale, number, address, { form: useful, ...(done === undefined ? {} : { done }) }),
    );
  }
  const t = getTranslator(locale, "company");
  const person = viewer.kind === "staff" ? viewer : { name: "", staffNo: "" };
  return (
    <CompanyFrame
      locale={locale}
      screen={inbox}
      view={inbox.view}
      query={inbox.query}
      person={person}
      keys={keyTargets(locale, screen, inbox, address)}
      ownWayBack
    >
      <div className="staff:grid staff:grid-cols-[26.5rem_minmax(0,1fr)] elder:staff:block">
        <aside
          aria-label={t("list.label")}
          className="hidden border-r border-line staff:sticky staff:top-0 staff:block staff:h-[calc(100dvh-3rem)] staff:overflow-y-auto elder:staff:hidden print:hidden"
        >
          <InboxList
            locale={locale}
            screen={inbox}
            address={address}
            selected={screen.number}
            headed={false}
            manyPlatforms={actor.platformIds.length > 1}
          />
        </aside>
        <article className="min-w-0">
          <div className="px-4 pt-3 staff:hidden elder:block">
            <BackLink href={inboxHref(locale, address)}>{t("back")}</BackLink>
          </div>
          {done === undefined ? null : (
            <p role="status" className="border-b border-l-4 border-b-line border-l-accent bg-tint px-6 py-2">
              {t(`done.${done}`)}
            </p>
          )}
          <ComplaintHead locale={locale} screen={screen} address={address} form={form} />
          {/* In one column the form comes after the story and before the long record. */}
          <div className="grid md:grid-cols-[19rem_minmax(0,1fr)] md:grid-rows-[auto_1fr] elder:md:block">
            <div className="px-4 pt-5 staff:pl-7">
              <ComplaintFacts locale={locale} screen={screen} address={address} />
            </div>
            <div
              id="act"
              className="staff:scroll-mt-96 border-y border-line px-4 py-5 md:col-start-2 md:row-span-2 md:row-start-1 md:border-y-0 md:border-l elder:md:border-y elder:md:border-l-0 staff:px-7 print:hidden"
            >
              <ActPane locale={locale} screen={screen} address={address} person={person} form={form} />
            </div>
            <div className="px-4 pt-5 md:pt-0 staff:pl-7 elder:md:pt-5">
              <ComplaintRecord locale={locale} screen={screen} />
            </div>
          </div>
        </article>
      </div>
    </CompanyFrame>
  );
}
