import type { ReactNode } from "react";
import { ObligationTable } from "@/app/[locale]/_platform/obligation-table";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PlatformObligations as Obligations } from "@/lib/platform/screens/platform";

/** What the platform owes to people who want a person. Until it is counted, that is said. */
export function PlatformObligations({
  locale,
  obligations,
}: {
  readonly locale: Locale;
  readonly obligations: Obligations | null;
}): ReactNode {
  const t = getTranslator(locale, "obligation");
  return (
    <section aria-labelledby="obligations">
      <h2 id="obligations">{t("title")}</h2>
      <p className="mt-1 mb-3 text-sm text-ink3">{t(obligations === null ? "uncounted" : "note")}</p>
      {obligations === null ? null : <ObligationTable locale={locale} obligations={obligations} />}
    </section>
  );
}
