import type { ReactNode } from "react";
import { answerWord, channelName, hoursLines } from "@/app/[locale]/_channel/channel-words";
import { EmptyState } from "@/app/_ui/empty-state";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatDate, formatFullInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import {
  VERSIONS_SHOWN,
  type ChannelsScreen,
  type VersionLine,
} from "@/lib/platform/screens/platform-channels";

function said(locale: Locale, version: VersionLine): string {
  const t = getTranslator(locale, "channel");
  const { oneTap, elderLine, textInstead } = version;
  const answers = Object.entries({ oneTap, elderLine, textInstead } as const).map(
    ([field, answer]) => `${t(`field.${field as "oneTap"}`)} ${answerWord(locale, answer)}`,
  );
  return [...hoursLines(locale, version.hours), ...answers].join(locale === "zh" ? "；" : "; ");
}

/** Every version, the newest first: what was said, by whom it was written down, when and why. */
export function ChannelHistory({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ChannelsScreen;
}): ReactNode {
  const t = getTranslator(locale, "channel");
  const regulator = getTranslator(locale, "regulator");
  return (
    <section aria-labelledby="history" className="mt-9 max-w-2xl">
      <SectionHeading id="history">{t("desk.history")}</SectionHeading>
      <p className="mb-3 text-ink2">{t("desk.historyText")}</p>
      {screen.versions.length === 0 ? <EmptyState>{t("desk.historyEmpty")}</EmptyState> : null}
      <ol>
        {screen.versions.map((version) => (
          <li key={`${version.channelId} ${String(version.version)}`} className="border-b border-line py-3">
            <time className="block text-sm text-ink3">{formatFullInstant(locale, version.at)}</time>
            <b className="block break-words">
              {t(`desk.deed.${version.deed}`)}{" "}
              {channelName(locale, { kind: version.kind, where: version.place })}
            </b>
            <span className="block break-words text-sm">{said(locale, version)}</span>
            <span className="block break-words text-sm">
              {t(`origin.${version.origin}`)} · {version.source} ·{" "}
              <time>{formatDate(locale, new Date(version.checkedOn))}</time>
            </span>
            <span className="block text-sm text-ink2">{version.name}</span>
            <span className="block break-words whitespace-pre-line text-sm">
              {regulator("edits.reason", { reason: version.reason })}
            </span>
          </li>
        ))}
      </ol>
      {screen.moreVersions ? (
        <p className="mt-3 text-sm text-ink2">{t("desk.historyMore", { max: VERSIONS_SHOWN })}</p>
      ) : null}
    </section>
  );
}
