import type { ReactNode } from "react";
import { barrierMeasure } from "@/app/[locale]/_complaint/barrier-measure";
import { isBarrierCode } from "@/lib/domain/complaint/barriers";
import { formatDay, formatDuration } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { AttemptLine } from "@/lib/complaint/screens/complaint-content";

/** A barrier's name; an unknown one is shown by its code. */
export function barrierWord(locale: Locale, code: string): string {
  return isBarrierCode(code) ? getTranslator(locale, "domain")(`barrier.${code}`) : code;
}

/** The day without a time ("today" has none), or "not remembered"; the channel, and how it ended. */
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

/** The keys and words in order. Of a step that not everybody may read it is said whether an officer still has to look at it. */
function pathWords(locale: Locale, { path }: AttemptLine): string {
  const d = getTranslator(locale, "domain");
  const steps = path.map(({ step, standing }) => {
    if (standing === "readable") return step ?? "";
    if (step === null) return d(standing === "waits" ? "complaint.stepWaits" : "complaint.stepHidden");
    return d(standing === "waits" ? "complaint.stepUnlisted" : "complaint.stepPrivate", { step });
  });
  return d("complaint.path", { steps: steps.join(" → ") });
}

/** Their names contain commas. */
function barriersOf(locale: Locale, { barriers }: AttemptLine): string {
  const colon = locale === "zh" ? "：" : ": ";
  return barriers
    .map((met) => {
      const details = [...(met.text === null ? [] : [met.text]), ...barrierMeasure(locale, met)];
      const word = barrierWord(locale, met.code);
      return details.length === 0 ? word : `${word}${colon}${details.join(locale === "zh" ? "，" : ", ")}`;
    })
    .join(locale === "zh" ? "；" : "; ");
}

/** How the consumer tried to reach a person, and what blocked them. All readers see the same. */
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
