// What the template-reply rule said of a draft, as values of the form's state: they come back with what was typed.
import { LOCALE_FIELD, type FormValues } from "@/app/_forms/form-state";
import { TEMPLATE_REASONS, type TemplateFlag } from "@/lib/domain/template-reply";
import { formatPercent } from "@/lib/i18n/format";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

export const VERDICT_TITLE = "verdict.title";
export const VERDICT_SENTENCE = "verdict.sentence";
/** `phrases` when the marks are the known fallback phrases as well. */
export const VERDICT_RESTS_ON = "verdict.restsOn";

export function verdictValues(form: FormData, flag: TemplateFlag): FormValues {
  const asked = form.get(LOCALE_FIELD);
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const t = getTranslator(locale, "company");
  const reason = TEMPLATE_REASONS.find((candidate) => candidate === flag.reason) ?? "fallback_phrases";
  return {
    [VERDICT_TITLE]: [t(`template.${reason}`, { percent: formatPercent(locale, flag.share, 0) })],
    [VERDICT_SENTENCE]: [flag.sentence],
    [VERDICT_RESTS_ON]: [reason === "fallback_phrases" ? "phrases" : "sentence"],
  };
}
