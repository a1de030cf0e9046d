import type { ReactNode } from "react";
import { StandingTag } from "@/app/_ui/standing-tag";
import type { PublicFigures } from "@/lib/domain/public-figures";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

interface BarrierBarsProps {
  readonly locale: Locale;
  readonly barriers: PublicFigures["barriers"];
  /** The line at which one barrier starts a special review. */
  readonly threshold?: number;
}

/** Barriers by people: each row says its own number, so the list is its own data table. */
export function BarrierBars({ locale, barriers, threshold }: BarrierBarsProps): ReactNode {
  const t = getTranslator(locale, "platform");
  const home = getTranslator(locale, "home");
  const domain = getTranslator(locale, "domain");
  const common = getTranslator(locale, "common");
  const most = Math.max(threshold ?? 1, ...barriers.map((row) => row.people));
  const percent = (people: number): string => `${((people / most) * 100).toFixed(2)}%`;
  return (
    <div className="relative mt-5">
      {threshold === undefined ? null : (
        <p className="mb-2 text-sm text-ink2">
          <span aria-hidden="true" className="mr-2 inline-block h-3 border-l-2 border-dashed border-ink align-middle" />
          {t("barriers.threshold", { people: formatNumber(locale, threshold) })}{" "}
          <StandingTag standing="house" words={{ name: common("standing.house"), meaning: common("standing.house_meaning") }} />
        </p>
      )}
      <dl>
        {barriers.map((row) => (
          <div
            key={row.code}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-5 gap-y-1 py-2 md:grid-cols-[14rem_minmax(0,1fr)_5.5rem] elder:md:grid-cols-[minmax(0,1fr)_auto]"
          >
            <dt>{domain(`barrier.${row.code}`)}</dt>
            <dd className="text-right font-bold nowrap md:order-last elder:md:order-none">
              {home("barriers.people", { people: formatNumber(locale, row.people) })}
            </dd>
            <dd aria-hidden="true" className="relative col-span-2 h-5 md:col-span-1 elder:md:col-span-2">
              <svg width="100%" height="100%" focusable="false" className="block overflow-visible">
                <rect x="0" y="2" width={percent(row.people)} height="16" className="fill-accent" />
                {threshold === undefined ? null : (
                  <line
                    x1={percent(threshold)}
                    x2={percent(threshold)}
                    y1="-8"
                    y2="28"
                    strokeWidth="2"
                    strokeDasharray="3 3"
                    className="stroke-ink"
                  />
                )}
              </svg>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
