import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageHeader } from "@/app/_ui/page-header";
import { StaffPageHeader } from "@/app/_ui/staff-page-header";
import { CompanyFrame } from "@/app/[locale]/(company)/company/_parts/company-frame";
import { RegulatorShell } from "@/app/[locale]/(regulator)/regulator/_parts/regulator-shell";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { PublicShell } from "@/app/[locale]/_shell/public-shell";
import { NoticeList, noticesHead } from "@/app/[locale]/notices/notice-list";
import { noticeOwnerOrSignIn } from "@/app/[locale]/notices/reader";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateCompany, gatePublic, gateRegulator } from "@/lib/sign-in/engine/gate";
import { instantInAddress } from "@/lib/domain/shared/written-instant";
import { getTranslator } from "@/lib/base/i18n/translator";
import { companyMenuScreen } from "@/lib/complaint/screens/company-menu";
import { noticesScreen } from "@/lib/notification/screens/notices";

interface NoticesProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: NoticesProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "notification")("page.title") };
}

/** All notices of the person signed in; staff read them inside their own console. */
export default async function NoticesPage({ params, searchParams }: NoticesProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const viewer = await gatePublic();
  const screen = await noticesScreen(
    noticeOwnerOrSignIn(viewer, locale),
    locale,
    instantInAddress(queryValue(await searchParams, "before")),
  );
  const list = <NoticeList locale={locale} screen={screen} />;
  if (viewer.kind !== "staff") {
    return (
      <PublicShell locale={locale}>
        <PageHeader {...noticesHead(locale, screen.unread)} />
        <div className="page py-7">{list}</div>
      </PublicShell>
    );
  }
  const page = (
    <>
      <StaffPageHeader {...noticesHead(locale, screen.unread)} />
      {list}
    </>
  );
  if (viewer.companyId === null) {
    return (
      <RegulatorShell locale={locale} actor={await gateRegulator()}>
        {page}
      </RegulatorShell>
    );
  }
  return (
    <CompanyFrame
      locale={locale}
      screen={await companyMenuScreen(await gateCompany())}
      view={null}
      person={viewer}
    >
      <div className="px-5 py-5 lg:px-9">{page}</div>
    </CompanyFrame>
  );
}
