import type { ReactNode } from "react";
import { TelephoneLink } from "@/app/[locale]/_channel/telephone-link";
import { DecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { JudgedLink } from "@/app/[locale]/_rules/judged-link";
import { ChoiceField } from "@/app/_forms/choice-field";
import { EditReason } from "@/app/[locale]/(regulator)/regulator/_parts/edit-reason";
import { SectionHeading } from "@/app/_ui/section-heading";
import { NUMBER_VERDICTS } from "@/lib/domain/platform/number-report";
import { formatFullInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ChannelsScreen } from "@/lib/platform/screens/platform-channels";
import { settleReportsAction } from "./actions";

/** Numbers that people doubt, the longest waiting first, each with what an officer found. Nothing when none waits. */
export function NumberReports({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ChannelsScreen;
}): ReactNode {
  const t = getTranslator(locale, "channel");
  if (screen.reports.length === 0) return null;
  const numberOf = (id: string) => screen.channels.find((one) => one.id === id)?.where ?? "";
  return (
    <section aria-labelledby="reports" className="mb-9 max-w-2xl">
      <SectionHeading id="reports">{t("desk.reports.title")}</SectionHeading>
      <p className="text-ink2">{t("desk.reports.text", { count: screen.checkPeople })}</p>
      <p className="mb-3">
        <JudgedLink locale={locale} part="number-check" />
      </p>
      <ul>
        {screen.reports.map((one) => (
          <li key={one.channelId} className="border-b border-line py-4">
            <h3>
              <TelephoneLink number={numberOf(one.channelId)} />
            </h3>
            <p>
              {t("desk.reports.people", { proved: one.proved, others: one.others })}{" "}
              <time className="text-ink3">
                {t("desk.reports.since", { instant: formatFullInstant(locale, one.firstAt) })}
              </time>
            </p>
            {one.notes.length === 0 ? null : (
              <p className="break-words">
                {t("desk.reports.notes", { notes: one.notes.join(locale === "zh" ? "；" : "; ") })}
              </p>
            )}
            <DecisionForm
              id={`settle-${one.channelId}`}
              action={settleReportsAction}
              locale={locale}
              about={{
                platformId: screen.platform.id,
                channelId: one.channelId,
                seen: screen.version,
                shown: one.lastSeq,
              }}
              submit={t("desk.reports.submit")}
              pressing={false}
              wide={false}
            >
              <ChoiceField
                name="verdict"
                legend={t("desk.reports.verdict")}
                choices={NUMBER_VERDICTS.map((value) => ({ value, label: t(`desk.reports.${value}`) }))}
              />
              <EditReason locale={locale} short />
            </DecisionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
