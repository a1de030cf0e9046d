import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { MeantPlatforms } from "@/app/[locale]/(public)/_parts/meant-platforms";
import { PlatformSearch } from "@/app/[locale]/(public)/_parts/platform-search";
import { PlatformTable } from "@/app/[locale]/(public)/_parts/platform-table";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { getTranslator } from "@/lib/base/i18n/translator";
import { platformsScreen } from "@/lib/platform/screens/platforms";

interface PlatformsProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: PlatformsProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "platform")("list.title") };
}

/** Every listed platform, by name. */
export default async function PlatformsPage({ params, searchParams }: PlatformsProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gatePublic();
  const query = await searchParams;
  const screen = await platformsScreen(queryValue(query, "q") ?? "", queryValue(query, "after") ?? "");
  const t = getTranslator(locale, "platform");
  const next = new URLSearchParams({
    ...(screen.query === "" ? {} : { q: screen.query }),
    after: screen.next ?? "",
  });
  return (
    <div className="page pt-9 pb-15">
      <h1>{t("list.title")}</h1>
      <p className="mt-2 text-ink2 prose-width">{t("list.lead")}</p>
      <PlatformSearch locale={locale} query={screen.query} />
      {screen.platforms.length === 0 ? (
        <>
          <p className="mt-7">
            {screen.query === "" ? t("list.emptyAll") : t("list.empty", { query: screen.query })}
          </p>
          <MeantPlatforms locale={locale} platforms={screen.meant} />
        </>
      ) : (
        <PlatformTable locale={locale} platforms={screen.platforms} />
      )}
      {screen.next === null ? null : (
        <p className="mt-5">
          <a className="link link-alone" rel="next" href={`/${locale}/platforms?${next.toString()}`}>
            {getTranslator(locale, "common")("paging.next")}
          </a>
        </p>
      )}
      <p className="mt-7 text-ink2">{t("list.notListed")}</p>
      <p className="mt-2">
        <a className="link link-alone" href={`/${locale}/dial-tests`}>
          {t("list.dialTests")}
        </a>
      </p>
    </div>
  );
}
