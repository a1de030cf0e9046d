// What all decisions of a regulator share: the state that the page showed, and the reason.
import { z } from "zod";
import { productionContext, type CommandContext } from "@/lib/complaint/engine/context";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { LIMITS, textLength } from "@/lib/domain/shared/limits";
import { fieldValue } from "@/lib/base/forms/field-value";
import type { FormValues } from "@/lib/base/forms/form-values";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** The last event the page showed: a later one makes the decision stale. */
export function contextSeen(values: FormValues): CommandContext {
  return productionContext(z.coerce.number().int().catch(0).parse(fieldValue(values, "seen")));
}

/** At most the allowed length of a reason, counted in characters as readers see them. */
function within(locale: Locale) {
  const max = LIMITS.reason;
  const tooLong = getTranslator(locale, "regulator")("decide.tooLong", { max });
  return z
    .string()
    .default("")
    .refine((typed) => textLength(typed) <= max, tooLong);
}

/** A reason that must be there. */
export function reasonIn(locale: Locale, missing: "decide.missing.reason" | "edits.missingReason") {
  const words = getTranslator(locale, "regulator")(missing);
  return within(locale).refine((typed) => cleanText(typed) !== "", words);
}

/** The same; null if it is empty. */
export function noteIn(locale: Locale) {
  return within(locale).transform((typed) => (cleanText(typed) === "" ? null : typed));
}
