import type { ReactNode } from "react";
import { BarChart } from "@/app/_ui/bar-chart";
import { BigNumber } from "@/app/_ui/big-number";
import { ColumnChart } from "@/app/_ui/column-chart";
import { QuestionPanel } from "@/app/_ui/question-panel";
import { RateRow } from "@/app/_ui/rate-row";
import { SectionHeading } from "@/app/_ui/section-heading";
import { StepChart } from "@/app/_ui/step-chart";
import { formatDay } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const BARS = { ivr_no_human: 183, ivr_ignores_speech: 144, long_queue: 111, inaccessible: 27 } as const;
const HOURS = [1, 0, 2, 3, 1, 4, 2, 0, 1, 2, 5, 1] as const;
const DAY_MS = 86_400_000;

/** Rates, big numbers and the three charts with their tables. */
export function FigureSection({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "components");
  const d = getTranslator(locale, "domain");
  const table = {
    summary: t("sample.dataTable"),
    caption: t("sample.bars"),
    name: t("sample.barriers"),
    value: t("sample.people"),
  };
  return (
    <section className="flex flex-col gap-9">
      <SectionHeading>{t("section.figures")}</SectionHeading>
      <div>
        <RateRow
          name={t("sample.rate1")}
          sample={t("sample.rate1n")}
          value="46.5%"
          figures={{ rate: 0.465, low: 0.41, high: 0.522, all: 0.614 }}
        />
        <RateRow
          name={t("sample.rate2")}
          sample={t("sample.rate2n")}
          value="56.7%"
          figures={{ rate: 0.567, low: 0.441, high: 0.684, target: { at: 0.85, label: t("sample.target") } }}
        />
        <RateRow name={t("sample.rate3")} sample={t("sample.rate3n")} tooSmall={t("sample.tooSmall")} />
        <BigNumber value="61.4%" label={t("sample.big")} detail={t("sample.bigN")} />
      </div>
      <div>
        <h3>{t("sample.bars")}</h3>
        <BarChart
          bars={(Object.keys(BARS) as (keyof typeof BARS)[]).map((code) => ({
            key: code,
            label: d(`barrier.${code}`),
            value: BARS[code],
            valueLabel: t("sample.count", { count: BARS[code] }),
          }))}
          threshold={{ at: 75, label: t("sample.threshold") }}
          table={table}
        />
      </div>
      <div className="grid gap-9 lg:grid-cols-2 elder:lg:grid-cols-1">
        <StepChart
          points={Array.from({ length: 30 }, (_, day) => {
            const at = Date.UTC(2026, 9, 2) + day * DAY_MS;
            return { at, value: Math.round(3 + day * 2.48), label: formatDay(locale, new Date(at)) };
          })}
          threshold={{ value: 75, label: t("sample.threshold") }}
          table={{ ...table, caption: t("sample.steps"), name: t("sample.day") }}
        />
        <QuestionPanel
          question={t("sample.hours")}
          headingId="hours"
          number="64"
          meaning={t("sample.meaning")}
        >
          <ColumnChart
            columns={HOURS.map((late, index) => ({
              key: String(index),
              label: t("sample.hour", { hour: String(10 + index) }),
              named: index % 4 === 0,
              late,
              rest: (index * 7) % 4,
            }))}
            words={{
              late: t("sample.late"),
              rest: t("sample.rest"),
              summary: t("sample.dataTable"),
              caption: t("sample.hours"),
              name: t("sample.day"),
            }}
          />
        </QuestionPanel>
      </div>
    </section>
  );
}
