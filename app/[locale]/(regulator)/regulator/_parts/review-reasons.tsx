import type { ReactNode } from "react";
import { reviewReason } from "@/app/[locale]/_review/review-reason";
import { SectionHeading } from "@/app/_ui/section-heading";
import { RuleTag } from "@/app/[locale]/_rules/rule-tag";
import { StepChart } from "@/app/_ui/step-chart";
import { THRESHOLD_CODES } from "@/lib/domain/review/review-threshold";
import { formatDay, formatInstant, formatNumber, formatPercent } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ReviewScreen } from "@/lib/review/screens/special-reviews";

const COUNTED_IN_PEOPLE: readonly string[] = ["volume", "vulnerable", "barrier"];
const SHARES: readonly string[] = ["overdue_share", "no_human_contact"];

/** Each rule that passed with its numbers as they were, and how the first one's count grew towards its line. */
export function ReviewReasons({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ReviewScreen;
}): ReactNode {
  const t = getTranslator(locale, "review");
  const rules = getTranslator(locale, "regulator");
  const [first] = screen.triggers;
  if (first === undefined) return null;
  const inPeople = COUNTED_IN_PEOPLE.includes(first.code);
  const limit = (code: string, value: number): string =>
    SHARES.includes(code) ? formatPercent(locale, value) : formatNumber(locale, Math.round(value * 10) / 10);
  return (
    <section aria-labelledby="reasons">
      <SectionHeading id="reasons" aside={t("reason.count", { count: screen.triggers.length })}>
        {t("reason.title")}
      </SectionHeading>
      <p className="text-lg font-bold">{reviewReason(locale, first)}</p>
      <p className="text-ink2">{t("reason.first", { instant: formatInstant(locale, first.at) })}</p>
      <div className="mt-4 grid gap-7 lg:grid-cols-[minmax(0,1fr)_15rem] elder:lg:grid-cols-1">
        <StepChart
          points={screen.growth.map((point) => ({
            at: point.day.getTime(),
            value: point.people,
            label: formatDay(locale, point.day),
          }))}
          threshold={
            inPeople
              ? { value: first.limit, label: t("reason.line", { limit: formatNumber(locale, first.limit) }) }
              : undefined
          }
          table={{
            summary: rules("dataTable"),
            caption: t("reason.chart"),
            name: t("reason.day"),
            value: t("reason.people"),
          }}
        />
        <ul>
          {screen.triggers.map((trigger, index) => {
            const code = THRESHOLD_CODES.find((known) => known === trigger.code);
            const at = { instant: formatInstant(locale, trigger.at) };
            return (
              <li key={trigger.code} className="border-b border-line py-2 first:pt-0">
                <b>
                  {code === undefined ? trigger.code : rules(`rule.${code}`)}{" "}
                  <span className="ml-2">{limit(trigger.code, trigger.value)}</span>
                </b>
                <p className="text-sm text-ink2">
                  {t("reason.limit", {
                    limit: limit(trigger.code, trigger.limit),
                    version: trigger.rulebookVersion,
                  })}{" "}
                  <RuleTag locale={locale} rule="thresholds" of="house" />
                </p>
                <p className="text-sm text-ink2">
                  {t("reason.complaints", { count: trigger.complaints })}
                  {locale === "zh" ? "，" : ". "}
                  {index === 0 ? t("reason.started", at) : t("reason.joined", at)}
                </p>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
