import type { ReactNode } from "react";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";
import { isSmall } from "@/lib/domain/shared/rates";
import { formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const HOURS = 72;
const HEIGHT = 72;

/**
 * One bar for each hour after filing: when the first contact by a person came, of the complaints that the rate beside it
 * counts. If that rate is withheld, so is this: it would reveal it.
 */
export function HoursToHuman({
  locale,
  figures,
}: {
  readonly locale: Locale;
  readonly figures: PublicFigures | null;
}): ReactNode {
  const t = getTranslator(locale, "platform");
  const hours = figures?.hoursToHuman ?? [];
  const { hits, of } = figures?.firstContact ?? { hits: 0, of: 0 };
  const none = figures?.withoutHuman ?? 0;
  const most = Math.max(1, ...hours);
  return (
    <section aria-labelledby="hours">
      <SectionHeading id="hours">{t("hours.title")}</SectionHeading>
      {of === 0 ? (
        <p className="text-ink2">{t("hours.empty")}</p>
      ) : isSmall(of) ? (
        <p className="text-ink2">{t("hours.tooFew", { total: of })}</p>
      ) : (
        <>
          <svg
            viewBox={`0 0 ${String(HOURS * 4)} ${String(HEIGHT + 4)}`}
            className="block w-full"
            aria-hidden="true"
            focusable="false"
          >
            {hours.map((count, hour) => {
              const height = count === 0 ? 1 : Math.max(3, (count / most) * HEIGHT);
              return (
                <rect
                  key={hour}
                  x={hour * 4}
                  y={HEIGHT - height}
                  width={2.6}
                  height={height}
                  className={count === 0 ? "fill-tick" : "fill-accent"}
                />
              );
            })}
            <line
              x1="0"
              x2={HOURS * 4}
              y1={HEIGHT + 1}
              y2={HEIGHT + 1}
              className="stroke-ink"
              strokeWidth="1"
            />
          </svg>
          <p aria-hidden="true" className="flex justify-between text-xs text-ink3">
            <span>{t("hours.filed")}</span>
            <span>24</span>
            <span>48</span>
            <span>72</span>
          </p>
          <p className="mt-2">
            {t("hours.text", {
              due: formatNumber(locale, of),
              first: formatNumber(locale, hits),
              later: formatNumber(locale, of - hits - none),
              none: formatNumber(locale, none),
            })}
          </p>
        </>
      )}
    </section>
  );
}
