import type { ReactNode } from "react";
import { EmptyState } from "@/app/_ui/empty-state";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatCappedCount, formatFullInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PathPhrasesScreen, WaitingPhrase } from "@/lib/complaint/screens/path-phrases";
import { PhraseForm } from "./phrase-form";

interface WaitingProps {
  readonly locale: Locale;
  readonly screen: PathPhrasesScreen;
}

/** Where it was said: the whole way, so that an officer reads the words among the others. */
function Examples({
  locale,
  examples,
}: {
  readonly locale: Locale;
  readonly examples: WaitingPhrase["examples"];
}): ReactNode {
  const channel = getTranslator(locale, "domain");
  return (
    <ul>
      {examples.map((one) => (
        <li key={`${one.number} ${one.path.join()}`} className="break-words">
          <a className="link link-alone nowrap" href={`/${locale}/regulator/complaints/${one.number}`}>
            {one.number}
          </a>{" "}
          {nameIn(locale, one)} · {channel(`channel.${one.channel}`)} · {one.path.join(" → ")}
        </li>
      ))}
    </ul>
  );
}

/** What waits for a look, what most people said first. */
export function WaitingPhrases({ locale, screen }: WaitingProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  const more = screen.count - screen.waiting.length;
  return (
    <section aria-labelledby="waiting" className="mb-9 max-w-2xl">
      <SectionHeading id="waiting" aside={formatCappedCount(locale, screen.count)}>
        {t("phrases.waiting")}
      </SectionHeading>
      {screen.waiting.length === 0 ? (
        <EmptyState>{t("phrases.empty")}</EmptyState>
      ) : (
        <ul>
          {screen.waiting.map((one, n) => (
            <li key={one.phrase} className="border-b border-line py-4">
              <h3 className="break-words">{one.phrase}</h3>
              <p className="text-ink2">
                {t("phrases.said", {
                  people: formatCappedCount(locale, one.people),
                  count: formatCappedCount(locale, one.attempts),
                })}{" "}
                <time className="text-ink3">
                  {t("phrases.since", { instant: formatFullInstant(locale, one.firstAt) })}
                </time>
              </p>
              <Examples locale={locale} examples={one.examples} />
              <div className="mt-3">
                <PhraseForm locale={locale} id={`judge-${String(n)}`} phrase={one.phrase} seen={0} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {more > 0 ? <p className="mt-3 text-ink2">{t("phrases.more")}</p> : null}
    </section>
  );
}
