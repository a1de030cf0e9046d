// Whether a text can be stored as it was typed.
import { LIMITS, textLength, type LimitedField } from "@/lib/domain/shared/limits";
import { cleanText } from "@/lib/domain/shared/clean-text";
import type { CommandRefusal } from "@/lib/complaint/engine/result";

/** Why not, or null. Length is counted in characters as people see them. */
export function textFault(typed: string, field: LimitedField): CommandRefusal | null {
  const text = cleanText(typed);
  if (text === "") return "text_needed";
  return textLength(text) > LIMITS[field] ? "text_too_long" : null;
}

/** The same for a text that may be left out. */
export function optionalTextFault(typed: string | null, field: LimitedField): CommandRefusal | null {
  return typed === null || cleanText(typed) === "" ? null : textFault(typed, field);
}

/** The texts that were not left out. */
export function presentTexts<K>(texts: readonly { readonly kind: K; readonly body: string | null }[]) {
  return texts.flatMap(({ kind, body }) => (body === null || cleanText(body) === "" ? [] : [{ kind, body }]));
}
