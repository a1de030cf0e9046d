import type { ReactNode } from "react";
import { isBarrierCode } from "@/lib/domain/complaint/barriers";
import { formatDay, formatDuration } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { AttemptLine } from "@/lib/complaint/screens/complaint-content";

/** A barrier by its name; one of a later list by its code. */
export function barrierWord(locale: Locale, code: string): string {
  return isBarrierCode(code) ? getTranslator(locale, "domain")(`barrier.${code}`) : code;
}

/** The day, never the minute (of "today" none is known), or that it is not known; what was tried, and how it ended. */
function attemptWords(locale: Locale, attempt: AttemptLine): { readonly day: string; readonly what: string } {
  const d = getTranslator(locale, "domain");
  const { startedAt, channel, humanAsks, queueSeconds, outcome } = attempt;
  const what = [
    d(`channel.${channel}`),
    ...(humanAsks === null ? [] : [d("complaint.asks", { count: humanAsks })]),
    ...(queueSeconds === null
      ? []
      : [d("complaint.queue", { duration: formatDuration(locale, queueSeconds) })]),
    d(`attemptOutcome.${outcome}`),
  ];
  return {
    day: startedAt === null ? d("timeUnknown") : formatDay(locale, startedAt),
    what: what.join(locale === "zh" ? "，" : " · "),
  };
}

/** The keys and words in order; a step that waits for an officer's look is said to wait. */
function pathWords(locale: Locale, { path }: AttemptLine): string {
  const d = getTranslator(locale, "domain");
  const steps = path.map(({ step, listed }) => {
    if (step === null) return d("complaint.stepWaits");
    return listed ? step : d("complaint.stepUnlisted", { step });
  });
  return d("complaint.path", { steps: steps.join(" → ") });
}

/** Their names hold commas of their own. */
function barriersOf(locale: Locale, { barriers }: AttemptLine): string {
  const colon = locale === "zh" ? "：" : ": ";
  return barriers
    .map(({ code, text }) => {
      const word = barrierWord(locale, code);
      return text === null ? word : `${word}${colon}${text}`;
    })
    .join(locale === "zh" ? "；" : "; ");
}

/** How the consumer tried to reach a person, and what stood in the way: the same for everybody who reads it. */
export function AttemptList({
  locale,
  attempts,
}: {
  readonly locale: Locale;
  readonly attempts: readonly AttemptLine[];
}): ReactNode {
  if (attempts.length === 0)
    return <p className="text-ink2">{getTranslator(locale, "domain")("complaint.noAttempts")}</p>;
  return (
    <ol className="flex flex-col gap-2">
      {attempts.map((attempt) => {
        const { day, what } = attemptWords(locale, attempt);
        return (
          <li key={attempt.n}>
            <p>
              <span className="text-ink3">{day}</span> {what}
            </p>
            {attempt.path.length === 0 ? null : (
              <p className="break-words text-ink2">{pathWords(locale, attempt)}</p>
            )}
            {attempt.barriers.length === 0 ? null : (
              <p className="text-ink2">{barriersOf(locale, attempt)}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
