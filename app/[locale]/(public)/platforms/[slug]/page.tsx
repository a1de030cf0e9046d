import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { BarrierBars } from "@/app/[locale]/(public)/_parts/barrier-bars";
import { HoursToHuman } from "@/app/[locale]/(public)/_parts/hours-to-human";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { PastReviews } from "@/app/[locale]/(public)/_parts/past-reviews";
import { PlatformChannels } from "@/app/[locale]/(public)/_parts/platform-channels";
import { PlatformHead } from "@/app/[locale]/(public)/_parts/platform-head";
import { PlatformObligations } from "@/app/[locale]/(public)/_parts/platform-obligations";
import { PlatformOverdue, PublicBreaches } from "@/app/[locale]/(public)/_parts/platform-overdue";
import { PlatformRates } from "@/app/[locale]/(public)/_parts/platform-rates";
import { PlatformReview } from "@/app/[locale]/(public)/_parts/platform-review";
import { PlatformWays } from "@/app/[locale]/(public)/_parts/platform-ways";
import { LinkButton } from "@/app/_ui/link-button";
import { SectionHeading } from "@/app/_ui/section-heading";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { formatNumber } from "@/lib/base/i18n/format";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { listedPlatform, platformScreen } from "@/lib/platform/screens/platform";

interface PlatformProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: PlatformProps): Promise<Metadata> {
  const locale = await localeOf(params);
  const platform = await listedPlatform((await params).slug);
  return platform === null ? {} : { title: nameIn(locale, platform) };
}

/** One platform as the public sees it. */
export default async function PlatformPage({ params }: PlatformProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gatePublic();
  const screen = await platformScreen((await params).slug);
  if (screen === null) notFound();
  const { platform, binds, figures, asOf, all, review, pastReviews, breaches } = screen;
  const t = getTranslator(locale, "platform");
  const name = nameIn(locale, platform);
  const fileHref = `/${locale}/file/form?platform=${platform.slug}`;
  return (
    <>
      <PlatformHead
        locale={locale}
        platform={platform}
        binds={binds}
        people={figures?.people ?? 0}
        resolution={screen.resolution}
        fileHref={fileHref}
      />
      <div className="page flex flex-col gap-5 pt-7">
        <PlatformReview locale={locale} triggers={review} />
        <PlatformWays locale={locale} figures={figures} days={screen.evidenceDays} />
        <PlatformChannels
          locale={locale}
          slug={platform.slug}
          channels={screen.channels}
          known={screen.known}
          asOf={asOf}
          days={screen.evidenceDays}
        />
      </div>
      <div className="page split pt-11">
        <div className="min-w-0">
          {figures === null || asOf === null ? null : (
            <PlatformRates
              locale={locale}
              figures={figures}
              all={all}
              asOf={asOf}
              rulebookVersion={screen.rulebookVersion}
            />
          )}
          <PublicBreaches locale={locale} breaches={breaches} />
        </div>
        <div className="flex flex-col gap-11">
          <PlatformOverdue locale={locale} figures={figures} />
          <HoursToHuman locale={locale} figures={figures} />
        </div>
      </div>
      <div className="page pt-15">
        <PlatformObligations locale={locale} obligations={screen.obligations} />
      </div>
      <div className="page split pt-15 pb-19">
        <div className="min-w-0">
          {figures === null ? null : (
            <section aria-labelledby="barriers">
              <h2 id="barriers">{t("barriers.title")}</h2>
              {figures.barriers.length === 0 ? (
                <p className="mt-2 text-ink2">{t("barriers.empty")}</p>
              ) : (
                <>
                  <p className="mt-1 mb-4 text-sm text-ink3">
                    {t("barriers.note", { people: formatNumber(locale, figures.people) })}
                  </p>
                  <BarrierBars
                    locale={locale}
                    barriers={figures.barriers}
                    {...(platform.users === null && review.length > 0
                      ? {}
                      : { threshold: screen.barrierLimit })}
                  />
                </>
              )}
            </section>
          )}
        </div>
        <div className="flex flex-col gap-11">
          <PastReviews locale={locale} reviews={pastReviews} />
          <section aria-labelledby="same">
            <SectionHeading id="same">{t("same.title")}</SectionHeading>
            <p className="mb-4">{t("same.text")}</p>
            <LinkButton href={fileHref} wide>
              {t("same.action", { platform: name })}
            </LinkButton>
          </section>
        </div>
      </div>
    </>
  );
}
