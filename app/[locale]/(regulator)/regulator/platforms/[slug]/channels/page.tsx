import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { whoIsCounted } from "@/app/[locale]/_channel/evidence-words";
import { FoundChannels } from "@/app/[locale]/_channel/found-channels";
import { JudgedLink } from "@/app/[locale]/_rules/judged-link";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { DoneNote } from "@/app/[locale]/(regulator)/regulator/_parts/done-note";
import { PlatformCrumbs } from "@/app/[locale]/(regulator)/regulator/_parts/platform-crumbs";
import { RegulatorShell } from "@/app/[locale]/(regulator)/regulator/_parts/regulator-shell";
import { SectionHeading } from "@/app/_ui/section-heading";
import { StaffPageHeader } from "@/app/_ui/staff-page-header";
import { Unbroken } from "@/app/_ui/unbroken";
import { gateRegulator } from "@/lib/sign-in/engine/gate";
import { getTranslator } from "@/lib/base/i18n/translator";
import { platformChannelsScreen } from "@/lib/platform/screens/platform-channels";
import { AddChannel, ChangeChannel } from "./channel-forms";
import { ChannelHistory } from "./channel-history";
import { ChannelTable } from "./channel-table";
import { ChannelsImport } from "./channels-import";
import { IndustryForm, KnownAsForms } from "./known-as-forms";
import { NumberReports } from "./number-reports";

interface ChannelsProps {
  readonly params: Promise<{ locale: string; slug: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: ChannelsProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "channel")("title") };
}

/** What was just done, by the word in the address. */
const DONE = ["declared", "changed", "closed", "imported", "named", "ended", "industry", "settled"] as const;

/** The parts of the page. */
const PARTS = [
  { id: "list", word: "list" },
  { id: "add", word: "add" },
  { id: "import", word: "import" },
  { id: "known-as", word: "knownAs" },
  { id: "industry", word: "industry" },
  { id: "history", word: "history" },
] as const;

/** The channels of a platform with their versions, and what else it is known by; or the form of one channel. */
export default async function ChannelsPage({ params, searchParams }: ChannelsProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const actor = await gateRegulator();
  const screen = await platformChannelsScreen(actor, (await params).slug);
  if (screen === null) notFound();
  const query = await searchParams;
  const done = DONE.find((word) => word === queryValue(query, "done"));
  const asked = queryValue(query, "channel");
  const channel = screen.channels.find(({ id }) => id === asked);
  const t = getTranslator(locale, "channel");
  return (
    <RegulatorShell locale={locale} actor={actor}>
      <StaffPageHeader
        above={<PlatformCrumbs locale={locale} platform={screen.platform} page={t("title")} />}
        title={t("title")}
        below={t("desk.lead")}
      />
      {done === undefined ? null : <DoneNote>{t(`desk.done.${done}`)}</DoneNote>}
      {channel === undefined ? (
        <>
          <nav aria-label={t("desk.onPage")} className="mb-5 flex flex-wrap gap-x-5">
            {PARTS.map(({ id, word }) => (
              <a key={id} className="link link-alone" href={`#${id}`}>
                {t(`desk.${word}`)}
              </a>
            ))}
          </nav>
          <NumberReports locale={locale} screen={screen} />
          <section aria-labelledby="list">
            <SectionHeading id="list">{t("desk.list")}</SectionHeading>
            <p className="text-sm text-ink2 prose-width">
              <Unbroken text={whoIsCounted(locale, screen.knownDays, screen.knownAsOf)} />
            </p>
            <p className="mb-3">
              <JudgedLink locale={locale} part="evidence" />
            </p>
            <ChannelTable locale={locale} screen={screen} />
            <FoundChannels locale={locale} known={screen.known} days={screen.knownDays} />
          </section>
          <AddChannel locale={locale} screen={screen} />
          <ChannelsImport locale={locale} screen={screen} />
          <KnownAsForms locale={locale} screen={screen} />
          <IndustryForm locale={locale} screen={screen} />
          <ChannelHistory locale={locale} screen={screen} />
        </>
      ) : (
        <ChangeChannel locale={locale} screen={screen} channel={channel} />
      )}
    </RegulatorShell>
  );
}
