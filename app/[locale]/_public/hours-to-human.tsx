import type { ReactNode } from "react";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { PublicFigures } from "@/lib/domain/public-figures";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

const HOURS = 72;
const FIRST_DAY = 24;
const HEIGHT = 72;

/** One bar for each hour after filing: when the first contact by a person came. The sentence says the same. */
export function HoursToHuman({
  locale,
  figures,
}: {
  readonly locale: Locale;
  readonly figures: PublicFigures | null;
}): ReactNode {
  const t = getTranslator(locale, "platform");
  const hours = figures?.hoursToHuman ?? [];
  const due = figures?.inTime.of ?? 0;
  const most = Math.max(1, ...hours);
  const sum = (from: number, to: number): number =>
    hours.slice(from, to).reduce((total, count) => total + count, 0);
  return (
    <section aria-labelledby="hours">
      <SectionHeading id="hours">{t("hours.title")}</SectionHeading>
      {due === 0 ? (
        <p className="text-ink2">{t("hours.empty")}</p>
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
              due: formatNumber(locale, due),
              first: formatNumber(locale, sum(0, FIRST_DAY)),
              later: formatNumber(locale, sum(FIRST_DAY, HOURS)),
              none: formatNumber(locale, figures?.withoutHuman ?? 0),
            })}
          </p>
        </>
      )}
    </section>
  );
}
