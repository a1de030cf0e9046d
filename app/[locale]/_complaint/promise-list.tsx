import type { ReactNode } from "react";
import { promiseDueWords, promiseWords } from "./promise-words";
import { PersonText } from "@/app/_ui/person-text";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PromiseShown } from "@/lib/complaint/screens/promises-shown";

/** What was promised, by when, and what became of it, as staff read it. */
export function PromiseList({
  locale,
  promises,
}: {
  readonly locale: Locale;
  readonly promises: readonly PromiseShown[];
}): ReactNode {
  const t = getTranslator(locale, "domain");
  return (
    <ul className="flex flex-col gap-2">
      {promises.map((promise) => (
        <li key={promise.number}>
          <PersonText text={promiseWords(locale, promise)} />
          <span className="block text-ink2">
            {promiseDueWords(locale, promise)} <b>{t(`promise.state.${promise.state}`)}</b>
          </span>
        </li>
      ))}
    </ul>
  );
}
