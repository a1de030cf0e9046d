// The words for why a command refused, and the field they belong to.
import type { FormProblem } from "@/app/_forms/form-state";
import { refusalWords } from "@/app/[locale]/_complaint/refusal-words";
import type { CommandRefusal } from "@/lib/commands/result";
import type { Locale } from "@/lib/i18n/locale";

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

/** Said at its field, where one is to be put right. */
export function refusalProblem(locale: Locale, refusal: CommandRefusal): FormProblem {
  return { field: FIELD[refusal] ?? null, message: refusalWords(locale, "company", refusal) };
}
