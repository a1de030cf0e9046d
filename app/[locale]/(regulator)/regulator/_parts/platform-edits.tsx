import type { ReactNode } from "react";
import { editLines, editorWords } from "@/app/[locale]/(regulator)/regulator/_parts/edit-words";
import { EmptyState } from "@/app/_ui/empty-state";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatFullInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PlatformEdits } from "@/lib/platform/screens/platform-edits";

interface HistoryProps {
  readonly locale: Locale;
  readonly edits: PlatformEdits;
}

/** Every edit of the platform, of its company's people and of the rules: when, who, from what to what, why. */
export function EditHistory({ locale, edits }: HistoryProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  return (
    <section aria-labelledby="edits" className="mt-9">
      <SectionHeading id="edits">{t("edits.title")}</SectionHeading>
      <p className="mb-3 text-ink2">{t("edits.text")}</p>
      {edits.lines.length === 0 ? <EmptyState>{t("edits.empty")}</EmptyState> : null}
      <ol>
        {edits.lines.map((line) => (
          <li key={line.key} className="border-b border-line py-3">
            <time className="block text-sm text-ink3">{formatFullInstant(locale, line.at)}</time>
            <b>{t(`edits.type.${line.type}`)}</b>
            {editLines(locale, line).map((text, index) => (
              <span key={`${String(index)} ${text}`} className="block break-words">
                {text}
              </span>
            ))}
            <span className="block text-sm text-ink2">{editorWords(locale, line)}</span>
            {line.reason === null ? null : (
              <span className="block whitespace-pre-line break-words text-sm">
                {t("edits.reason", { reason: line.reason })}
              </span>
            )}
          </li>
        ))}
      </ol>
      {edits.more ? <p className="mt-3 text-sm text-ink2">{t("edits.more")}</p> : null}
      {edits.unknownBefore === null ? null : (
        <p className="mt-3 text-sm text-ink2">
          {t("edits.unknownBefore", { instant: formatFullInstant(locale, edits.unknownBefore) })}
        </p>
      )}
    </section>
  );
}
