// Schemas of the consumer's forms, with a message for each problem.
import { z } from "zod";
import { WITHDRAWAL_REASONS } from "@/lib/domain/complaint/complaint";
import { LIMITS, textLength, type LimitedField } from "@/lib/domain/shared/limits";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const text = z.string().catch("");

/** The proposal that the page showed; empty when none waited. */
export const seenSchema = z.object({ number: text, proposal: text });

function tooLong(locale: Locale, typed: string, field: LimitedField): string | null {
  const count = textLength(typed);
  const max = LIMITS[field];
  return count > max ? getTranslator(locale, "complaint")("act.tooLong", { max, count }) : null;
}

/** The promise that is answered: its number on the complaint, from 1. Any other is no promise of it. */
export const promiseSchema = z.object({ number: text, promise: z.coerce.number().int().catch(0) });

/** One text that has to be there. */
export function textSchema(locale: Locale, field: LimitedField) {
  return z.object({ number: text, proposal: text, text }).superRefine((input, context) => {
    const wrong =
      input.text === ""
        ? getTranslator(locale, "complaint")("act.missing")
        : tooLong(locale, input.text, field);
    if (wrong !== null) context.addIssue({ code: "custom", path: ["text"], message: wrong });
  });
}

export function withdrawalSchema(locale: Locale) {
  const missing = getTranslator(locale, "complaint")("act.missingReason");
  return z
    .object({ number: text, reason: z.enum(WITHDRAWAL_REASONS, missing), note: text })
    .superRefine((input, context) => {
      const wrong = tooLong(locale, input.note, "reason");
      if (wrong !== null) context.addIssue({ code: "custom", path: ["note"], message: wrong });
    });
}

const AMENDED = ["title", "narrative", "wanted"] as const;

/** Three texts as they shall stand. */
export function amendSchema(locale: Locale) {
  return z
    .object({ number: text, title: text, narrative: text, wanted: text })
    .superRefine((input, context) => {
      for (const field of AMENDED) {
        const missing = input[field] === "" ? getTranslator(locale, "complaint")("act.missing") : null;
        const wrong = missing ?? tooLong(locale, input[field], field);
        if (wrong !== null) context.addIssue({ code: "custom", path: [field], message: wrong });
      }
    });
}
