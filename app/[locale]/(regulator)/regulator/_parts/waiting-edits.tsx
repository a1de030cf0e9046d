import type { ReactNode } from "react";
import { countWords } from "@/app/[locale]/(regulator)/regulator/_parts/edit-words";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { WaitingLine } from "@/lib/platform/screens/platform-edits";

/** Counts of users that wait for a second person: those that this reader may decide first. */
export function WaitingEdits({
  locale,
  edits,
}: {
  readonly locale: Locale;
  readonly edits: readonly WaitingLine[];
}): ReactNode {
  if (edits.length === 0) return null;
  const t = getTranslator(locale, "regulator");
  return (
    <section aria-labelledby="waiting-edits" className="mt-7">
      <SectionHeading id="waiting-edits">{t("edits.waiting.title")}</SectionHeading>
      <ul>
        {edits.map(({ line, own, platform }) => (
          <li key={line.key} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
            <a className="link" href={`/${locale}/regulator/platforms/${platform.slug}`}>
              {nameIn(locale, platform)}
            </a>
            <span>{`${countWords(locale, line.old)} → ${countWords(locale, line.new)}`}</span>
            <span className="text-ink2">{own ? t("edits.waiting.leadOwn") : line.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
