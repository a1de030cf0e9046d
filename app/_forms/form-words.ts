import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { FormWords } from "./form-notices";

/** The words that every form needs in the browser. */
export function formWords(locale: Locale): FormWords {
  const t = getTranslator(locale, "common");
  return {
    errorTitle: { one: t("form.errorTitle.one"), other: t("form.errorTitle.other") },
    notDone: t("form.notDone"),
    errorPrefix: t("form.errorPrefix"),
    offline: t("form.offline"),
    stale: t("form.stale"),
  };
}
