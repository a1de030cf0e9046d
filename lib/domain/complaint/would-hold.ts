// Whether a proposal made now would stop the clock. Source: docs/domain/complaint.md, "What an answer is".
import type { ClockRules } from "../rulebook/rulebook";

/** Not flagged as a template reply, not disputed too often on this complaint, and not after a breach. */
export function wouldHold(
  facts: { readonly flagged: boolean; readonly disputes: number; readonly breached: boolean },
  rules: Pick<ClockRules, "disputes_before_time_runs">,
): boolean {
  return !facts.flagged && !facts.breached && facts.disputes < rules.disputes_before_time_runs;
}
