import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { Ring } from "@/app/_ui/clock/ring";
import { TickingValue } from "@/app/_ui/clock/ticking-value";
import { EventTimeline } from "@/app/_ui/event-timeline";
import { PageHeader } from "@/app/_ui/page-header";
import { Tag } from "@/app/_ui/tag";
import { PersonText } from "@/app/_ui/person-text";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateComplaint } from "@/lib/sign-in/engine/gate";
import { formatFullInstant } from "@/lib/base/i18n/format";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { BreachNote } from "@/app/[locale]/_complaint/breach-note";
import { clockOf } from "@/app/[locale]/_clock/clock-of";
import { ChangedContactNote } from "./changed-contact-note";
import { clockNote } from "./clock-note";
import { NextDecision } from "./next-decision";
import { DoneNotice } from "./done-notice";
import { FiledSummary } from "./filed-summary";
import { lateHeading, lateText } from "./late-heading";
import { isLateNow } from "./late-now";
import { Limits } from "./limits";
import { OfficialRoutes } from "./official-routes";
import { OtherActs } from "./other-acts";
import { ownComplaint } from "./own-complaint";
import { Promises } from "./promises";
import { ProofNote } from "./proof-note";
import { LogReceipt } from "./log-receipt";
import { timelineEvents } from "./timeline-events";
import { WhoHasIt } from "./who-has-it";

interface PageProps {
  readonly params: Promise<{ locale: string; number: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { number } = await params;
  return { title: decodeURIComponent(number), robots: { index: false } };
}

/** One complaint as its consumer sees it: bad news first, what to do now, the clock, what happened, what was filed. */
export default async function ComplaintPage({ params, searchParams }: PageProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const { number } = await params;
  await gateComplaint(decodeURIComponent(number));
  const screen = await ownComplaint(number);
  const t = getTranslator(locale, "complaint");
  const d = getTranslator(locale, "domain");
  const { clock, choices, platform, now } = screen;
  const { status, outcome } = clock.reading;
  const view = clockOf(locale, { clock, now, conversation: screen.dot, reader: "consumer" });
  const name = nameIn(locale, platform);
  const recorded = outcome === "recorded";
  const late = isLateNow(screen);
  const title = <PersonText text={screen.content.title} />;
  const colon = locale === "zh" ? "：" : ": ";
  return (
    <>
      <PageHeader
        above={
          <>
            {late ? <span className="block text-base font-bold text-ink">{title}</span> : null}
            <span className="mr-4 nowrap elder:block">{screen.number}</span>
            <span className="nowrap">
              {t("page.filed", { instant: formatFullInstant(locale, screen.filedAt) })}
            </span>
          </>
        }
        title={late ? <span className="text-alarm">{lateHeading(locale, screen)}</span> : title}
        below={
          late ? <p className="max-w-prose text-base text-ink">{lateText(locale, screen)}</p> : undefined
        }
        aside={
          <>
            <p>
              {t("page.about", { platform: name })} {platform.listed ? null : <Tag>{t("page.unlisted")}</Tag>}
            </p>
            <p>
              <strong className="text-ink">
                {status === "open" && !platform.listed
                  ? t("decision.waitUnlisted.title")
                  : d(`status.${status}`)}
                {outcome === null ? null : `${colon}${d(`outcome.${outcome}`)}`}
              </strong>
              {choices.decision === "answer_contact"
                ? `${locale === "zh" ? "，" : "; "}${t("page.also")}`
                : null}
            </p>
          </>
        }
      />
      {/* Phones and elder readers: clock, decision, limits, other acts, log. Wide: the clock heads a side column. */}
      <div className="page split py-9 standard:lg:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <DoneNotice locale={locale} word={queryValue(await searchParams, "done") ?? ""} />
          <NextDecision locale={locale} screen={screen} />
          {late && choices.decision !== "wait" ? (
            <WhoHasIt locale={locale} screen={screen} boxed={false} />
          ) : null}
          <BreachNote locale={locale} breach={screen.breach} reader={{ consumerOf: name }} />
          <ChangedContactNote locale={locale} screen={screen} />
          {late ? <OfficialRoutes locale={locale} screen={screen} /> : null}
          <ProofNote locale={locale} screen={screen} />
        </div>
        <div className="contents standard:lg:col-start-2 standard:lg:row-span-2 standard:lg:row-start-1 standard:lg:flex standard:lg:min-w-0 standard:lg:flex-col standard:lg:gap-9">
          {recorded ? null : (
            <div className="order-first flex flex-col items-center gap-4 standard:lg:order-none">
              <Ring
                face={view.face}
                words={view.words}
                ticking={view.live && <TickingValue value={view.words.value} live={view.live} />}
              />
              {late ? null : <p className="text-center text-sm text-ink2">{clockNote(locale, screen)}</p>}
            </div>
          )}
          <Limits locale={locale} screen={screen} />
          <OtherActs locale={locale} screen={screen} />
        </div>
        <div className="flex min-w-0 flex-col gap-9 standard:lg:col-start-1">
          <Promises locale={locale} screen={screen} />
          <section aria-labelledby="log">
            <h2 id="log" className="mb-4">
              {t("page.log")}
            </h2>
            <EventTimeline events={timelineEvents(locale, screen)} />
            <LogReceipt locale={locale} head={screen.chainHead} />
          </section>
          <FiledSummary locale={locale} screen={screen} />
          {late ? null : <OfficialRoutes locale={locale} screen={screen} />}
        </div>
      </div>
    </>
  );
}
