import type { ReactNode } from "react";
import { eventWords } from "@/app/[locale]/_complaint/event-words";
import { decisionWords } from "@/app/[locale]/_complaint/finding-words";
import { flagWords } from "@/app/[locale]/_complaint/deed-words";
import { promiseOfEvent } from "@/app/[locale]/_complaint/promise-words";
import { proposalTerms } from "@/app/[locale]/_complaint/proposal-terms";
import { EventTimeline } from "@/app/_ui/event-timeline";
import { SectionHeading } from "@/app/_ui/section-heading";
import { Said } from "@/app/_ui/said";
import { formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { RegulatorComplaintScreen } from "@/lib/screens/regulator-complaint";

type Line = RegulatorComplaintScreen["log"][number];

const ALARMS: readonly string[] = ["breach", "first_contact_due", "escalation"];

function nodeOf(line: Line): "plain" | "contact-attested" | "contact-confirmed" | "alarm" {
  if (ALARMS.includes(line.type)) return "alarm";
  if (line.contact === null) return "plain";
  return line.contact.answer === "confirmed" ? "contact-confirmed" : "contact-attested";
}

/** Everything that happened, newest first, with the texts that went with it; and the checksum of the last record. */
export function CaseLog({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: RegulatorComplaintScreen;
}): ReactNode {
  const t = getTranslator(locale, "regulator");
  const promised = (line: Line): readonly string[] => {
    const terms = line.proposal === null ? null : proposalTerms(locale, line.proposal);
    return terms === null ? [] : [terms];
  };
  const flagged = (proposal: NonNullable<Line["proposal"]>): readonly string[] => {
    const why = flagWords(locale, proposal);
    return why === null ? [] : [t("complaint.proposal.flagged", { why })];
  };
  const promise = (line: Line): readonly string[] => {
    const about = promiseOfEvent(locale, line, screen.promises);
    return about === null ? [] : [about];
  };
  const detail = (line: Line): readonly string[] => [
    ...promise(line),
    ...(line.type === "adjudicated" ? decisionWords(locale, line.facts) : []),
    ...(typeof line.facts["predecessor"] === "string"
      ? [t("complaint.predecessor", { number: line.facts["predecessor"] })]
      : []),
    ...line.texts.map((text) => text.body),
    ...(line.proposal === null
      ? []
      : [
          t("complaint.proposal.steps", { text: line.proposal.steps }),
          t("complaint.proposal.answer", { text: line.proposal.answer }),
          ...(line.proposal.reason === null
            ? []
            : [t("complaint.proposal.reason", { text: line.proposal.reason })]),
          ...promised(line),
          ...(line.proposal.followUp === null
            ? []
            : [t("complaint.proposal.followUp", { who: line.proposal.followUp })]),
          ...flagged(line.proposal),
        ]),
  ];
  return (
    <section aria-labelledby="log" className="mt-7">
      <SectionHeading id="log">{t("complaint.log")}</SectionHeading>
      <EventTimeline
        events={screen.log.map((line) => ({
          key: String(line.seq),
          time: <time>{formatInstant(locale, line.at)}</time>,
          title: eventWords(locale, line, screen),
          node: nodeOf(line),
          detail: detail(line).map((text) => (
            <p key={text} className="whitespace-pre-line">
              <Said text={text} />
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
