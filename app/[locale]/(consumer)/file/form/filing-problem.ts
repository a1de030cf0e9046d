import type { FormProblem } from "@/app/_forms/form-state";
import type { CommandRefusal } from "@/lib/commands/result";
import type { Taken } from "@/lib/filing/take-filing";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";

const FIELD: Partial<Record<CommandRefusal, string>> = {
  contact_unusable: "contact",
  attempt_in_future: "attempts.0.exact",
  attempt_needed: "attempts.0.channel",
};

/** Why a filing was not taken, in words, at the field that can put it right. */
export function filingProblem(
  locale: Locale,
  refusal: Extract<Taken, { refused: unknown }>["refused"],
): FormProblem {
  const t = getTranslator(locale, "file");
  if (refusal === "too_many_from_address") return { field: null, message: t("choose.tooManyFrom") };
  if (refusal === "unknown_platform") return { field: null, message: t("choose.gone") };
  return { field: FIELD[refusal] ?? null, message: refusalWords(locale, "consumer", refusal) };
}
