import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/app/_ui/breadcrumb";
import { PageHeader } from "@/app/_ui/page-header";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { isLocale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { ClockSection } from "./clock-section";
import { FigureSection } from "./figure-section";
import { FormSection } from "./form-section";
import { ListSection } from "./list-section";
import { NoticeSection } from "./notice-section";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "components")("title") } : {};
}

/** Every part of the design kit on one page, in the sizes of the public and of the staff. */
export default async function ComponentsPage({ params }: PageProps): Promise<ReactNode> {
  await gatePublic();
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = getTranslator(locale, "components");
  return (
    <>
      <PageHeader
        title={t("title")}
        above={
          <Breadcrumb
            label={t("sample.crumb1")}
            crumbs={[{ label: t("sample.crumb1"), href: `/${locale}/platforms` }, { label: t("title") }]}
          />
        }
        below={t("lead")}
      />
      <div className="page flex flex-col gap-15 py-9">
        <ClockSection locale={locale} />
        <FormSection locale={locale} />
        <NoticeSection locale={locale} />
        <ListSection locale={locale} />
        <FigureSection locale={locale} />
      </div>
    </>
  );
}
