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
import { chinaDay } from "@/lib/domain/shared/china-time";
import { formatDate } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { KnownChannel, PublicChannels } from "@/lib/platform/screens/platform";

type Channel = PublicChannels["channels"][number];

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
        {known === null || asOf === null ? t("notCounted") : whoIsCounted(locale, days, asOf)}
      </p>
      <p className="flex flex-wrap gap-x-5">
        <a
          className="link inline-flex min-h-target items-center"
          href={`/${locale}/platforms/${slug}/side-by-side`}
        >
          {t("compare.link")}
        </a>
        <JudgedLink locale={locale} part="evidence" />
      </p>
    </>
  );
}

function When({
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
  return (
    <>
      {channel.state === null ? null : <p className="font-bold">{openWords(locale, channel.state, now)}</p>}
      <p>{hoursLines(locale, channel.hours).join(locale === "zh" ? "；" : "; ")}</p>
      {days === "" ? null : <p className="text-sm text-ink2">{t("public.special", { days })}</p>}
    </>
  );
}

/** Where people reach the platform, as it is registered: whose word each is, its source, and the day it was checked. */
export function PlatformChannels({ locale, slug, channels, known, asOf, days }: ChannelsProps): ReactNode {
  const t = getTranslator(locale, "channel");
  const domain = getTranslator(locale, "domain");
  return (
    <section aria-labelledby="channels" className="pt-6">
      <h2 id="channels">{t("public.title")}</h2>
      <p className="mt-1 text-sm text-ink3">
        {channels.channels.length === 0 ? t("public.empty") : t("public.lead")}
      </p>
      <Reported locale={locale} slug={slug} known={known} asOf={asOf} days={days} />
      <ul className="mt-3">
        {channels.channels.map((channel) => (
          <li key={channel.id} className="border-t border-line py-4">
            <h3 className="break-words">
              {domain(`channel.${channel.kind}`)}{" "}
              {channel.kind === "hotline" ? <TelephoneLink number={channel.where} /> : channel.where}{" "}
              {channel.underCheck ? <Tag>{t("public.underCheck")}</Tag> : null}
            </h3>
            {channel.underCheck ? (
              <p>
                {t("public.underCheckText")} <JudgedLink locale={locale} part="number-check" />
              </p>
            ) : null}
            <When locale={locale} channel={channel} now={channels.now} />
            <p>
              {t("public.answers", {
                oneTap: answerWord(locale, channel.oneTap),
                elderLine: answerWord(locale, channel.elderLine),
                textInstead: answerWord(locale, channel.textInstead),
              })}
            </p>
            {(known ?? [])
              .filter((one) => one.channel?.id === channel.id)
              .map((one) => (
                <KnownClaims key={channel.id} locale={locale} known={one} />
              ))}
            {channel.botVendor === "" ? null : (
              <p className="break-words">{t("public.vendor", { name: channel.botVendor })}</p>
            )}
            <p className="break-words text-sm text-ink2">
              {t("public.checked", {
                origin: t(`origin.${channel.origin}`),
                source: channel.source,
                day: formatDate(locale, new Date(channel.checkedOn)),
              })}
            </p>
            {channel.kind === "hotline" ? (
              <a
                className="link inline-flex min-h-target items-center text-sm"
                href={`/${locale}/platforms/${slug}/report-number?channel=${channel.id}`}
                aria-label={t("public.reportOf", { number: channelName(locale, channel) })}
              >
                {t("public.report")}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      {channels.more ? (
        <p className="text-sm text-ink2">{t("public.more", { max: channels.channels.length })}</p>
      ) : null}
      <FoundChannels locale={locale} known={known ?? []} days={days} />
    </section>
  );
}
