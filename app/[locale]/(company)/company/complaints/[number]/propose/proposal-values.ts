// What the proposal form remembers between two submissions: its rows, and the verdict of the template-reply rule.
import type { FormValues } from "@/app/_forms/form-state";
import type { TemplateFlag } from "@/lib/domain/answer/template-reply";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const KIND = /^deeds\.(\d{1,2})\.kind$/;

/** The number of rows. */
export function deedRows(values: FormValues): number {
  const places = Object.keys(values).flatMap((name) => KIND.exec(name)?.[1] ?? []);
  return Math.max(1, ...places.map((place) => Number(place) + 1));
}

/** The same values with one more row. */
export function withOneMoreDeed(values: FormValues): FormValues {
  return { ...values, [`deeds.${String(deedRows(values))}.kind`]: [""] };
}

export const VERDICT_TITLE = "verdict.title";
export const VERDICT_CLAUSES = "verdict.clauses";

/** A verdict in words: why, and the clauses it is based on. */
export interface VerdictSaid {
  readonly title: string;
  readonly clauses: readonly string[];
}

export function verdictSaid(locale: Locale, flag: TemplateFlag): VerdictSaid {
  const t = getTranslator(locale, "company");
  return { title: t("template.title", { why: t(`template.${flag.reason}`) }), clauses: flag.clauses };
}

export function verdictValues(locale: Locale, flag: TemplateFlag): FormValues {
  const { title, clauses } = verdictSaid(locale, flag);
  return { [VERDICT_TITLE]: [title], [VERDICT_CLAUSES]: clauses };
}
