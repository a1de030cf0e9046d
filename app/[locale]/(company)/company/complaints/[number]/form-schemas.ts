// What each form of the company asks for, with its messages. Where and which complaint travels in hidden fields.
import { z } from "zod";
import { isUuid } from "@/lib/domain/is-uuid";
import { readChinaMinute } from "@/lib/domain/china-time";
import { CHANNELS, CONTACT_DIRECTIONS, CONTEST_KINDS } from "@/lib/domain/complaint";
import { LIMITS, textLength, type LimitedField } from "@/lib/domain/limits";
import type { Catalogue } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { decisionFields } from "./decision-draft";

const hidden = { number: z.string().max(40), seen: z.coerce.number().int(), back: z.string().max(400) };

type TextField = keyof Catalogue["company"]["tooLong"];

/** A text at most as long as the rules take: the message names its field, for the summary above the form. */
function within(locale: Locale, limit: LimitedField, field: TextField) {
  const max = LIMITS[limit];
  const words = getTranslator(locale, "company")(`tooLong.${field}`, { max: String(max) });
  return (value: string, context: z.RefinementCtx<string>): void => {
    if (textLength(value) > max) context.addIssue({ code: "custom", message: words });
  };
}

/** One that must be there as well. */
function text(locale: Locale, limit: LimitedField, field: Exclude<TextField, "followUp" | "deed">) {
  const missing = getTranslator(locale, "company")(`missing.${field}`);
  return z
    .string({ error: missing })
    .min(1, missing)
    .superRefine(within(locale, limit, field));
}

export function attestSchema(locale: Locale) {
  const t = getTranslator(locale, "company");
  const minutes = t("missing.minutes");
  return z.object({
    ...hidden,
    person: z.string().superRefine(within(locale, "person_name", "personName")),
    newName: z.string().superRefine(within(locale, "person_name", "personName")),
    newNo: z.string().superRefine(within(locale, "person_name", "personNo")),
    direction: z.enum(CONTACT_DIRECTIONS).catch("to_consumer"),
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

export function askSchema(locale: Locale) {
  return z.object({ ...hidden, question: text(locale, "question", "question") });
}

export function messageSchema(locale: Locale) {
  return z.object({ ...hidden, text: text(locale, "message", "text") });
}

export function appealSchema(locale: Locale) {
  return z.object({ ...hidden, reason: text(locale, "reason", "reason") });
}

export function contestSchema(locale: Locale) {
  const t = getTranslator(locale, "company");
  return z.object({
    ...hidden,
    kind: z.enum(CONTEST_KINDS, t("missing.kind")),
    reason: text(locale, "reason", "reason"),
  });
}

export function proposeSchema(locale: Locale) {
  return z.object({
    ...hidden,
    ...decisionFields,
    reason: z
      .string()
      .default("")
      .superRefine(within(locale, "reason", "reason")),
    steps: text(locale, "steps", "steps"),
    answer: text(locale, "answer", "answer"),
    followUp: z.string().superRefine(within(locale, "reason", "followUp")),
  });
}
