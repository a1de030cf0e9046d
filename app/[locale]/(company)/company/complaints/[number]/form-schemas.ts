// Schemas of the company's forms with their messages, and the field at which each refusal is shown.
import { z } from "zod";
import type { FormProblem } from "@/app/_forms/form-state";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";
import type { CommandRefusal } from "@/lib/complaint/engine/result";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { readChinaMinute } from "@/lib/domain/shared/china-time";
import { CHANNELS, CALL_DIRECTIONS, CONTEST_KINDS } from "@/lib/domain/complaint/complaint";
import { LIMITS, textLength, type LimitedField } from "@/lib/domain/shared/limits";
import type { Catalogue } from "@/lib/base/i18n/catalogue";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** Which complaint, and where in the inbox. */
export const hidden = {
  number: z.string().max(40),
  seen: z.coerce.number().int(),
  back: z.string().max(400),
};

type TextField = keyof Catalogue["company"]["tooLong"];

/** A text within the length that the rules allow; the message names its field, for the summary above the form. */
export function atMost(locale: Locale, limit: LimitedField, field: TextField) {
  const max = LIMITS[limit];
  const words = getTranslator(locale, "company")(`tooLong.${field}`, { max: String(max) });
  return (value: string, context: z.RefinementCtx<string>): void => {
    if (textLength(value) > max) context.addIssue({ code: "custom", message: words });
  };
}

/** A required text. */
export function text(locale: Locale, limit: LimitedField, field: Exclude<TextField, "followUp" | "deed">) {
  const missing = getTranslator(locale, "company")(`missing.${field}`);
  return z
    .string({ error: missing })
    .min(1, missing)
    .superRefine(atMost(locale, limit, field));
}

export function attestSchema(locale: Locale) {
  const t = getTranslator(locale, "company");
  const minutes = t("missing.minutes");
  return z.object({
    ...hidden,
    person: z.string().superRefine(atMost(locale, "person_name", "personName")),
    newName: z.string().superRefine(atMost(locale, "person_name", "personName")),
    newNo: z.string().superRefine(atMost(locale, "person_name", "personNo")),
    direction: z.enum(CALL_DIRECTIONS).catch("to_consumer"),
    callerDigits: z.string().max(40),
    channel: z.enum(CHANNELS, t("missing.channel")),
    startedAt: z.string().transform((value, context) => {
      const found = readChinaMinute(value);
      if (found === null) context.addIssue({ code: "custom", message: t("missing.startedAt") });
      return found ?? new Date(0);
    }),
    minutes: z
      .string()
      .normalize("NFKC")
      .regex(/^\d{1,4}$/, minutes)
      .transform(Number)
      .refine((value) => value >= 1, minutes),
  });
}

export function revokeSchema() {
  return z.object({ ...hidden, contactId: z.string().refine(isUuid) });
}

/** The forms of one text: how long it may be, and by which name its messages call it. */
const TEXT_FORMS = {
  ask: { limit: "question", called: "question" },
  message: { limit: "message", called: "text" },
  appeal: { limit: "reason", called: "reason" },
} as const;
export type TextForm = keyof typeof TEXT_FORMS;

export function textFormSchema(locale: Locale, form: TextForm) {
  const { limit, called } = TEXT_FORMS[form];
  return z.object({ ...hidden, text: text(locale, limit, called) });
}

export function contestSchema(locale: Locale) {
  const t = getTranslator(locale, "company");
  return z.object({
    ...hidden,
    kind: z.enum(CONTEST_KINDS, t("missing.kind")),
    reason: text(locale, "reason", "reason"),
  });
}

const FIELD: Partial<Record<CommandRefusal, string>> = {
  conversation_in_future: "startedAt",
  conversation_before_filing: "startedAt",
  conversation_overlaps: "startedAt",
  conversation_too_short: "minutes",
  conversation_too_long: "minutes",
  conversation_not_over: "minutes",
  no_number_to_call: "channel",
  caller_digits_needed: "callerDigits",
  too_many_texts: "startedAt",
  person_ended: "person",
  staff_no_of_another: "newNo",
  deed_needed: "deeds.0.kind",
  ground_needed: "ground",
  flagged_as_template: "answer",
};

/** A refusal, at the field to correct if there is one. */
export function refusalProblem(locale: Locale, refusal: CommandRefusal): FormProblem {
  return { field: FIELD[refusal] ?? null, message: refusalWords(locale, "company", refusal) };
}
