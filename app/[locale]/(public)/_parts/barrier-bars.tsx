import type { ReactNode } from "react";
import { BarChart } from "@/app/_ui/bar-chart";
import { RuleTag } from "@/app/[locale]/_rules/rule-tag";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";
import { formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

interface BarrierBarsProps {
  readonly locale: Locale;
  readonly barriers: PublicFigures["barriers"];
  /** The line at which one barrier starts a special review. */
  readonly threshold?: number;
}

/** Barriers by distinct people, most first. */
export function BarrierBars({ locale, barriers, threshold }: BarrierBarsProps): ReactNode {
  const t = getTranslator(locale, "platform");
  const domain = getTranslator(locale, "domain");
  const people = (count: number): string => t("barriers.people", { count });
  const label = (
    <>
      {t("barriers.threshold", { people: formatNumber(locale, threshold ?? 0) })}{" "}
      <RuleTag locale={locale} rule="thresholds" of="house" />
    </>
  );
  return (
    <>
      <BarChart
        bars={barriers.map((row) => ({
          key: row.code,
          label: domain(`barrier.${row.code}`),
          value: row.people,
          valueLabel: people(row.people),
        }))}
        threshold={threshold === undefined ? undefined : { at: threshold, label }}
        table={{
          summary: t("dataTable"),
          caption: t("barriers.title"),
          name: t("barriers.code"),
          value: t("barriers.count"),
        }}
      />
      <p className="mt-2">
        <a className="link link-alone" href={`/${locale}/rules#gbt-47746`}>
          {getTranslator(locale, "standings")("barriers.link")}
        </a>
      </p>
    </>
  );
}
