import type { ReactNode } from "react";
import { ConversationNumbers } from "@/app/[locale]/_platform/conversation-numbers";
import { OwnReasons } from "./own-reasons";
import { PromiseNumbers } from "./promise-numbers";
import { isShown } from "./is-shown";
import { RateHead, RateRow } from "@/app/_ui/rate-row";
import { Unbroken } from "@/app/_ui/unbroken";
import { FIGURES_WINDOW_DAYS, type OutOf, type PublicFigures } from "@/lib/domain/platform/public-figures";
import { type Rate, wilsonRate } from "@/lib/domain/shared/rates";
import { formatDay, formatInterval, formatNumber, formatPercent } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const DAY_MS = 86_400_000;

interface PlatformRatesProps {
  readonly locale: Locale;
  readonly figures: PublicFigures;
  /** The same rates over all platforms, for the mark beside each. */
  readonly all: PublicFigures | null;
  readonly asOf: Date;
  readonly rulebookVersion: string;
}

const MEASURES = ["firstContact", "priority", "inTime", "solved"] as const;

function countsOf(figures: PublicFigures, measure: (typeof MEASURES)[number]): OutOf {
  return measure === "priority" ? figures.priorityFirstContact : figures[measure];
}

/** Four rates, each with its denominator and interval; small samples are named and left unranked. */
export function PlatformRates({
  locale,
  figures,
  all,
  asOf,
  rulebookVersion,
}: PlatformRatesProps): ReactNode {
  const t = getTranslator(locale, "platform");
  const from = new Date(asOf.getTime() - FIGURES_WINDOW_DAYS * DAY_MS);
  const shareOfAll = (measure: (typeof MEASURES)[number]): number | undefined => {
    const rate: Rate | null =
      all === null ? null : wilsonRate(countsOf(all, measure).hits, countsOf(all, measure).of);
    return rate === null || rate.small ? undefined : rate.share;
  };
  return (
    <section aria-labelledby="rates">
      <h2 id="rates">{t("rates.title")}</h2>
      <p className="mt-1 border-b border-ink pb-3 text-sm text-ink3">
        {t("rates.period", { from: formatDay(locale, from), to: formatDay(locale, asOf) })}
      </p>
      {MEASURES.some((measure) => isShown(countsOf(figures, measure))) ? (
        <RateHead measure={t("rates.measure")} rate={t("rates.rate")} />
      ) : null}
      {MEASURES.map((measure) => {
        const counts = countsOf(figures, measure);
        const rate = wilsonRate(counts.hits, counts.of);
        if (rate === null || rate.small) {
          return (
            <RateRow
              key={measure}
              name={t(`rates.${measure}`)}
              sample={t("rates.few", { total: counts.of })}
              tooSmall={t("rates.tooFew")}
            />
          );
        }
        const others = shareOfAll(measure);
        return (
          <RateRow
            key={measure}
            name={t(`rates.${measure}`)}
            sample={
              <Unbroken
                text={[
                  t("rates.outOf", {
                    total: formatNumber(locale, rate.total),
                    hits: formatNumber(locale, rate.hits),
                    interval: formatInterval(locale, { low: rate.lower, high: rate.upper }),
                  }),
                  ...(measure !== "firstContact" || figures.firstContactConfirmed === undefined
                    ? []
                    : [t("rates.confirmed", { count: formatNumber(locale, figures.firstContactConfirmed) })]),
                ].join(locale === "zh" ? "；" : "; ")}
              />
            }
            value={formatPercent(locale, rate.share)}
            figures={{
              rate: rate.share,
              low: rate.lower,
              high: rate.upper,
              ...(others === undefined ? {} : { all: others }),
            }}
          />
        );
      })}
      {isShown(figures.firstContact) ? (
        <div className="mt-4">
          <ConversationNumbers locale={locale} conversations={figures.contacts} />
        </div>
      ) : null}
      <div className="mt-4">
        <PromiseNumbers locale={locale} promises={figures.promises} />
      </div>
      <OwnReasons locale={locale} counts={figures.ownReasons} />
      {isShown(figures.solved) ? (
        <p className="mt-3 text-sm text-ink2">{t("rates.contacts", { unconfirmed: figures.unconfirmed })}</p>
      ) : null}
      <p className="mt-2 text-sm text-ink2">{t("rates.note")}</p>
      <p className="mt-2">
        <a className="link link-alone" href={`/${locale}/rules#formulas`}>
          {t("rates.formula", { version: rulebookVersion })}
        </a>
      </p>
    </section>
  );
}
