// The company's person answers the wish, with reasons. It holds the clock while the consumer decides, unless it is a
// template reply, two were disputed already, or the deadline has passed. While it is written, the same rule previews it.
import { v7 } from "uuid";
import type { Executor } from "@/db/engine/client";
import { findCompanyComplaint } from "@/db/complaint/company-complaint";
import { insertDeeds, insertProposal, listAnswers } from "@/db/complaint/proposal";
import { rulebookOf } from "@/db/rulebook/rulebook-of";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { templateVerdict, type TemplateFlag } from "@/lib/domain/answer/template-reply";
import { actOnComplaint, rulebookOfAct } from "@/lib/complaint/engine/act-on-complaint";
import { optionalTextFault, presentTexts, textFault } from "@/lib/complaint/engine/check-text";
import type { Done, OnComplaint } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { cleanText } from "@/lib/domain/shared/clean-text";
import type { TextKind } from "@/lib/domain/complaint/complaint";
import { deedFault, type DeedTerms } from "@/lib/domain/answer/deed-terms";
import { wouldHold } from "@/lib/domain/complaint/lifecycle-table";
import { LIMITS } from "@/lib/domain/shared/limits";
import { isMoneyDeed, type ProposalDecision, type RefusalGround } from "@/lib/domain/answer/proposal";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { done, refused, type CommandRefusal, type Result } from "@/lib/complaint/engine/result";

/** Longer than a proposal may be: a preview does not judge it, and it is refused for that when it is sent. */
const LONGEST_PREVIEWED = 20_000;
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

export interface ProposeResolutionInput extends OnComplaint, AnswerInput {
  /** What the person did. */
  readonly steps: string;
  readonly followUp: string | null;
  /** Nothing is submitted that would be flagged as a template reply. Left out: it is submitted as it is. */
  readonly unlessFlagged?: boolean;
}

/** In the order of the form: texts, then what is decided, then each deed. */
function proposalFault(input: ProposeResolutionInput, now: Date, rules: Rulebook): CommandRefusal | null {
  const { steps, answer, reason = null, followUp, decision, ground = null, deeds } = input;
  const texts =
    textFault(steps, "steps") ??
    textFault(answer, "answer") ??
    optionalTextFault(reason, "reason") ??
    optionalTextFault(followUp, "reason");
  if (texts !== null) return texts;
  if (decision === "refused") return ground === null ? "ground_needed" : null;
  if (deeds.length === 0) return "deed_needed";
  if (deeds.length > LIMITS.deeds) return "too_many_deeds";
  return deeds.map((deed) => deedFault(deed, chinaDay(now), rules)).find((fault) => fault !== null) ?? null;
}

/** Refused because it would be flagged, and only what would not be was to be submitted. `flag` says what it rests on. */
export interface FlaggedProposal {
  readonly ok: false;
  readonly refusal: "flagged_as_template";
  readonly flag: TemplateFlag;
}

/**
 * Judged, and written or refused, under one lock. With `unlessFlagged` an answer that would be flagged as a template reply is
 * not submitted: its agent sees why first.
 */
