// Which refusals say that the complaint moved on under the form, rather than that something typed was wrong.
import type { CommandRefusal } from "@/lib/commands/result";

const MOVED_ON: ReadonlySet<CommandRefusal> = new Set<CommandRefusal>([
  "somebody_was_faster",
  "not_in_this_status",
  "complaint_closed",
  "complaint_live",
  "proposal_waits",
  "no_contact_stands",
  "no_question_asked",
  "already_contested",
  "too_late_to_contest",
  "no_contest_pending",
  "no_appeal_pending",
  "not_breached",
  "amend_too_late",
  "already_reopened",
  "cannot_reopen_outcome",
  "reopen_window_over",
  "appeal_pending",
  "already_appealed",
  "appeal_window_over",
  "nothing_to_appeal",
  "contact_answered",
]);

/** Whether the page of the complaint, read again, may hold no such form any more. */
export function hasMovedOn(refusal: CommandRefusal): boolean {
  return MOVED_ON.has(refusal);
}
