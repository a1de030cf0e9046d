// What a command answers: a value, or a reason in one word for which both languages have a sentence.
import { DEED_FAULTS } from "@/lib/domain/answer/deed-terms";
import { REFUSALS } from "@/lib/domain/complaint/refusals";

/** Reasons that are not rules of the lifecycle: what was found, who was faster, what was typed. */
export const COMMAND_REFUSALS = [
  "not_found",
  "somebody_was_faster",
  "unknown_platform",
  "contact_unusable",
  "attempt_needed",
  "attempt_in_future",
  "attempt_too_old",
  "too_many_attempts",
  "number_out_of_range",
  "text_needed",
  "text_too_long",
  "same_platform",
  "platform_needs_not_ours",
  "not_same_platform",
  "survivor_later",
  ...DEED_FAULTS,
  "deed_needed",
  "too_many_deeds",
  "ground_needed",
  "flagged_as_template",
  "conversation_answered",
  "person_ended",
  "staff_no_of_another",
  "staff_no_taken",
  "managers_only",
  "nothing_changed",
  "users_wait",
  "own_edit",
  "edit_stale",
  "slug_taken",
  "channel_unfit",
  "channel_alike",
  "channel_gone",
  "too_many_channels",
  "too_many_channels_together",
  "name_of_another",
  "known_already",
  "phrase_gone",
  "rulebook_unfit",
  "notice_too_short",
  "version_taken",
  "held_before",
  "dismissal_waits",
  "own_proposal",
  "desk_name_taken",
  "no_such_desk",
] as const;

export const COMMAND_AND_RULE_REFUSALS = [...REFUSALS, ...COMMAND_REFUSALS] as const;
export type CommandRefusal = (typeof COMMAND_AND_RULE_REFUSALS)[number];

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: CommandRefusal };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(refusal: CommandRefusal): { readonly ok: false; readonly refusal: CommandRefusal } {
  return { ok: false, refusal };
}
