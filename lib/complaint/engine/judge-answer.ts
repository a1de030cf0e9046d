// Whether an answer reads as a template reply, judged alike while it is written and when it is submitted.
import type { Executor } from "@/db/engine/client";
import { listAnswers } from "@/db/complaint/proposal";
import type { DeedTerms } from "@/lib/domain/answer/deed-terms";
import type { ProposalDecision, RefusalGround } from "@/lib/domain/answer/proposal";
import { templateVerdict, type TemplateFlag } from "@/lib/domain/answer/template-reply";
import { cleanText } from "@/lib/domain/shared/clean-text";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

const DAY_MS = 86_400_000;

/** What of a proposal is judged. */
export interface AnswerInput {
  /** The answer to the wish, with reasons. */
  readonly answer: string;
  readonly decision: ProposalDecision;
  /** Of a refusal, with its reason; the answer says it where `reason` is left out. */
  readonly ground?: RefusalGround | null;
  readonly reason?: string | null;
  /** Of a refusal: it is the company's reason for every matter of this kind, which is shown and counted. Left out: no. */
  readonly ownReason?: boolean;
  /** What is granted, in order; none of a refusal. */
  readonly deeds: readonly DeedTerms[];
}

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
