// When silence answers: how long a question and a proposal wait. Pages, mails and the clock ask here.
// Source: docs/domain/complaint.md, "The clock".
import { hoursMs } from "./clock-time";
import type { Lapse } from "../complaint/events";
import type { ClockRules } from "../rulebook/rulebook";

type WaitingRules = Pick<ClockRules, "pause_hours" | "confirmation_hours">;

/** What waits, the lapse that ends the waiting, and when, for an event at an instant; null when nothing waits. */
export function lapseAfter(
  event: { readonly type: string; readonly atMs: number; readonly templateReply?: boolean },
  rules: WaitingRules,
): { readonly type: Lapse; readonly atMs: number } | null {
  if (event.type === "information_requested")
    return { type: "information_lapsed", atMs: event.atMs + hoursMs(rules.pause_hours) };
  // Silence on a template reply never closes a complaint.
  if (event.type === "resolution_proposed" && event.templateReply !== true)
    return { type: "confirmation_lapsed", atMs: event.atMs + hoursMs(rules.confirmation_hours) };
  return null;
}
