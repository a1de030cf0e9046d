import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ContactNumbers } from "@/app/[locale]/_public/contact-numbers";
import { localeOf } from "@/app/[locale]/_public/locale-of";
import { DoneNote } from "@/app/[locale]/(regulator)/regulator/_parts/done-note";
import { RegulatorShell } from "@/app/[locale]/(regulator)/regulator/_parts/regulator-shell";
import { UnlistedForms } from "@/app/[locale]/(regulator)/regulator/_parts/unlisted-forms";
import { UsersForm } from "@/app/[locale]/(regulator)/regulator/_parts/users-form";
import { Breadcrumb } from "@/app/_ui/breadcrumb";
import { LinkButton } from "@/app/_ui/link-button";
import { StaffPageHeader } from "@/app/_ui/staff-page-header";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateRegulator } from "@/lib/auth/gate";
import { nameIn } from "@/lib/i18n/name-in";
import { getTranslator } from "@/lib/i18n/translator";
import { registryEntryScreen } from "@/lib/screens/platform-registry";

interface EntryProps {
  readonly params: Promise<{ locale: string; slug: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: EntryProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "regulator")("platforms.title") };
}

/** One platform: its size with source and date, or the confirmation of a name that consumers typed. */
export default async function EntryPage({ params, searchParams }: EntryProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const actor = await gateRegulator();
  const screen = await registryEntryScreen(actor, (await params).slug);
  if (screen === null) notFound();
  const done = queryValue(await searchParams, "done");
  const { platform } = screen;
  const t = getTranslator(locale, "regulator");
  const name = nameIn(locale, platform);
  const company = platform.company === null ? null : nameIn(locale, platform.company);
  return (
    <RegulatorShell locale={locale} actor={actor}>
      <StaffPageHeader
        above={
          <Breadcrumb
            label={t("complaint.breadcrumb")}
            crumbs={[
              { label: t("place"), href: `/${locale}/regulator` },
              { label: t("platforms.title"), href: `/${locale}/regulator/platforms` },
              { label: name },
            ]}
          />
        }
        title={name}
        below={platform.state === "unlisted" ? t("complaint.unlisted") : company}
        aside={
          platform.state === "listed" ? (
            <LinkButton href={`/${locale}/platforms/${platform.slug}`}>{t("platforms.public")}</LinkButton>
          ) : undefined
        }
      />
      {done === null ? null : <DoneNote>{t("platform.confirm.done")}</DoneNote>}
      <div className="max-w-2xl">
        {screen.contacts === null ? null : (
          <div className="mb-6">
            <ContactNumbers locale={locale} contacts={screen.contacts} />
          </div>
        )}
        {platform.state === "listed" ? (
          <UsersForm locale={locale} platform={platform} />
        ) : (
          <UnlistedForms locale={locale} screen={screen} />
        )}
      </div>
    </RegulatorShell>
  );
}
