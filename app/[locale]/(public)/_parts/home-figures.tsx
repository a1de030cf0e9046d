import type { ReactNode } from "react";
import { BarrierBars } from "./barrier-bars";
import { isShown } from "./is-shown";
import { ConversationNumbers } from "@/app/[locale]/_platform/conversation-numbers";
import { PromiseNumbers } from "./promise-numbers";
import { BigNumber } from "@/app/_ui/big-number";
import { FIGURES_WINDOW_DAYS, type OutOf, type PublicFigures } from "@/lib/domain/platform/public-figures";
import { wilsonRate } from "@/lib/domain/shared/rates";
import {
  formatDay,
  formatInstant,
  formatInterval,
  formatNumber,
  formatPercent,
} from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const BARRIERS_SHOWN = 6;
const DAY_MS = 86_400_000;

interface HomeFiguresProps {
  readonly locale: Locale;
  readonly figures: PublicFigures;
  readonly asOf: Date;
}

/** What blocked people, and how platforms respond; every rate with its denominator and interval. */
export function HomeFigures({ locale, figures, asOf }: HomeFiguresProps): ReactNode {
  const t = getTranslator(locale, "home");
  const from = new Date(asOf.getTime() - FIGURES_WINDOW_DAYS * DAY_MS);
  const late = figures.overdue.closed + figures.overdue.open;
  return (
    <div className="page grid gap-11 pt-15 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-19 elder:lg:grid-cols-1">
      <section aria-labelledby="barriers">
        <h2 id="barriers" className="text-2xl">
          {t("barriers.title")}
        </h2>
        <p className="mt-1 text-sm text-ink3">
          {t("barriers.note", {
            from: formatDay(locale, from),
            to: formatDay(locale, asOf),
            people: formatNumber(locale, figures.people),
          })}
        </p>
        {figures.barriers.length === 0 ? (
          <p className="mt-5">{t("barriers.empty")}</p>
        ) : (
          <div className="mt-3">
            <BarrierBars locale={locale} barriers={figures.barriers.slice(0, BARRIERS_SHOWN)} />
          </div>
        )}
      </section>
      <section aria-labelledby="answers">
        <h2 id="answers" className="text-2xl">
          {t("answers.title")}
        </h2>
        <p className="mt-1 mb-4 border-b border-line pb-4 text-sm text-ink3">{t("answers.note")}</p>
        <RateNumber
          locale={locale}
          label={t("answers.firstContact")}
          counts={figures.firstContact}
          {...(figures.firstContactConfirmed === undefined
            ? {}
            : { confirmed: figures.firstContactConfirmed })}
        />
        {isShown(figures.firstContact) ? (
          <div className="mb-4 border-b border-line pb-4">
            <ConversationNumbers locale={locale} conversations={figures.contacts} />
          </div>
        ) : null}
        <RateNumber locale={locale} label={t("answers.inTime")} counts={figures.inTime} />
        {isShown(figures.inTime) ? (
          <BigNumber
            value={formatNumber(locale, late)}
            label={t("answers.overdue", { closed: formatNumber(locale, figures.overdue.closed) })}
            detail={t("answers.overdueNote")}
          />
        ) : null}
        <div className="mt-3">
          <PromiseNumbers locale={locale} promises={figures.promises} />
        </div>
        <p className="mt-3 text-xs text-ink3">{t("asOf", { instant: formatInstant(locale, asOf) })}</p>
      </section>
    </div>
  );
}

function RateNumber(props: {
  readonly locale: Locale;
  readonly label: string;
  readonly counts: OutOf;
  /** For contacts: how many the consumers confirmed. */
  readonly confirmed?: number;
}): ReactNode {
  const { locale, label, counts, confirmed } = props;
  const t = getTranslator(locale, "home");
  const rate = wilsonRate(counts.hits, counts.of);
  if (rate === null || rate.small) {
    return (
      <BigNumber
        value={<span className="text-ink3">—</span>}
        label={label}
        detail={t("answers.tooFew", { total: counts.of })}
      />
    );
  }
  const interval = formatInterval(locale, { low: rate.lower, high: rate.upper });
  return (
    <BigNumber
      value={formatPercent(locale, rate.share)}
      label={label}
      detail={[
        t("answers.outOf", {
          total: formatNumber(locale, rate.total),
          hits: formatNumber(locale, rate.hits),
          interval,
        }),
        ...(confirmed === undefined
          ? []
          : [t("answers.confirmed", { count: formatNumber(locale, confirmed) })]),
      ].join(locale === "zh" ? "；" : "; ")}
    />
  );
}
