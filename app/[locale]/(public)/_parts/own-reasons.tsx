import type { ReactNode } from "react";
import { FIGURES_WINDOW_DAYS, type OutOf } from "@/lib/domain/platform/public-figures";
import { formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

interface OwnReasonsProps {
  readonly locale: Locale;
  /** The number of refusals. Absent: not counted. */
  readonly counts: OutOf | undefined;
}

/** How often the company refused with its standing reason. Nothing if it never did. */
export function OwnReasons({ locale, counts }: OwnReasonsProps): ReactNode {
  if (counts === undefined || counts.hits === 0) return null;
  return (
    <p className="mt-3 text-sm text-ink2">
      {getTranslator(locale, "platform")("rates.ownReasons", {
        days: String(FIGURES_WINDOW_DAYS),
        total: formatNumber(locale, counts.of),
        count: formatNumber(locale, counts.hits),
      })}
    </p>
  );
}
