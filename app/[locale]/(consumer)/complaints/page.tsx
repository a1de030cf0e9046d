import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { RowBar } from "@/app/_ui/clock/row-bar";
import { EmptyState } from "@/app/_ui/empty-state";
import { Icon } from "@/app/_ui/icon";
import { LinkButton } from "@/app/_ui/link-button";
import { Pagination } from "@/app/_ui/pagination";
import { Tag } from "@/app/_ui/tag";
import { PersonText } from "@/app/_ui/person-text";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateConsumer } from "@/lib/sign-in/engine/gate";
import { formatDate, formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { Claims } from "./claims";
import { DoneNotice } from "./[number]/done-notice";
import { myComplaintsScreen, type ComplaintLine } from "@/lib/complaint/screens/my-complaints";
import { clockOf } from "@/app/[locale]/_clock/clock-of";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return {
    title: getTranslator(await localeOf(params), "complaint")("mine.title"),
    robots: { index: false },
  };
}

/** The complaints of the person signed in; with number and access code, that one alone. */
export default async function MyComplaintsPage({ params, searchParams }: PageProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const actor = await gateConsumer();
  const asked = await searchParams;
  const before = queryValue(asked, "before") ?? "";
  const { complaints, claimable, next } = await myComplaintsScreen(actor, before === "" ? null : before);
  const t = getTranslator(locale, "complaint");
  const common = getTranslator(locale, "common");
  const here = `/${locale}/complaints`;
  return (
    <div className="page py-9">
      <div className="flex flex-wrap items-end justify-between gap-5">
        <div>
          <h1>{t("mine.title")}</h1>
          <p className="mt-2 text-ink2">{t("mine.lead")}</p>
        </div>
        <LinkButton href={`/${locale}/file`} icon={<Icon name="plus" />}>
          {t("mine.file")}
        </LinkButton>
      </div>
      {actor.complaintId === null ? null : (
        <p className="mt-5 border-l-4 border-line2 pl-4">{t("mine.limited")}</p>
      )}
      <div className="mt-5">
        <DoneNotice locale={locale} word={queryValue(asked, "done") ?? ""} />
      </div>
      <Claims locale={locale} claimable={claimable} />
      {complaints.length === 0 ? (
        <EmptyState link={{ href: `/${locale}/file`, label: t("mine.file") }}>{t("mine.empty")}</EmptyState>
      ) : (
        <ul role="list" className="mt-7 border-t border-ink">
          {complaints.map((line) => (
            <Line key={line.id} locale={locale} line={line} />
          ))}
        </ul>
      )}
      <Pagination
        label={common("paging.label")}
        words={{ previous: common("paging.previous"), next: common("paging.next") }}
        previousHref={before === "" ? undefined : here}
        nextHref={next === null ? undefined : `${here}?before=${next}`}
      />
    </div>
  );
}

function Line({ locale, line }: { readonly locale: Locale; readonly line: ComplaintLine }): ReactNode {
  const t = getTranslator(locale, "complaint");
  const d = getTranslator(locale, "domain");
  const { status, outcome } = line.clock.reading;
  const view = clockOf(locale, { clock: line.clock, now: line.now, conversation: null, reader: "consumer" });
  const word = outcome === null ? d(`status.${status}`) : d(`outcome.${outcome}`);
  return (
    <li className="border-b border-line py-5">
      <a
        href={`/${locale}/complaints/${line.number}`}
        className="text-lg font-bold text-ink underline-offset-4 hover:underline"
      >
        <PersonText text={line.title} />
      </a>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink2">
        <span>{nameIn(locale, line.platform)}</span>
        <span className="nowrap">{line.number}</span>
        <span className="nowrap">{t("mine.filedAt", { date: formatDate(locale, line.filedAt) })}</span>
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <strong>{word}</strong>
        {line.proved || status === "closed" ? null : <Tag>{t("mine.unproved")}</Tag>}
        {outcome === "recorded" ? null : (
          <>
            <RowBar face={view.face} />
            {view.line === word ? null : <span>{view.line}</span>}
          </>
        )}
      </div>
      {line.contactChangedAt === null ? null : (
        <p className="mt-2 text-sm">
          {t("mine.contactChanged", { instant: formatInstant(locale, line.contactChangedAt) })}{" "}
          <a className="link" href={`/${locale}/complaints/${line.number}/reach`}>
            {t("mine.contactUndo")}
          </a>
        </p>
      )}
    </li>
  );
}
