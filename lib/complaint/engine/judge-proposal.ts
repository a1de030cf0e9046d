// What the template-reply rule says of an answer, and whether a proposal with it would hold the clock.
import type { Executor } from "@/db/engine/client";
import { listAnswers } from "@/db/complaint/proposal";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import type { CommandState } from "@/lib/complaint/engine/act-on-complaint";
import type { ProposeResolutionInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { templateVerdict, type TemplateFlag } from "@/lib/domain/answer/template-reply";
import { wouldHold } from "@/lib/domain/complaint/would-hold";

const DAY_MS = 86_400_000;

/** What of a proposal is judged. */
export type AnswerInput = Pick<
  ProposeResolutionInput,
  "answer" | "decision" | "ground" | "reason" | "ownReason" | "deeds"
>;

/** The flag of an answer, by the rulebook in force at the act, whatever the complaint was filed under; null: none. */
export async function judgeAnswer(
  executor: Executor,
  complaint: { readonly id: string; readonly platformId: string },
  { answer, decision, ground = null, reason = null, ownReason = false, deeds }: AnswerInput,
  rules: Rulebook,
  now: Date,
): Promise<TemplateFlag | null> {
  const since = decision === "refused" ? new Date(now.getTime() - rules.template_window_days * DAY_MS) : null;
  const others = await listAnswers(executor, complaint.id, complaint.platformId, since);
  const said = reason === null ? "" : cleanText(reason);
  const asked = {
    answer: cleanText(answer),
    decision,
    ground,
    reason: said === "" ? null : said,
    ownReason,
    deeds: decision === "refused" ? [] : deeds,
    ...others,
  };
  return templateVerdict(asked, rules).flag;
}

/** Asked under the complaint's lock. */
export async function judgeProposal(
  { tx, complaint, snapshot, rules, now }: CommandState<CompanyActor>,
  input: AnswerInput,
  inForce: Rulebook,
): Promise<{ readonly flag: TemplateFlag | null; readonly holds: boolean }> {
  const flag = await judgeAnswer(tx, complaint, input, inForce, now);
  const { disputes, cycleBreachedAt } = snapshot;
  return {
    flag,
    holds: wouldHold({ flagged: flag !== null, disputes, breached: cycleBreachedAt !== null }, rules),
  };
}

/** The rulebook that judges what is done now; the one of the filing where none is in force yet. */
export async function rulebookOfAct(executor: Executor, now: Date, ofFiling: Rulebook): Promise<Rulebook> {
  return (await findRulebookInForce(executor, now)) ?? ofFiling;
}
