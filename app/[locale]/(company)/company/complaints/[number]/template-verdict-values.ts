// What the template-reply rule said of a draft, as values of the form's state: they come back with what was typed.
import { LOCALE_FIELD, type FormValues } from "@/app/_forms/form-state";
import type { TemplateFlag } from "@/lib/domain/template-reply";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

export const VERDICT_TITLE = "verdict.title";
export const VERDICT_CLAUSES = "verdict.clauses";

/** A verdict in words: why, and the clauses it rests on. */
export interface VerdictSaid {
  readonly title: string;
  readonly clauses: readonly string[];
}

export function verdictSaid(locale: Locale, flag: TemplateFlag): VerdictSaid {
  const t = getTranslator(locale, "company");
  return { title: t("template.title", { why: t(`template.${flag.reason}`) }), clauses: flag.clauses };
}

export function verdictValues(form: FormData, flag: TemplateFlag): FormValues {
  const asked = form.get(LOCALE_FIELD);
  const { title, clauses } = verdictSaid(isLocale(asked) ? asked : DEFAULT_LOCALE, flag);
  return { [VERDICT_TITLE]: [title], [VERDICT_CLAUSES]: clauses };
}
