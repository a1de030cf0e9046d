import type { ReactNode } from "react";
import { promiseDue, promiseWords } from "@/app/[locale]/_complaint/promise-words";
import { Said } from "@/app/_ui/said";
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

/** Every deed that was promised, when it is due and what became of it. What is due is answered in the decision box. */
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
              <Said text={promiseWords(locale, promise)} />
              <span className="block text-ink2">
                {promiseDue(locale, promise)} <b>{stateWords(locale, promise)}</b>
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

/** One that was due too long ago can still be said to be done, and not any more to be broken. */
function stateWords(locale: Locale, { state, mayBreak, mayKeep }: PromiseShown): string {
  const t = getTranslator(locale, "complaint");
  if (state === "due" && !mayBreak) return t(mayKeep ? "promise.onlyKept" : "promise.unanswered");
  return t(`promise.state.${state}`);
}
