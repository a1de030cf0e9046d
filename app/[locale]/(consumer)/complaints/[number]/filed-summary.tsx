import type { ReactNode } from "react";
import { SummaryList, type SummaryItem } from "@/app/_ui/summary-list";
import { PersonText } from "@/app/_ui/person-text";
import { asksWords } from "./asks-words";
import { AttemptList, barrierWord } from "@/app/[locale]/_complaint/attempt-list";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { mayAct } from "./acts";
import { regionInWords } from "@/lib/filing/engine/provinces";

interface FiledSummaryProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}

function join(locale: Locale, words: readonly string[]): string {
  return words.join(locale === "zh" ? "、" : ", ");
}

/** What was filed, as it now stands. */
export function FiledSummary({ locale, screen }: FiledSummaryProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const d = getTranslator(locale, "domain");
  const { content, contact, vulnerability, region } = screen;
  const codes = [...new Set(content.attempts.flatMap((attempt) => attempt.barriers.map(({ code }) => code)))];
  const channels = [...new Set(content.attempts.map((attempt) => d(`channel.${attempt.channel}`)))];
  const asks = asksWords(locale, content.attempts);
  const reach = !screen.consentContact
    ? "contactRelay"
    : screen.platform.listed
      ? "contactShared"
      : "contactLater";
  const shown =
    contact === null ? t("content.contactNone") : t(`content.${reach}`, { contact: contact.shown });
  const row = (key: string, label: string, value: ReactNode): SummaryItem => ({ key, label, value });
  return (
    <section aria-labelledby="content">
      <h2 id="content" className="mb-2">
        {t("page.content")}
      </h2>
      <SummaryList
        items={[
          row("platform", t("content.platform"), <strong>{nameIn(locale, screen.platform)}</strong>),
          row("matter", t("content.matter"), d(`matter.${screen.matter}`)),
          row("wanted", t("content.wanted"), <PersonText text={content.wanted} />),
          row("narrative", t("content.narrative"), <PersonText text={content.narrative} />),
          row(
            "attempts",
            t("content.attempts"),
            <>
              <p>
                {[
                  t("content.attemptsTotal", {
                    count: String(content.attempts.length),
                    channels: join(locale, channels),
                  }),
                  ...(asks === null ? [] : [asks]),
                ].join(locale === "zh" ? "；" : "; ")}
              </p>
              <details>
                <summary className="link inline-flex min-h-target items-center">{t("content.more")}</summary>
                <div className="text-sm">
                  <AttemptList locale={locale} attempts={content.attempts} />
                </div>
              </details>
            </>,
          ),
          row(
            "barriers",
            t("content.barriers"),
            codes.length === 0
              ? t("content.barriersNone")
              : // Their names contain commas.
                codes.map((code) => barrierWord(locale, code)).join(locale === "zh" ? "、" : "; "),
          ),
          ...(region === null ? [] : [row("region", t("content.region"), regionInWords(locale, region))]),
          ...(vulnerability === "none"
            ? []
            : [
                row(
                  "priority",
                  t("content.priority"),
                  t("content.priorityText", { who: d(`vulnerability.${vulnerability}`) }),
                ),
              ]),
          {
            key: "contact",
            label: t("content.contact"),
            value:
              screen.contactProved || contact === null
                ? shown
                : `${shown}\n${t("content.contactUnverified")}`,
            ...(screen.contactProved
              ? mayAct("consent", screen)
                ? {
                    change: {
                      href: `/${locale}/complaints/${screen.number}/consent`,
                      label: t("content.takeBack"),
                    },
                  }
                : {
                    change: {
                      href: `/${locale}/complaints/${screen.number}/reach`,
                      label: t("content.change"),
                    },
                  }
              : {
                  change: {
                    href: `/${locale}/complaints/${screen.number}/filed#verify`,
                    label: t(contact === null ? "content.give" : "content.verify"),
                  },
                }),
          },
        ]}
      />
    </section>
  );
}
