// The company's person answers the wish, with reasons. It holds the clock while the consumer decides, unless it is a
// template reply, two were disputed already, or the deadline has passed.
import { v7 } from "uuid";
import { insertDeeds, insertProposal } from "@/db/complaint/proposal";
import type { CompanyActor } from "@/lib/domain/people/actor";
import type { TemplateFlag } from "@/lib/domain/answer/template-reply";
import { actOnComplaint, rulebookOfAct, type CommandState } from "@/lib/complaint/engine/act-on-complaint";
import { optionalTextFault, presentTexts, textFault } from "@/lib/complaint/engine/check-text";
import type { Done, OnComplaint } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { judgeAnswer, type AnswerInput } from "@/lib/complaint/engine/judge-answer";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { cleanText } from "@/lib/domain/shared/clean-text";
import type { TextKind } from "@/lib/domain/complaint/complaint";
import { deedFault } from "@/lib/domain/answer/deed-terms";
import { wouldHold } from "@/lib/domain/complaint/lifecycle-table";
import { LIMITS } from "@/lib/domain/shared/limits";
import { isMoneyDeed } from "@/lib/domain/answer/proposal";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { done, refused, type CommandRefusal, type Result } from "@/lib/complaint/engine/result";

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
    effect: async (scene) => {
      const { tx, complaint, now } = scene;
      const rules = await rulebookOfAct(tx, now, scene.rules);
      const fault = proposalFault(input, now, rules);
      if (fault !== null) return refused(fault);
      const { flag, holds } = await judgeProposal(scene, input, rules);
      found = flag;
      if (flag !== null && input.unlessFlagged === true) return refused("flagged_as_template");
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

/** A refusal has a ground and no deeds, anything else has deeds and neither ground nor reason; money has an amount, and words where there are some. */
function decided({
  decision,
  ground = null,
  reason = null,
  ownReason = false,
  deeds,
}: ProposeResolutionInput) {
  if (decision === "refused") return { decision, ground, reason, ownReason, deeds: [] };
  const said = deeds.map((deed) => ({
    ...deed,
    amountCents: isMoneyDeed(deed.kind) ? deed.amountCents : null,
    what: deed.what === null || cleanText(deed.what) === "" ? null : deed.what,
  }));
  return { decision, ground: null, reason: null, ownReason: false, deeds: said };
}

/** Asked under the complaint's lock. */
async function judgeProposal(
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
