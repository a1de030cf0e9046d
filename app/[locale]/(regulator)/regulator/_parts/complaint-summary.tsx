import type { ReactNode } from "react";
import { AttemptList } from "@/app/[locale]/_complaint/attempt-list";
import { ConversationList } from "@/app/[locale]/_complaint/conversation-list";
import { PromiseList } from "@/app/[locale]/_complaint/promise-list";
import { ConsumerStory } from "@/app/[locale]/_complaint/consumer-story";
import { SectionHeading } from "@/app/_ui/section-heading";
import { SummaryList } from "@/app/_ui/summary-list";
import { regionInWords } from "@/lib/filing/engine/provinces";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { RegulatorComplaintScreen } from "@/lib/complaint/screens/regulator-complaint";

interface ComplaintSummaryProps {
  readonly locale: Locale;
  readonly screen: RegulatorComplaintScreen;
}

/** What the consumer says, tried and wants, and the conversations that the company recorded. */
export function ComplaintSummary({ locale, screen }: ComplaintSummaryProps): ReactNode {
  const domain = getTranslator(locale, "domain");
  const t = getTranslator(locale, "regulator");
  const { content, conversations } = screen;
  return (
    <>
      <section aria-labelledby="says">
        <SectionHeading id="says">{domain("complaint.story")}</SectionHeading>
        <ConsumerStory locale={locale} content={content} />
      </section>
      <section aria-labelledby="attempts" className="mt-7">
        <SectionHeading id="attempts">{domain("complaint.attempts")}</SectionHeading>
        <AttemptList locale={locale} attempts={content.attempts} />
      </section>
      <section aria-labelledby="contacts" className="mt-7">
        <SectionHeading id="contacts">{domain("complaint.conversations")}</SectionHeading>
        <ConversationList locale={locale} conversations={conversations} />
      </section>
      {screen.promises.length === 0 ? null : (
        <section aria-labelledby="promises" className="mt-7">
          <SectionHeading id="promises">{domain("complaint.promises")}</SectionHeading>
          <PromiseList locale={locale} promises={screen.promises} />
        </section>
      )}
      <section aria-labelledby="facts" className="mt-7">
        <SectionHeading id="facts">{t("complaint.facts")}</SectionHeading>
        <SummaryList items={summary(locale, screen)} />
      </section>
    </>
  );
}

function summary(locale: Locale, screen: RegulatorComplaintScreen) {
  const t = getTranslator(locale, "regulator");
  const domain = getTranslator(locale, "domain");
  const verified = t(screen.contactProved ? "complaint.verified" : "complaint.unverified");
  const priority = screen.vulnerability === "none" ? [] : [domain(`vulnerability.${screen.vulnerability}`)];
  return [
    { key: "matter", label: domain("complaint.matter"), value: domain(`matter.${screen.matter}`) },
    { key: "channel", label: domain("complaint.channel"), value: domain(`channel.${screen.channel}`) },
    ...(screen.region === null
      ? []
      : [{ key: "region", label: domain("complaint.region"), value: regionInWords(locale, screen.region) }]),
    ...(priority.length === 0
      ? []
      : [{ key: "person", label: t("complaint.person"), value: priority.join("") }]),
    {
      key: "contact",
      label: t("complaint.contactData"),
      value: screen.contact === null ? t("complaint.contactNone") : `${screen.contact} · ${verified}`,
    },
    {
      key: "counted",
      label: t("complaint.counting"),
      value: [
        t(
          !screen.counted
            ? "complaint.notCounted"
            : screen.proved
              ? "complaint.counted"
              : "complaint.notCountedUnproved",
        ),
        ...(screen.breach.is === "not_counted" ? [t("complaint.breachNotCounted")] : []),
        ...(screen.breach.is === "waits" ? [t("complaint.breachWaits")] : []),
        ...(screen.breach.is === "counts" && screen.breach.again
          ? [t("complaint.lateAgain", { instant: formatInstant(locale, screen.breach.since) })]
          : []),
      ].join(locale === "zh" ? "；" : "; "),
    },
    ...(screen.successor === null
      ? []
      : [
          {
            key: "successor",
            label: t("complaint.successor"),
            value: (
              <a className="link nowrap" href={`/${locale}/regulator/complaints/${screen.successor}`}>
                {screen.successor}
              </a>
            ),
          },
        ]),
  ];
}
