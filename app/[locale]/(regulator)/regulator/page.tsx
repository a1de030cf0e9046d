import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { BacklogPanel, DuePanel, NearPanel } from "@/app/[locale]/(regulator)/regulator/_parts/today-panels";
import { RegulatorShell } from "@/app/[locale]/(regulator)/regulator/_parts/regulator-shell";
import { QueueView } from "@/app/[locale]/(regulator)/regulator/_parts/queue-view";
import { ReportedNumbers } from "@/app/[locale]/(regulator)/regulator/_parts/reported-numbers";
import { WaitingEdits } from "@/app/[locale]/(regulator)/regulator/_parts/waiting-edits";
import { WaitingReviews } from "@/app/[locale]/(regulator)/regulator/_parts/waiting-reviews";
import { WaitingSteps } from "@/app/[locale]/(regulator)/regulator/_parts/waiting-steps";
import { StaffPageHeader } from "@/app/_ui/staff-page-header";
import { gateRegulator } from "@/lib/sign-in/engine/gate";
import { formatDate, formatTime, formatWeekday } from "@/lib/base/i18n/format";
import { getTranslator } from "@/lib/base/i18n/translator";
import { waitingPhrasesScreen } from "@/lib/complaint/screens/path-phrases";
import { regulatorQueueScreen } from "@/lib/complaint/screens/regulator-queue";
import { numberTasksScreen } from "@/lib/platform/screens/number-tasks";
import { waitingEditsScreen } from "@/lib/platform/screens/platform-edits";
import { waitingReviewsScreen } from "@/lib/review/screens/special-reviews";
import { regulatorTodayScreen } from "@/lib/complaint/screens/regulator-today";

/** More of them stand on the page of platforms. */
const NUMBERS_SHOWN = 10;

interface TodayProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: TodayProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "regulator")("today.title") };
}

/** The regulator's morning: three questions, then the queue that waits for this very person. */
export default async function TodayPage({ params }: TodayProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const actor = await gateRegulator();
  const queue = actor.role === "regulator_supervisor" ? "supervisor" : "breached";
  const [today, waiting, reviews, edits, numbers, phrases] = await Promise.all([
    regulatorTodayScreen(actor),
    regulatorQueueScreen(actor, { queue, platform: "", number: "", barrier: null, level: null }),
    waitingReviewsScreen(actor),
    waitingEditsScreen(actor),
    numberTasksScreen(actor, NUMBERS_SHOWN),
    waitingPhrasesScreen(actor),
  ]);
  const t = getTranslator(locale, "regulator");
  return (
    <RegulatorShell locale={locale} actor={actor}>
      <StaffPageHeader
        title={t("today.title")}
        aside={
          <span>
            {locale === "zh"
              ? `${formatDate(locale, today.now)} ${formatWeekday(locale, today.now)}`
              : `${formatWeekday(locale, today.now)}, ${formatDate(locale, today.now)}`}
            <span className="ml-4">{t("today.asOf", { time: formatTime(today.now) })}</span>
          </span>
        }
      />
      <div className="grid gap-7 border-b border-line pb-7 lg:grid-cols-3 lg:gap-0 elder:lg:grid-cols-1 elder:lg:gap-7">
        <div className="min-w-0 lg:border-r lg:border-line lg:pr-6 elder:lg:border-0">
          <DuePanel locale={locale} today={today} />
        </div>
        <div className="min-w-0 lg:border-r lg:border-line lg:px-6 elder:lg:border-0 elder:lg:px-0">
          <NearPanel locale={locale} today={today} />
        </div>
        <div className="min-w-0 lg:pl-6 elder:lg:pl-0">
          <BacklogPanel locale={locale} today={today} />
        </div>
      </div>
      <WaitingReviews locale={locale} reviews={reviews} />
      <WaitingEdits locale={locale} edits={edits} />
      <ReportedNumbers locale={locale} reported={numbers} />
      <WaitingSteps locale={locale} waiting={phrases} />
      <h2 className="mt-7 mb-2 text-xl">{t("today.queue")}</h2>
      <QueueView locale={locale} screen={waiting} />
    </RegulatorShell>
  );
}
