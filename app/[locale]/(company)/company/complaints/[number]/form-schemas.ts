// What each form of the company asks for, with its messages. Where and which complaint travels in hidden fields.
import { z } from "zod";
import { CHANNELS, CONTEST_KINDS } from "@/lib/domain/complaint";
import { LIMITS, textLength, type LimitedField } from "@/lib/domain/limits";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { REMEDIES } from "@/lib/commands/complaint-inputs";
import { halfWidth } from "@/lib/forms/half-width";
import { lastMinuteOfDay, readLocalMinute } from "./china-time";

const hidden = { number: z.string().max(40), seen: z.coerce.number().int(), back: z.string().max(400) };
const AMOUNT = /^\d{1,9}(\.\d{1,2})?$/;

/** A text that must be there, at most as long as the rules take. */
function text(locale: Locale, field: LimitedField, missing: string) {
  const t = getTranslator(locale, "company");
  const max = LIMITS[field];
  return z
    .string({ error: missing })
    .min(1, missing)
    .refine((value) => textLength(value) <= max, t("missing.tooLong", { max: String(max) }));
}

export function attestSchema(locale: Locale) {
  const t = getTranslator(locale, "company");
  const max = LIMITS.contact_minutes;
  const minutes = t("missing.minutes", { max: String(max) });
  return z.object({
    ...hidden,
    personName: text(locale, "person_name", t("missing.personName")),
    personNo: text(locale, "person_name", t("missing.personNo")),
    channel: z.enum(CHANNELS, t("missing.channel")),
    startedAt: z.string().transform((value, context) => {
      const found = readLocalMinute(value);
      if (found === null) context.addIssue({ code: "custom", message: t("missing.startedAt") });
      return found ?? new Date(0);
    }),
    minutes: z
      .string()
      .transform(halfWidth)
      .refine((value) => /^\d{1,4}$/.test(value), minutes)
      .transform(Number)
      .refine((value) => value >= 1 && value <= max, minutes),
  });
}

export function askSchema(locale: Locale) {
  const t = getTranslator(locale, "company");
  return z.object({ ...hidden, question: text(locale, "question", t("missing.question")) });
}

export function messageSchema(locale: Locale) {
  const t = getTranslator(locale, "company");
  return z.object({ ...hidden, text: text(locale, "message", t("missing.text")) });
}

export function appealSchema(locale: Locale) {
  const t = getTranslator(locale, "company");
  return z.object({ ...hidden, reason: text(locale, "reason", t("missing.reason")) });
}

export function contestSchema(locale: Locale) {
  const t = getTranslator(locale, "company");
  return z.object({
    ...hidden,
    kind: z.enum(CONTEST_KINDS, t("missing.kind")),
    reason: text(locale, "reason", t("missing.reason")),
  });
}

export function proposeSchema(locale: Locale) {
  const t = getTranslator(locale, "company");
  const max = LIMITS.reason;
  return z.object({
    ...hidden,
    steps: text(locale, "steps", t("missing.steps")),
    answer: text(locale, "answer", t("missing.answer")),
    remedy: z.preprocess(
      (value) => (value === "" || value === undefined ? null : value),
      z.enum(REMEDIES).nullable(),
    ),
    amount: z
      .string()
      .transform((value) => halfWidth(value).replace(/[,\s]/g, ""))
      .refine((value) => value === "" || AMOUNT.test(value), t("missing.amount"))
      .transform((value) => (value === "" ? null : Math.round(Number(value) * 100))),
    promisedOn: z.string().transform((value, context) => {
      if (value === "") return null;
      const found = lastMinuteOfDay(value);
      if (found === null) context.addIssue({ code: "custom", message: t("missing.promisedOn") });
      return found;
    }),
    followUp: z
      .string()
      .refine((value) => textLength(value) <= max, t("missing.tooLong", { max: String(max) })),
  });
}
