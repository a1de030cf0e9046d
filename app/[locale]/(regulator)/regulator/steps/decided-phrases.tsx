import type { ReactNode } from "react";
import { LinkButton } from "@/app/_ui/link-button";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatFullInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PathPhrasesScreen } from "@/lib/complaint/screens/path-phrases";
import { PhraseForm } from "./phrase-form";

/** What was decided, the latest first, by whom and why; each can be decided otherwise. Nothing where there is none. */
export function DecidedPhrases({
  locale,
  screen: { decided, older },
}: {
  readonly locale: Locale;
  readonly screen: Pick<PathPhrasesScreen, "decided" | "older">;
}): ReactNode {
  const t = getTranslator(locale, "regulator");
  if (decided.length === 0) return null;
  return (
    <section aria-labelledby="decided" className="max-w-2xl">
      <SectionHeading id="decided">{t("phrases.decided")}</SectionHeading>
      <ul>
        {decided.map(({ phrase, verdict, seq, at, name, reason }) => (
          <li key={phrase} className="border-b border-line py-3">
            <p className="break-words">
              <b>{phrase}</b> {t(verdict === "released" ? "phrases.isReleased" : "phrases.isRefused")}
            </p>
            <p className="break-words text-ink2">
              {name} <time className="text-ink3">{formatFullInstant(locale, at)}</time>{" "}
              {t("edits.reason", { reason: reason ?? "" })}
            </p>
            <details className="mt-1">
              <summary className="link inline-flex min-h-target cursor-pointer items-center">
                {t("phrases.again")}
              </summary>
              <PhraseForm locale={locale} id={`again-${String(seq)}`} phrase={phrase} seen={seq ?? 0} />
            </details>
          </li>
        ))}
      </ul>
      {older === null ? null : (
        <p className="mt-5">
          <LinkButton href={`/${locale}/regulator/steps?before=${String(older)}#decided`}>
            {t("phrases.older")}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
