import type { ReactNode } from "react";
import { NewTag } from "@/app/[locale]/_complaint/new-tag";
import { PromiseList } from "@/app/[locale]/_complaint/promise-list";
import { ContactMark } from "@/app/_ui/clock/contact-mark";
import { SectionHeading } from "@/app/_ui/section-heading";
import { SummaryList } from "@/app/_ui/summary-list";
import { Said } from "@/app/_ui/said";
import { regionInWords } from "@/lib/filing/provinces";
import { attemptDay } from "@/app/[locale]/_complaint/attempt-day";
import { isBarrierCode } from "@/lib/domain/barriers";
import { formatDuration, formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { RegulatorComplaintScreen } from "@/lib/screens/regulator-complaint";

interface CaseFactsProps {
  readonly locale: Locale;
  readonly screen: RegulatorComplaintScreen;
}

/** What the consumer says, tried and wants; who of the company claims to have been in contact. */
export function CaseFacts({ locale, screen }: CaseFactsProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  const domain = getTranslator(locale, "domain");
  const { content, contacts } = screen;
  const comma = locale === "zh" ? "，" : "; ";
  return (
    <>
      <section aria-labelledby="says">
        <SectionHeading id="says">{t("complaint.says")}</SectionHeading>
        <p className="whitespace-pre-line">
          <Said text={content.narrative} />
        </p>
        <p className="mt-2 whitespace-pre-line">
          <b>{t("complaint.wants")}</b>
          {locale === "zh" ? "：" : ": "}
          <Said text={content.wanted} />
        </p>
      </section>
      <section aria-labelledby="attempts" className="mt-7">
        <SectionHeading id="attempts">{t("complaint.attempts")}</SectionHeading>
        <ul className="space-y-2">
          {content.attempts.map((attempt) => (
            <li key={attempt.n}>
              <b>
                {t("complaint.attempt", {
                  n: attempt.n,
                  channel: domain(`channel.${attempt.channel}`),
                  instant: attemptDay(locale, attempt.startedAt),
                })}
              </b>
              <p className="text-ink2">
                {[
                  ...(attempt.humanAsks === null ? [] : [t("complaint.asks", { n: attempt.humanAsks })]),
                  ...(attempt.queueSeconds === null
                    ? []
                    : [t("complaint.queue", { duration: formatDuration(locale, attempt.queueSeconds) })]),
                  domain(`attemptOutcome.${attempt.outcome}`),
                ].join(comma)}
              </p>
              <p className="text-ink2">
                {attempt.barriers
                  .map(({ code, text }) => text ?? domain(`barrier.${isBarrierCode(code) ? code : "other"}`))
                  .join(locale === "zh" ? "、" : ", ")}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="contacts" className="mt-7">
        <SectionHeading id="contacts">{t("complaint.contacts")}</SectionHeading>
        {contacts.length === 0 ? (
          <p className="text-ink2">{t("complaint.noContacts")}</p>
        ) : (
          <ul className="space-y-2">
            {contacts.map((contact) => (
              <li key={contact.id}>
                <ContactMark look={contact.answer ?? "attested"} />{" "}
                {t("complaint.contactLine", {
                  name: contact.personName,
                  no: contact.personNo,
                  instant: formatInstant(locale, contact.startedAt),
                  channel: domain(`channel.${contact.channel}`),
                  duration: formatDuration(locale, contact.seconds),
                })}
                {contact.personNew === true ? <NewTag locale={locale} /> : null}
                {contact.direction === "from_consumer" ? (
                  <span className="block">
                    {domain("callByConsumer", { digits: contact.callerDigits ?? "" })}
                  </span>
                ) : null}
                <span className="block text-ink2">{domain(`contact.${contact.answer ?? "attested"}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {screen.promises.length === 0 ? null : (
        <section aria-labelledby="promises" className="mt-7">
          <SectionHeading id="promises">{t("complaint.promises")}</SectionHeading>
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
    { key: "matter", label: t("complaint.matter"), value: domain(`matter.${screen.matter}`) },
    { key: "channel", label: t("complaint.channel"), value: domain(`channel.${screen.channel}`) },
    ...(screen.region === null
      ? []
      : [{ key: "region", label: t("complaint.region"), value: regionInWords(locale, screen.region) }]),
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
