// The five words that a rule can rest on, and the sources they lead to.
import type { ReactNode } from "react";
import { standingWords } from "@/app/[locale]/_rules/rule-tag";
import { sourceDate } from "@/app/[locale]/_rules/citation";
import { StandingTag } from "@/app/_ui/standing-tag";
import { Unbroken } from "@/app/_ui/unbroken";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { RULE_SOURCES } from "@/lib/domain/rulebook/rule-sources";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { STANDINGS } from "@/lib/domain/rulebook/standing";

interface StandingSectionProps {
  readonly locale: Locale;
  readonly rulebook: Rulebook;
}

export function StandingSection({ locale, rulebook }: StandingSectionProps): ReactNode {
  const t = getTranslator(locale, "standings");
  return (
    <section className="mt-11" aria-labelledby="standings">
      <h2 id="standings" className="section-rule">
        {t("title")}
      </h2>
      <p className="mt-3 prose-width">{t("lead")}</p>
      <dl className="mt-3 max-w-3xl">
        {STANDINGS.map((standing) => {
          const words = standingWords(locale, { standing, date: null });
          return (
            <div key={standing} className="border-b border-line py-2 md:flex md:gap-4 elder:md:block">
              <dt className="md:w-72 md:shrink-0">
                <StandingTag standing={standing} words={words} />
              </dt>
              <dd>{words.meaning}</dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-3 prose-width">{t("adoptedTurns")}</p>
      <h3 className="mt-5">{t("sources")}</h3>
      <ul className="mt-2 list-disc space-y-2 pl-6 prose-width">
        {RULE_SOURCES.map((source) => (
          <li key={source} id={`source-${source}`}>
            <b>{t(`source.${source}`)}</b>
            <span className="block text-ink2">
              <Unbroken
                text={t(`sourceNote.${source}`, {
                  version: rulebook.version,
                  date: sourceDate(locale, source, rulebook),
                })}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
