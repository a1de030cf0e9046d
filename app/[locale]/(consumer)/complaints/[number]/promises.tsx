import type { ReactNode } from "react";
import { promiseDueWords, promiseWords } from "@/app/[locale]/_complaint/promise-words";
import { PersonText } from "@/app/_ui/person-text";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import type { PromiseShown } from "@/lib/complaint/screens/promises-shown";
import { PromiseForm } from "./promise-form";

interface PromisesProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}

/** Every promise, when it is due and its state. Promises that are due are answered in the decision box. */
export function Promises({ locale, screen }: PromisesProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { promises, number } = screen;
  if (promises.length === 0) return null;
  return (
    <section aria-labelledby="promises">
      <SectionHeading id="promises">{t("promise.title")}</SectionHeading>
      <p className="text-sm text-ink2">{t("promise.lead")}</p>
      <ul>
        {promises.map((promise) => (
          <li key={promise.number} className="flex flex-col gap-2 border-b border-line py-3">
            <p>
              <PersonText text={promiseWords(locale, promise)} />
              <span className="block text-ink2">
                {promiseDueWords(locale, promise)} <b>{stateWords(locale, promise)}</b>
              </span>
            </p>
            {promise.mayBreak ? null : (
              <PromiseForm locale={locale} complaint={number} promise={promise} boxed={false} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A promise due too long ago can still be called kept, but no longer broken. */
function stateWords(locale: Locale, { state, mayBreak, mayKeep }: PromiseShown): string {
  const t = getTranslator(locale, "complaint");
  if (state === "due" && !mayBreak) return t(mayKeep ? "promise.onlyKept" : "promise.unanswered");
  return t(`promise.state.${state}`);
}
