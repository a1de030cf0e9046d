import type { DisplayWords } from "@/app/_ui/shell/display-choices";
import type { PublicHeaderProps } from "@/app/_ui/shell/public-header";
import { HTML_LANG, type Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

export function displayWords(locale: Locale): DisplayWords {
  const t = getTranslator(locale, "common");
  return {
    label: t("preferences.label"),
    standard: t("preferences.standard"),
    elder: t("preferences.elder"),
    leaveElder: t("preferences.leaveElder"),
    dark: t("preferences.dark"),
    light: t("preferences.light"),
    contrast: t("preferences.contrast"),
    larger: t("preferences.larger"),
    smaller: t("preferences.smaller"),
  };
}

export function otherLanguage(locale: Locale): PublicHeaderProps["language"] {
  const t = getTranslator(locale, "common");
  const to: Locale = locale === "zh" ? "en" : "zh";
  return {
    to,
    lang: HTML_LANG[to],
    name: t("preferences.otherLanguage"),
    short: t("preferences.otherLanguageShort"),
    label: t("preferences.otherLanguageLabel"),
  };
}
