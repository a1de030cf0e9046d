import type { ReactNode } from "react";
import { PROMISES_WINDOW_DAYS, type PromiseFigures } from "@/lib/domain/platform/public-figures";
import { formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const NUMBERS = ["kept", "broken", "unanswered"] as const;

interface PromiseNumbersProps {
  readonly locale: Locale;
  /** Absent: not counted. */
  readonly promises: PromiseFigures | undefined;
}

/** The promises in three numbers. Nothing if none was counted: a row of zeros would look like a result. */
export function PromiseNumbers({ locale, promises }: PromiseNumbersProps): ReactNode {
  if (promises === undefined || NUMBERS.every((word) => promises[word] === 0)) return null;
  const t = getTranslator(locale, "domain");
  return (
    <div>
      <p className="text-sm text-ink2">{t("promiseNumbers.title", { days: String(PROMISES_WINDOW_DAYS) })}</p>
      <dl className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        {NUMBERS.map((word) => (
          <div key={word} className="flex items-baseline gap-1.5">
            <dt className="text-sm text-ink2">{t(`promiseNumbers.${word}`)}</dt>
            <dd className="font-bold tabular-nums">{formatNumber(locale, promises[word])}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 text-sm text-ink3">{t("promiseNumbers.note")}</p>
    </div>
  );
}
