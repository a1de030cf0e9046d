import type { ReactNode } from "react";
import { KnownClaims } from "@/app/[locale]/_channel/known-claims";
import { JudgedLink } from "@/app/[locale]/_rules/judged-link";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { KnownChannel } from "@/lib/platform/engine/channel-evidence-of";

/** Kinds of channels that people used and that are not registered, or no more. Nothing where there are none. */
export function FoundChannels({
  locale,
  known,
  days,
}: {
  readonly locale: Locale;
  readonly known: readonly KnownChannel[];
  /** Of how many days they were counted. */
  readonly days: number;
}): ReactNode {
  const found = known.filter(({ channel }) => channel === null);
  const t = getTranslator(locale, "evidence");
  const domain = getTranslator(locale, "domain");
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="found" className="mt-5">
      <h3 id="found">{t("found")}</h3>
      <JudgedLink locale={locale} part="found" />
      <ul className="mt-2">
        {found.map((one) => (
          <li key={one.kind} className="border-t border-line py-4">
            <h4>{domain(`channel.${one.kind}`)}</h4>
            <p>
              {one.withdrawn
                ? t("foundGone", { days })
                : t("foundText", { days, people: one.reports.people })}
            </p>
            <KnownClaims locale={locale} known={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
