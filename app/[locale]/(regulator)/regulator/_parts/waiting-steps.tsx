import type { ReactNode } from "react";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatCappedCount, formatFullInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { WaitingPhrases } from "@/lib/complaint/screens/path-phrases";

/** How many words of steps wait for a look, since when, and where. Nothing when none waits. */
export function WaitingSteps({
  locale,
  waiting: { count, oldest },
}: {
  readonly locale: Locale;
  readonly waiting: WaitingPhrases;
}): ReactNode {
  const t = getTranslator(locale, "regulator");
  if (oldest === null) return null;
  return (
    <section aria-labelledby="waiting-steps" className="my-7">
      <SectionHeading id="waiting-steps">{t("phrases.task")}</SectionHeading>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <a className="link inline-flex min-h-target items-center" href={`/${locale}/regulator/steps`}>
          {t("phrases.taskCount", { count: formatCappedCount(locale, count) })}
        </a>
        <time className="text-ink3">
          {t("phrases.since", { instant: formatFullInstant(locale, oldest) })}
        </time>
      </p>
    </section>
  );
}
