import type { ReactNode } from "react";
import { AttemptList } from "@/app/[locale]/_complaint/attempt-list";
import { PromiseList } from "@/app/[locale]/_complaint/promise-list";
import { ConsumerStory } from "@/app/[locale]/_complaint/consumer-story";
import { regionInWords } from "@/lib/filing/engine/provinces";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { CompanyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import { ComplaintConversations } from "./complaint-conversations";
import { LogColumn } from "./log-column";
import type { InboxAddress } from "./inbox-address";

interface ComplaintFactsProps {
  readonly locale: Locale;
  readonly screen: CompanyComplaintScreen;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="mb-6">
      <h2 className="mb-1 text-base">{title}</h2>
      {children}
    </section>
  );
}

function About({ locale, screen }: ComplaintFactsProps): ReactNode {
  const t = getTranslator(locale, "company");
  const d = getTranslator(locale, "domain");
  const { vulnerability, region, firstContact } = screen;
  const rows: readonly (readonly [string, string])[] = [
    [t("facts.platform"), nameIn(locale, screen.platform)],
    [d("complaint.channel"), d(`channel.${screen.channel}`)],
    [d("complaint.matter"), d(`matter.${screen.matter}`)],
    ...(region === null ? [] : [[d("complaint.region"), regionInWords(locale, region)] as const]),
    ...(vulnerability === "none"
      ? []
      : [[t("facts.priority"), t(`facts.${vulnerability}`, { hours: String(firstContact.hours) })] as const]),
  ];
  return (
    <dl className="grid grid-cols-[minmax(4em,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 elder:grid-cols-1">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink3">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What to know before acting: what the consumer says and tried, the conversations so far, and how to reach them. */
export function ComplaintFacts({
  locale,
  screen,
  address,
}: ComplaintFactsProps & { readonly address: InboxAddress }): ReactNode {
  const t = getTranslator(locale, "company");
  const d = getTranslator(locale, "domain");
  const { content, reach } = screen;
  return (
    <>
      <Part title={d("complaint.story")}>
        <ConsumerStory locale={locale} content={content} />
      </Part>
      <Part title={d("complaint.attempts")}>
        <AttemptList locale={locale} attempts={content.attempts} />
      </Part>
      <Part title={d("complaint.conversations")}>
        <ComplaintConversations locale={locale} screen={screen} address={address} />
      </Part>
      {screen.promises.length === 0 ? null : (
        <Part title={d("complaint.promises")}>
          <PromiseList locale={locale} promises={screen.promises} />
          <p className="mt-1 text-ink2">{t("facts.promisesHelp")}</p>
        </Part>
      )}
      <Part title={t("facts.reach")}>
        {screen.contactProved === false ? (
          <p className="mb-1 font-bold">{t("facts.contactUnproved")}</p>
        ) : null}
        {screen.contactProved === null ? (
          <p>{t("facts.contactNone")}</p>
        ) : reach === null ? (
          <>
            <p>{t("facts.relay")}</p>
            <p className="text-ink2">{t("facts.relayHelp")}</p>
          </>
        ) : (
          <>
            <p className="font-bold break-all">{reach.value}</p>
            <p className="text-ink2">{t("facts.consented")}</p>
          </>
        )}
        {screen.proved ? null : <p className="mt-1 text-ink2">{t("facts.unprovedHelp")}</p>}
      </Part>
    </>
  );
}

const CONTEST = {
  pending: "facts.contestPending",
  dismissed: "facts.contestDismissed",
  upheld: "facts.contestUpheld",
  moot: "facts.contestMoot",
} as const;

/** For reference: the log, and the details of the filing. */
export function ComplaintRecord({ locale, screen }: ComplaintFactsProps): ReactNode {
  const t = getTranslator(locale, "company");
  const d = getTranslator(locale, "domain");
  const { contest } = screen;
  return (
    <>
      <Part title={d("complaint.log")}>
        {contest === null ? null : (
          <p className="mb-2 border-l-4 border-line2 pl-3">
            {t(CONTEST[contest.state], { kind: d(`contestKind.${contest.kind}`) })}
          </p>
        )}
        {screen.clock.snapshot.appealPending ? (
          <p className="mb-2 border-l-4 border-line2 pl-3">{t("facts.appealPending")}</p>
        ) : null}
        <LogColumn locale={locale} screen={screen} />
      </Part>
      <Part title={t("facts.about")}>
        <About locale={locale} screen={screen} />
      </Part>
    </>
  );
}
