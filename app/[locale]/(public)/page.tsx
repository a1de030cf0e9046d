import type { ReactNode } from "react";
import { HomeFigures } from "@/app/[locale]/(public)/_parts/home-figures";
import { HomeHero } from "@/app/[locale]/(public)/_parts/home-hero";
import { HomeHours } from "@/app/[locale]/(public)/_parts/home-hours";
import { HomeLookUp } from "@/app/[locale]/(public)/_parts/home-lookup";
import { HomeReviews } from "@/app/[locale]/(public)/_parts/home-reviews";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { StandingTag } from "@/app/_ui/standing-tag";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { STANDINGS } from "@/lib/domain/rulebook/standing";
import { getTranslator } from "@/lib/base/i18n/translator";
import { homeScreen } from "@/lib/platform/screens/home";

/** The front page. */
export default async function HomePage({
  params,
}: {
  readonly params: Promise<{ locale: string }>;
}): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gatePublic();
  const { figures, asOf, reviews, waitingReviews, resolution } = await homeScreen();
  const t = getTranslator(locale, "home");
  const common = getTranslator(locale, "common");
  return (
    <>
      <HomeHero locale={locale} />
      <HomeLookUp locale={locale} />
      <HomeHours locale={locale} resolution={resolution} />
      {figures === null || asOf === null ? null : (
        <HomeFigures locale={locale} figures={figures} asOf={asOf} />
      )}
      <HomeReviews locale={locale} reviews={reviews} waiting={waitingReviews} />
      <section className="page pt-15 pb-19" aria-labelledby="standing">
        <h2 id="standing" className="text-2xl">
          {t("standing.title")}
        </h2>
        <div className="mt-5 grid gap-7 lg:grid-cols-3 elder:lg:grid-cols-1">
          {STANDINGS.map((standing) => (
            <div key={standing}>
              <StandingTag
                standing={standing}
                words={{
                  name: common(`standing.${standing}`),
                  meaning: common(`standing.${standing}_meaning`),
                }}
              />
              <p className="mt-2 text-ink2">{t(`standing.${standing}`)}</p>
            </div>
          ))}
        </div>
        <p className="mt-5">
          <a className="link link-alone" href={`/${locale}/rules`}>
            {t("standing.link")}
          </a>
        </p>
      </section>
    </>
  );
}
