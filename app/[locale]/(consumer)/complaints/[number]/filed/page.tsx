import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { Icon } from "@/app/_ui/icon";
import { LinkButton } from "@/app/_ui/link-button";
import { PrintButton } from "@/app/_ui/print-button";
import { Qr } from "@/app/_ui/qr";
import { ShareButton } from "@/app/_ui/share-button";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateComplaint } from "@/lib/sign-in/engine/gate";
import { env } from "@/lib/base/env";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { openReceipt, RECEIPT_COOKIE } from "@/lib/filing/engine/receipt";
import { DoneNotice } from "../done-notice";
import { OfficialRoutes } from "../official-routes";
import { ownComplaint } from "../own-complaint";
import { FiledClock } from "./filed-clock";
import { NumberAndCode } from "./number-and-code";
import { NextMoments } from "./next-moments";
import { ProveContact } from "./prove-contact";

interface PageProps {
  readonly params: Promise<{ locale: string; number: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "file")("filed.title"), robots: { index: false } };
}

/** The receipt: number and code to keep, the deadline, what happens next, and which official routes stay open. */
export default async function FiledPage({ params, searchParams }: PageProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const { number } = await params;
  await gateComplaint(decodeURIComponent(number));
  const screen = await ownComplaint(number);
  const t = getTranslator(locale, "file");
  const receipt = openReceipt((await cookies()).get(RECEIPT_COOKIE)?.value, screen.number);
  const recorded = screen.clock.reading.outcome === "recorded";
  const base = `/${locale}/complaints/${screen.number}`;
  const track = `${env().PUBLIC_URL}/${locale}/track?number=${screen.number}`;
  return (
    <>
      <div className="on-band bg-band text-on-band">
        <div className="page py-7">
          <p className="flex items-center gap-2">
            <Icon name="check" />
            {t("filed.to", { platform: nameIn(locale, screen.platform) })}
          </p>
          <h1 className="mt-1">{t(recorded ? "filed.headingRecorded" : "filed.heading")}</h1>
          <p className="mt-2 text-sm">{t("filed.number")}</p>
          <p className="text-lg font-bold">{screen.number}</p>
        </div>
      </div>
      <FiledClock locale={locale} screen={screen} />
      <div className="page split py-9">
        <div className="flex min-w-0 flex-col gap-9">
          <DoneNotice locale={locale} word={queryValue(await searchParams, "done") ?? ""} />
          <NumberAndCode locale={locale} number={screen.number} accessCode={receipt?.accessCode ?? null} />
          <div className="flex flex-wrap items-center gap-5">
            <Qr text={track} label={t("filed.qr")} />
            <p className="max-w-72 text-ink2">{t("filed.qrNote")}</p>
          </div>
          <div className="flex flex-wrap gap-3 print:hidden">
            <PrintButton icon={<Icon name="print" />}>{t("filed.print")}</PrintButton>
            <ShareButton
              title={t("filed.to", { platform: nameIn(locale, screen.platform) })}
              text={t("filed.shareText", { number: screen.number })}
              url={track}
              icon={<Icon name="share" />}
            >
              {t("filed.share")}
            </ShareButton>
            {recorded ? null : (
              <LinkButton href={`${base}/filed/calendar`} icon={<Icon name="calendar" />} download>
                {t("filed.calendar")}
              </LinkButton>
            )}
          </div>
          {screen.contactProved ? null : (
            <ProveContact locale={locale} screen={screen} firstCode={receipt?.firstCode ?? null} />
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-7">
          {recorded ? null : <NextMoments locale={locale} screen={screen} />}
          <div className="flex flex-col gap-3 print:hidden">
            <LinkButton href={base} kind="filled" wide>
              {t("filed.open")}
            </LinkButton>
            <LinkButton href={`/${locale}/file`} wide>
              {t("filed.another")}
            </LinkButton>
          </div>
          <OfficialRoutes locale={locale} screen={screen} />
        </div>
      </div>
    </>
  );
}
