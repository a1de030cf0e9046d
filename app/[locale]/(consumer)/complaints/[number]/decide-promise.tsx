import type { ReactNode } from "react";
import { promiseDueWords, promiseWords } from "@/app/[locale]/_complaint/promise-words";
import { PersonText } from "@/app/_ui/person-text";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { PromiseForm } from "./promise-form";

/** The promises that are due: was each kept? No answer is not held against the company. */
export function DecidePromise({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}): ReactNode {
  const t = getTranslator(locale, "complaint");
  return (
    <>
      <p>{t("decision.answer_promise.text", { platform: nameIn(locale, screen.platform) })}</p>
      {screen.promises
        .filter(({ mayBreak }) => mayBreak)
        .map((promise) => (
          <div key={promise.number} className="flex flex-col gap-2 border-t border-line pt-3">
            <p>
              <strong>
                <PersonText text={promiseWords(locale, promise)} />
              </strong>
              <span className="block text-ink2">{promiseDueWords(locale, promise)}</span>
            </p>
            <PromiseForm locale={locale} complaint={screen.number} promise={promise} boxed />
          </div>
        ))}
      <p className="text-sm text-ink2">{t("decision.answer_promise.note")}</p>
    </>
  );
}
