import type { ReactNode } from "react";
import {
  answerWord,
  channelName,
  hoursLines,
  openWords,
  specialDaysLine,
} from "@/app/[locale]/_channel/channel-words";
import { whoIsCounted } from "@/app/[locale]/_channel/evidence-words";
import { FoundChannels } from "@/app/[locale]/_channel/found-channels";
import { KnownClaims } from "@/app/[locale]/_channel/known-claims";
import { TelephoneLink } from "@/app/[locale]/_channel/telephone-link";
import { JudgedLink } from "@/app/[locale]/_rules/judged-link";
import { Tag } from "@/app/_ui/tag";
import { Unbroken } from "@/app/_ui/unbroken";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { formatDate } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { KnownChannel, PublicChannels } from "@/lib/platform/screens/platform";

type Channel = PublicChannels["channels"][number];

const ANSWERS = ["oneTap", "elderLine", "textInstead"] as const;

interface ChannelsProps {
  readonly locale: Locale;
  readonly slug: string;
  readonly channels: PublicChannels;
  /** Null: what people report was not counted yet. */
  readonly known: readonly KnownChannel[] | null;
  /** When it was counted, and of how many days. */
  readonly asOf: Date | null;
  readonly days: number;
}

/** Who is counted as of when, or that nobody was yet, and the way to the table that holds it against what is declared. */
function Reported({ locale, slug, known, asOf, days }: Omit<ChannelsProps, "channels">): ReactNode {
  const t = getTranslator(locale, "evidence");
  return (
    <>
      <p className="mt-1 text-sm text-ink3 prose-width">
        <Unbroken
          text={known === null || asOf === null ? t("notCounted") : whoIsCounted(locale, days, asOf)}
        />
      </p>
      <p className="flex flex-wrap gap-x-5">
        <a className="link link-alone" href={`/${locale}/platforms/${slug}/side-by-side`}>
          {t("compare.link")}
        </a>
        <JudgedLink locale={locale} part="evidence" />
      </p>
    </>
  );
}

/** Whether it is open, when it opens, and what is registered of it: each a line of its own. */
function Registered({
  locale,
  channel,
  now,
}: {
  readonly locale: Locale;
  readonly channel: Channel;
  readonly now: Date;
}): ReactNode {
  const t = getTranslator(locale, "channel");
  const days = specialDaysLine(locale, channel.hours, chinaDay(now));
  const lines = [
    ...hoursLines(locale, channel.hours),
    ...(days === "" ? [] : [t("public.special", { days })]),
    ...ANSWERS.map((about) =>
      t("public.answer", { what: t(`field.${about}`), answer: answerWord(locale, channel[about]) }),
    ),
    ...(channel.botVendor === "" ? [] : [t("public.vendor", { name: channel.botVendor })]),
  ];
  return (
    <>
      {channel.state === null ? null : <p className="font-bold">{openWords(locale, channel.state, now)}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line} className="break-words">
            <Unbroken text={line} />
          </li>
        ))}
      </ul>
      <p className="mt-1 break-words text-sm text-ink2">
        <Unbroken
          text={t("public.checked", {
            origin: t(`origin.${channel.origin}`),
            source: channel.source,
            day: formatDate(locale, new Date(channel.checkedOn)),
          })}
        />
      </p>
    </>
  );
}

/** What is registered on the one side, what people report on the other. */
function OneChannel({
  locale,
  slug,
  channel,
  known,
  now,
}: {
  readonly locale: Locale;
  readonly slug: string;
  readonly channel: Channel;
  readonly known: KnownChannel | undefined;
  readonly now: Date;
}): ReactNode {
  const t = getTranslator(locale, "channel");
  const kind = getTranslator(locale, "domain")(`channel.${channel.kind}`);
  return (
    <li className="grid gap-x-11 gap-y-2 border-t border-line py-5 lg:grid-cols-2 elder:lg:grid-cols-1">
      <div className="min-w-0">
        <h3 className="wrap-anywhere">
          {kind}{" "}
          {channel.kind === "hotline" ? (
            <TelephoneLink number={channel.where} />
          ) : (
            <span className="inline-block">{channel.where}</span>
          )}{" "}
          {channel.underCheck ? <Tag>{t("public.underCheck")}</Tag> : null}
        </h3>
        {channel.underCheck ? (
          <p>
            {t("public.underCheckText")} <JudgedLink locale={locale} part="number-check" />
          </p>
        ) : null}
        <Registered locale={locale} channel={channel} now={now} />
        {channel.kind === "hotline" ? (
          <a
            className="link link-alone text-sm"
            href={`/${locale}/platforms/${slug}/report-number?channel=${channel.id}`}
            aria-label={t("public.reportOf", { number: channelName(locale, channel) })}
          >
            {t("public.report")}
          </a>
        ) : null}
      </div>
      {known === undefined ? null : (
        <div className="min-w-0">
          <KnownClaims locale={locale} known={known} />
        </div>
      )}
    </li>
  );
}

/** Where people reach the platform, as it is registered: whose word each is, its source, and the day it was checked. */
export function PlatformChannels({ locale, slug, channels, known, asOf, days }: ChannelsProps): ReactNode {
  const t = getTranslator(locale, "channel");
  return (
    <section aria-labelledby="channels" className="pt-6">
      <h2 id="channels">{t("public.title")}</h2>
      <p className="mt-1 text-sm text-ink3 prose-width">
        {channels.channels.length === 0 ? t("public.empty") : t("public.lead")}
      </p>
      <Reported locale={locale} slug={slug} known={known} asOf={asOf} days={days} />
      <ul className="mt-3">
        {channels.channels.map((channel) => (
          <OneChannel
            key={channel.id}
            locale={locale}
            slug={slug}
            channel={channel}
            known={known?.find((one) => one.channel?.id === channel.id)}
            now={channels.now}
          />
        ))}
      </ul>
      {channels.more ? (
        <p className="text-sm text-ink2">{t("public.more", { max: channels.channels.length })}</p>
      ) : null}
      <FoundChannels locale={locale} known={known ?? []} days={days} />
    </section>
  );
}
