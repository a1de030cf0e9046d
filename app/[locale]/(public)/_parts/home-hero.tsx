import type { ReactNode } from "react";
import { Ring } from "@/app/_ui/clock/ring";
import { LinkButton } from "@/app/_ui/link-button";
import { env } from "@/lib/base/env";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** The example clock: 2 days 5 hours left, a person spoke to the consumer in hour 18. */
const EXAMPLE = {
  state: "running",
  budgetHours: 72,
  remainingHours: 53,
  overdueHours: 0,
  conversation: { atHour: 18, confirmed: true },
} as const;

/** What this is, what to do, and how to read the clock. */
export function HomeHero({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "home");
  const runBy = getTranslator(locale, "common")("nav.runBy", { operator: env().operator.name[locale] });
  return (
    <section className="border-b border-line bg-surface">
      <div className="page grid items-center gap-11 py-11 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-19 lg:py-15 elder:lg:grid-cols-1">
        <div>
          {/* Where the strip at the head is left out. */}
          <p className="mb-3 text-sm lg:hidden">
            <a className="link link-alone" href={`/${locale}/about`}>
              {runBy}
            </a>
          </p>
          <h1 className="text-4xl leading-tight elder:text-[min(var(--fs-4xl),max(var(--fs-base),10.5vw))]">
            <span className="block">{t("headline.first")}</span>
            <span className="block">{t("headline.second")}</span>
            <span className="block">{t("headline.third")}</span>
          </h1>
          <p className="mt-5 text-lg text-ink2 prose-width">{t("lead")}</p>
          <div className="mt-7 flex flex-col gap-3 md:flex-row elder:flex-col">
            <LinkButton href={`/${locale}/file`} kind="filled">
              {t("file")}
            </LinkButton>
            <LinkButton href={`/${locale}/track`}>{t("track")}</LinkButton>
          </div>
          <p className="mt-4 text-sm text-ink3">{t("effort")}</p>
        </div>
        <figure>
          <Ring
            face={EXAMPLE}
            words={{ lead: t("example.lead"), value: t("example.value"), deadline: t("example.deadline") }}
          />
          <figcaption className="mt-5 border-t border-line pt-3 text-sm text-ink2">
            <b className="text-ink">{t("example.how")}</b>&ensp;
            {t("example.howText")}
          </figcaption>
        </figure>
      </div>
    </section>
  );
}
