import type { ReactNode } from "react";
import {
  answerWord,
  channelName,
  hoursLines,
  openWords,
  specialDaysLine,
} from "@/app/[locale]/_channel/channel-words";
import { KnownClaims } from "@/app/[locale]/_channel/known-claims";
import { TelephoneLink } from "@/app/[locale]/_channel/telephone-link";
import { EmptyState } from "@/app/_ui/empty-state";
import { Table } from "@/app/_ui/table";
import { Unbroken } from "@/app/_ui/unbroken";
import { formatDate } from "@/lib/base/i18n/format";
import { chinaDay } from "@/lib/domain/shared/china-time";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ShownChannel, ChannelsScreen } from "@/lib/platform/screens/platform-channels";

/** The open channels: where, when, what is said of each and by whom, with a link to change it. */
export function ChannelTable({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ChannelsScreen;
}): ReactNode {
  const t = getTranslator(locale, "channel");
  const domain = getTranslator(locale, "domain");
  if (screen.channels.length === 0) return <EmptyState>{t("desk.empty")}</EmptyState>;
  const hrefOf = ({ id }: ShownChannel) =>
    `/${locale}/regulator/platforms/${screen.platform.slug}/channels?channel=${id}`;
  return (
    <Table
      stack
      caption={t("desk.list")}
      rows={screen.channels}
      rowKey={(row) => row.id}
      rowHeader="kind"
      columns={[
        {
          key: "kind",
          head: t("field.kind"),
          cell: (row) => <b className="md:nowrap">{domain(`channel.${row.kind}`)}</b>,
        },
        {
          key: "where",
          head: t("field.where"),
          cell: (row) => (row.kind === "hotline" ? <TelephoneLink number={row.where} /> : row.where),
          className: "break-words",
        },
        {
          key: "hours",
          head: t("field.week"),
          cell: (row) => (
            <>
              {hoursLines(locale, row.hours).map((text) => (
                <span key={text} className="block">
                  <Unbroken text={text} />
                </span>
              ))}
              <span className="block text-xs text-ink3">
                {specialDaysLine(locale, row.hours, chinaDay(screen.now))}
              </span>
              <span className="block text-xs text-ink3">{openWords(locale, row.state, screen.now)}</span>
            </>
          ),
        },
        { key: "oneTap", head: t("field.oneTap"), cell: (row) => answerWord(locale, row.oneTap) },
        { key: "elderLine", head: t("field.elderLine"), cell: (row) => answerWord(locale, row.elderLine) },
        {
          key: "known",
          head: t("desk.known"),
          className: "md:min-w-64",
          cell: (row) =>
            screen.known
              .filter((one) => one.channel?.id === row.id)
              .map((one) => <KnownClaims key={row.id} locale={locale} known={one} />),
        },
        {
          key: "source",
          head: t("field.source"),
          cell: (row) => (
            <>
              {t(`origin.${row.origin}`)}
              <span className="block text-xs text-ink3">
                <span className="wrap-anywhere">{row.source}</span>{" "}
                <time>{formatDate(locale, new Date(row.checkedOn))}</time>
              </span>
            </>
          ),
        },
        {
          key: "version",
          head: t("desk.version"),
          cell: (row) => (
            <>
              <span className="block text-xs text-ink3">
                <Unbroken
                  text={t("desk.asOf", { version: row.version, instant: formatDate(locale, row.at) })}
                />
              </span>
              <a
                className="link inline-flex min-h-target items-center"
                href={hrefOf(row)}
                aria-label={t("desk.editOf", { what: channelName(locale, row) })}
              >
                {t("desk.edit")}
              </a>
            </>
          ),
        },
      ]}
    />
  );
}
