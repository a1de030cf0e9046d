// The words for why a command refused, and the field they belong to.
import type { FormProblem } from "@/app/_forms/form-state";
import type { CommandRefusal } from "@/lib/commands/result";
import { DEED_FAULTS } from "@/lib/domain/deed-terms";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import { LIMITS } from "@/lib/domain/limits";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

const WORDED = [
  "somebody_was_faster",
  "not_found",
  "complaint_closed",
  "complaint_live",
  "no_contact_stands",
  "no_contact_this_cycle",
  "contact_answered",
  "proposal_waits",
  "already_contested",
  "too_late_to_contest",
  "already_appealed",
  "appeal_window_over",
  "nothing_to_appeal",
  "contact_in_future",
  "contact_before_filing",
  "contact_too_short",
  "contact_too_long",
  "contact_not_over",
  "no_number_to_call",
  "caller_digits_needed",
  "too_many_texts",
  "person_ended",
  "staff_no_of_another",
  "contact_overlaps",
  ...DEED_FAULTS,
  "deed_needed",
  "too_many_deeds",
  "ground_needed",
  "flagged_as_template",
  "text_needed",
  "text_too_long",
] as const satisfies readonly CommandRefusal[];

const FIELD: Partial<Record<CommandRefusal, string>> = {
  contact_in_future: "startedAt",
  contact_before_filing: "startedAt",
  contact_overlaps: "startedAt",
  contact_too_short: "minutes",
  contact_too_long: "minutes",
  contact_not_over: "minutes",
  no_number_to_call: "channel",
  caller_digits_needed: "callerDigits",
  too_many_texts: "startedAt",
  person_ended: "person",
  staff_no_of_another: "newNo",
  deed_needed: "deeds.0.kind",
  ground_needed: "ground",
  flagged_as_template: "answer",
};

/** Everything without words of its own is a status that has just changed under the form. */
export function refusalProblem(locale: Locale, refusal: CommandRefusal): FormProblem {
  const t = getTranslator(locale, "company");
  const worded = WORDED.find((candidate) => candidate === refusal) ?? "not_now";
  const numbers = {
    days: String(DEFAULT_RULEBOOK.promise_days),
    max: String(LIMITS.deeds),
    letters: String(LIMITS.deed),
  };
  return { field: FIELD[refusal] ?? null, message: t(`refusal.${worded}`, numbers) };
}
