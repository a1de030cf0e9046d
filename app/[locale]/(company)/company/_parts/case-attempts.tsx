import type { ReactNode } from "react";
import { attemptDay } from "@/app/[locale]/_complaint/attempt-day";
import { isBarrierCode } from "@/lib/domain/barriers";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { AttemptLine } from "@/lib/screens/complaint-content";

/** How the user tried to reach a person, and what stood in the way. */
export function CaseAttempts({
  locale,
  attempts,
}: {
  readonly locale: Locale;
  readonly attempts: readonly AttemptLine[];
}): ReactNode {
  const t = getTranslator(locale, "company");
  const d = getTranslator(locale, "domain");
  const comma = locale === "zh" ? "，" : " · ";
  const between = locale === "zh" ? "；" : "; ";
  if (attempts.length === 0) return <p className="text-ink2">{t("facts.noAttempts")}</p>;
  return (
    <ol className="flex flex-col gap-2">
      {attempts.map((attempt) => (
        <li key={attempt.n}>
          <p>
            <span className="text-ink3">{attemptDay(locale, attempt.startedAt)}</span>{" "}
            {[
              d(`channel.${attempt.channel}`),
              attempt.humanAsks === null ? null : t("facts.asks", { count: attempt.humanAsks }),
              attempt.queueSeconds === null
                ? null
                : t("facts.queue", { minutes: Math.round(attempt.queueSeconds / 60) }),
              d(`attemptOutcome.${attempt.outcome}`),
            ]
              .filter((part) => part !== null)
              .join(comma)}
          </p>
          {attempt.barriers.length === 0 ? null : (
            <p className="text-ink2">
              {attempt.barriers
                .map(({ code, text }) => {
                  const word = isBarrierCode(code) ? d(`barrier.${code}`) : code;
                  return text === null ? word : `${word}${locale === "zh" ? "：" : ": "}${text}`;
                })
                .join(between)}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
