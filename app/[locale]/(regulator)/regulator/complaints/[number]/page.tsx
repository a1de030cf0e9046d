import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { BreachNote } from "@/app/[locale]/_complaint/breach-note";
import { clockOf } from "@/app/[locale]/_clock/clock-of";
import { ComplaintDecisions } from "@/app/[locale]/(regulator)/regulator/_parts/complaint-decisions";
import { ComplaintSummary } from "@/app/[locale]/(regulator)/regulator/_parts/complaint-summary";
import { LogWithChecksum } from "@/app/[locale]/(regulator)/regulator/_parts/log-with-checksum";
import { DisputedAnswers } from "@/app/[locale]/(regulator)/regulator/_parts/disputed-answers";
import { DoneNote } from "@/app/[locale]/(regulator)/regulator/_parts/done-note";
import { RegulatorShell } from "@/app/[locale]/(regulator)/regulator/_parts/regulator-shell";
import { Breadcrumb } from "@/app/_ui/breadcrumb";
import { WideBar } from "@/app/_ui/clock/wide-bar";
import { StaffPageHeader } from "@/app/_ui/staff-page-header";
import { PersonText } from "@/app/_ui/person-text";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateRegulator } from "@/lib/sign-in/engine/gate";
import { formatFullInstant } from "@/lib/base/i18n/format";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { regulatorComplaintScreen } from "@/lib/complaint/screens/regulator-complaint";

interface ComplaintPageProps {
  readonly params: Promise<{ locale: string; number: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: ComplaintPageProps): Promise<Metadata> {
  return { title: (await params).number };
}

/** One complaint as a regulator reads and decides it. */
export default async function ComplaintPage({
  params,
  searchParams,
}: ComplaintPageProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const actor = await gateRegulator();
  const screen = await regulatorComplaintScreen(actor, (await params).number);
  if (screen === null) notFound();
  const t = getTranslator(locale, "regulator");
  const domain = getTranslator(locale, "domain");
  const { clock, platform, company } = screen;
  const view = clockOf(locale, {
    clock,
    now: screen.now,
    conversation: screen.dot,
    reader: "staff",
  });
  const late = view.face.state === "breached" || view.face.state === "urgent";
  const { status, outcome } = clock.reading;
  const done = queryValue(await searchParams, "done") !== null;
  return (
    <RegulatorShell locale={locale} actor={actor}>
      <StaffPageHeader
        above={
          <Breadcrumb
            label={t("complaint.breadcrumb")}
            crumbs={[
              { label: t("place"), href: `/${locale}/regulator` },
              { label: t("queue.title"), href: `/${locale}/regulator/complaints` },
              { label: screen.number },
            ]}
          />
        }
        title={<PersonText text={screen.content.title} />}
        below={
          <>
            {t("complaint.filed", { instant: formatFullInstant(locale, screen.filedAt) })}
            <span className="ml-4">
              <b className="text-ink">{nameIn(locale, platform)}</b>
              {platform.listed ? null : ` · ${t("complaint.unlisted")}`}
              {company === null ? null : ` · ${nameIn(locale, company)}`}
            </span>
          </>
        }
        aside={
          <b className="text-ink">
            {outcome === null ? domain(`statusForStaff.${status}`) : domain(`outcome.${outcome}`)}
          </b>
        }
        ruled={false}
      />
      {done ? <DoneNote>{t("complaint.done")}</DoneNote> : null}
      <WideBar face={view.face} />
      <p className="mt-1 mb-7 border-b border-line pb-4">
        <b className={late ? "mr-4 text-lg text-alarm" : "mr-4 text-lg"}>{view.line}</b>
        <span className="text-ink2">{view.words.deadline}</span>
      </p>
      {/* In one column the decision comes after the facts and before the long log. */}
      <div className="grid gap-x-9 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr] elder:lg:block">
        <div className="min-w-0">
          <BreachNote locale={locale} breach={screen.breach} reader="staff" />
          <DisputedAnswers locale={locale} screen={screen} />
          <ComplaintSummary locale={locale} screen={screen} />
        </div>
        <div className="mt-9 flex flex-col gap-7 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-0 elder:lg:mt-9">
          <ComplaintDecisions locale={locale} screen={screen} />
        </div>
        <div className="min-w-0">
          <LogWithChecksum locale={locale} screen={screen} />
        </div>
      </div>
    </RegulatorShell>
  );
}
