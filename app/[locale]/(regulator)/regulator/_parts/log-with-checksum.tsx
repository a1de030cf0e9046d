import type { ReactNode } from "react";
import { logLines } from "@/app/[locale]/_complaint/log-lines";
import { EventTimeline } from "@/app/_ui/event-timeline";
import { SectionHeading } from "@/app/_ui/section-heading";
import { PersonText } from "@/app/_ui/person-text";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { RegulatorComplaintScreen } from "@/lib/complaint/screens/regulator-complaint";

/** Everything that happened, newest first, with the texts that went with it; and the checksum of the last record. */
export function LogWithChecksum({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: RegulatorComplaintScreen;
}): ReactNode {
  const t = getTranslator(locale, "regulator");
  return (
    <section aria-labelledby="log" className="mt-7">
      <SectionHeading id="log">{getTranslator(locale, "domain")("complaint.log")}</SectionHeading>
      <EventTimeline
        events={logLines(locale, screen).map(({ line, title, node, details }) => ({
          key: String(line.seq),
          time: <time dateTime={line.at.toISOString()}>{formatInstant(locale, line.at)}</time>,
          title,
          node,
          detail: details.map(({ text, alarm }, place) => (
            <p key={place} className={alarm ? "whitespace-pre-line text-alarm" : "whitespace-pre-line"}>
              <PersonText text={text} />
            </p>
          )),
        }))}
      />
      <p className="text-sm text-ink3">
        {t("complaint.head")}
        {locale === "zh" ? "：" : ": "}
        <code className="break-all">{screen.chainHead}</code>
      </p>
      <p className="text-sm text-ink3">{t("complaint.headNote")}</p>
    </section>
  );
}