export async function proposeResolution(
  ctx: CommandContext,
  actor: CompanyActor,
  input: ProposeResolutionInput,
): Promise<Result<Done> | FlaggedProposal> {
  let found = null as TemplateFlag | null;
  const result = await actOnComplaint(ctx, actor, {
    command: "resolution_proposed",
    complaintId: input.complaintId,
    effect: async ({ tx, complaint, snapshot, rules: ofFiling, now }) => {
      const rules = await rulebookOfAct(tx, now, ofFiling);
      const fault = proposalFault(input, now, rules);
      if (fault !== null) return refused(fault);
      const flag = await flagOf(tx, complaint, input, rules, now);
      found = flag;
      if (flag !== null && input.unlessFlagged === true) return refused("flagged_as_template");
      const { disputes, cycleBreachedAt } = snapshot;
      const breached = cycleBreachedAt !== null;
      const holds = wouldHold({ flagged: flag !== null, disputes, breached }, ofFiling);
      const id = v7();
      const { decision, ground, reason, ownReason, deeds } = decided(input);
      const texts = presentTexts([
        { kind: "steps" as const, body: input.steps },
        { kind: "answer" as const, body: input.answer },
        { kind: "reason" as const, body: reason },
        ...deeds.map(({ what }) => ({ kind: "deed" as const, body: what })),
        { kind: "follow_up" as const, body: input.followUp },
      ]);
      return done({
        facts: {
          proposalId: id,
          decision,
          ground,
          ownReason,
          deeds: deeds.map(({ kind, amountCents, by, doneOn }) => ({ kind, amountCents, by, doneOn })),
          templateReply: flag !== null,
          holds,
        },
        texts,
        write: async ({ seq, at, textNs }) => {
          const numbersOf = (kind: TextKind) => textNs.filter((_, place) => texts[place]?.kind === kind);
          const [stepsN = 0, answerN = 0] = textNs;
          await insertProposal(tx, {
            id,
            complaintId: complaint.id,
            seq,
            platformId: complaint.platformId,
            stepsN,
            answerN,
            reasonN: numbersOf("reason")[0] ?? null,
            decision,
            ground,
            ownReason,
            holds,
            flag,
            proposedBy: actor.staffId,
            proposedAt: at,
          });
          await insertDeeds(tx, id, complaint.id, deeds, numbersOf("deed"));
        },
      });
    },
  });
  if (result.ok || result.refusal !== "flagged_as_template" || found === null) return result;
  return { ok: false, refusal: result.refusal, flag: found };
}

/** The same verdict while it is written, of the same facts; null: no flag. Writes nothing. Not there and not the actor's are refused alike. */
export async function previewAnswer(
  ctx: CommandContext,
  actor: CompanyActor,
  { number, ...input }: AnswerInput & { readonly number: string },
): Promise<Result<TemplateFlag | null>> {
  const written = [input.answer, input.reason ?? "", ...input.deeds.map(({ what }) => what ?? "")];
  if (written.join("").length > LONGEST_PREVIEWED) return done(null);
  const complaint = await findCompanyComplaint(ctx.db, actor, number);
  if (complaint === null) return refused("not_found");
  const ofFiling = await rulebookOf(ctx.db, ctx.db, complaint.rulebookVersion);
  const rules = await rulebookOfAct(ctx.db, complaint.now, ofFiling);
  return done(await flagOf(ctx.db, complaint, input, rules, complaint.now));
}

/** Whether it reads as a template reply, by the rulebook in force at the act, whatever the complaint was filed under. */
async function flagOf(
  executor: Executor,
  complaint: { readonly id: string; readonly platformId: string },
  input: AnswerInput,
  rules: Rulebook,
  now: Date,
): Promise<TemplateFlag | null> {
  const since =
    input.decision === "refused" ? new Date(now.getTime() - rules.template_window_days * DAY_MS) : null;
  const others = await listAnswers(executor, complaint.id, complaint.platformId, since);
  const asked = { answer: cleanText(input.answer), ...decided(input), ...others };
  return templateVerdict(asked, rules).flag;
}

/** A refusal has a ground and no deeds, anything else has deeds and neither ground nor reason; money has an amount, and words where there are some. */
function decided({ decision, ground = null, reason, ownReason = false, deeds }: AnswerInput) {
  if (decision === "refused") {
    const why = cleanText(reason ?? "");
    return { decision, ground, reason: why === "" ? null : why, ownReason, deeds: [] };
  }
  const said = deeds.map((deed) => ({
    ...deed,
    amountCents: isMoneyDeed(deed.kind) ? deed.amountCents : null,
    what: deed.what === null || cleanText(deed.what) === "" ? null : deed.what,
  }));
  return { decision, ground: null, reason: null, ownReason: false, deeds: said };
}
