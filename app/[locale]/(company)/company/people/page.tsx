import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ConversationNumbers } from "@/app/[locale]/_platform/conversation-numbers";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { SectionHeading } from "@/app/_ui/section-heading";
import { StaffPageHeader } from "@/app/_ui/staff-page-header";
import { gateCompany, gatePublic } from "@/lib/sign-in/engine/gate";
import { isLocale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { companyMenuScreen } from "@/lib/complaint/screens/company-menu";
import { companyPeopleScreen } from "@/lib/people/screens/company-people";
import { CompanyFrame } from "../_parts/company-frame";
import { AddPersonForm } from "./add-person-form";
import { PeopleImport } from "./people-import";
import { PeopleTable } from "./people-table";

interface PeoplePageProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: PeoplePageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "company")("people.title") } : {};
}

/** The company's people, with how consumers answered the conversations recorded for each. */
export default async function PeoplePage({ params, searchParams }: PeoplePageProps): Promise<ReactNode> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await gateCompany();
  const viewer = await gatePublic();
  const [menu, screen] = await Promise.all([companyMenuScreen(actor), companyPeopleScreen(actor)]);
  const t = getTranslator(locale, "company");
  const asked = queryValue(await searchParams, "done");
  const said = (["added", "ended"] as const).find((one) => one === asked);
  const person = viewer.kind === "staff" ? viewer : { name: "", staffNo: "" };
  return (
    <CompanyFrame locale={locale} screen={menu} view={null} person={person}>
      <div className="max-w-5xl px-4 py-6 staff:px-7">
        {said === undefined ? null : (
          <p role="status" className="mb-4 border-l-4 border-l-accent bg-tint px-4 py-2">
            {t(`people.done.${said}`)}
          </p>
        )}
        <StaffPageHeader title={t("people.title")} />
        <p className="mb-6 max-w-prose text-ink2">{t("people.lead")}</p>
        {screen.conversations.map((one) => (
          <section key={one.id} aria-label={nameIn(locale, one)} className="mb-5">
            <p className="font-bold">{nameIn(locale, one)}</p>
            <ConversationNumbers locale={locale} conversations={one.conversations} />
          </section>
        ))}
        <section aria-labelledby="list" className="mt-8">
          <SectionHeading id="list">{t("people.list")}</SectionHeading>
          <PeopleTable locale={locale} people={screen.people} mayKeep={screen.mayKeep} />
        </section>
        {screen.mayKeep ? (
          <>
            <section aria-labelledby="add" className="mt-8 max-w-2xl">
              <SectionHeading id="add">{t("people.add")}</SectionHeading>
              <AddPersonForm locale={locale} />
            </section>
            <section aria-labelledby="import" className="mt-8 max-w-2xl">
              <SectionHeading id="import">{t("people.import")}</SectionHeading>
              <PeopleImport locale={locale} />
            </section>
          </>
        ) : (
          <p className="mt-6 text-ink2">{t("people.managersOnly")}</p>
        )}
      </div>
    </CompanyFrame>
  );
}
