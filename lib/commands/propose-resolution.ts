// The company's person answers the wish, with reasons. It holds the clock while the consumer decides, unless it is a
// template reply, two were disputed already, or the deadline has passed.
import { v7 } from "uuid";
import { insertProposal } from "@/db/queries/proposal";
import type { CompanyActor } from "@/lib/domain/actor";
import type { TemplateFlag } from "@/lib/domain/template-reply";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import { optionalTextFault, presentTexts, textFault } from "@/lib/commands/check-text";
import type { Done, ProposeResolutionInput } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { judgeProposal } from "@/lib/commands/judge-proposal";
import { done, refused, type CommandRefusal, type Result } from "@/lib/commands/result";

/** Twenty million yuan; the column takes little more. */
const MOST_CENTS = 20_000_000_00;

function proposalFault(input: ProposeResolutionInput, now: Date): CommandRefusal | null {
  const { steps, answer, followUp, amountCents, promisedAt } = input;
  const texts =
    textFault(steps, "steps") ?? textFault(answer, "answer") ?? optionalTextFault(followUp, "reason");
  if (texts !== null) return texts;
  const amountIsOne = amountCents === null || (Number.isSafeInteger(amountCents) && amountCents >= 0);
  if (!amountIsOne || (amountCents ?? 0) > MOST_CENTS) return "number_out_of_range";
  return promisedAt !== null && !(promisedAt > now) ? "promise_in_past" : null;
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
  const { remedy, amountCents, promisedAt } = input;
  let found = null as TemplateFlag | null;
  const result = await actOnComplaint(ctx, actor, {
    command: "resolution_proposed",
    complaintId: input.complaintId,
    effect: async (scene) => {
      const { tx, complaint, now } = scene;
      const fault = proposalFault(input, now);
      if (fault !== null) return refused(fault);
      const { flag, holds } = await judgeProposal(scene, input);
      found = flag;
      if (flag !== null && input.unlessFlagged === true) return refused("flagged_as_template");
      const id = v7();
      return done({
        facts: {
          proposalId: id,
          remedy,
          amountCents,
          promisedAt: promisedAt?.toISOString() ?? null,
          templateReply: flag !== null,
          holds,
        },
        texts: [
          { kind: "steps" as const, body: input.steps },
          { kind: "answer" as const, body: input.answer },
          ...presentTexts([{ kind: "follow_up" as const, body: input.followUp }]),
        ],
        write: async ({ seq, at, textNs: [stepsN = 0, answerN = 0] }) => {
          await insertProposal(tx, {
            id,
            complaintId: complaint.id,
            seq,
            platformId: complaint.platformId,
            stepsN,
            answerN,
            remedy,
            amountCents,
            promisedAt,
            proposedBy: actor.staffId,
            proposedAt: at,
            holds,
            flag,
          });
        },
      });
    },
  });
  if (result.ok || result.refusal !== "flagged_as_template" || found === null) return result;
  return { ok: false, refusal: result.refusal, flag: found };
}
