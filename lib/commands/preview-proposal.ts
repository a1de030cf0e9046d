// What would be said of a draft, before it is sent. Writes nothing.
import { withTransaction } from "@/db/client";
import { lockComplaint } from "@/db/queries/locked-complaint";
import { rulebookOf } from "@/db/queries/rulebook-of";
import type { CompanyActor } from "@/lib/domain/actor";
import type { ProposalPreview, ProposeResolutionInput } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { chosenMs } from "@/lib/commands/now-of";
import { judgeProposal } from "@/lib/commands/judge-proposal";
import { settled, startMoving } from "@/lib/commands/moving-complaint";
import { done, refused, type Result } from "@/lib/commands/result";

export function previewProposal(
  ctx: CommandContext,
  actor: CompanyActor,
  input: Pick<ProposeResolutionInput, "complaintId" | "answer" | "remedy">,
): Promise<Result<ProposalPreview>> {
  return withTransaction(ctx.db, async (tx) => {
    const complaint = await lockComplaint(tx, actor, input.complaintId);
    if (complaint === null) return refused("not_found");
    const rules = await rulebookOf(ctx.db, tx, complaint.rulebookVersion);
    const now = new Date(chosenMs(ctx) ?? complaint.databaseMs);
    const { snapshot } = settled(startMoving(complaint, rules), now.getTime());
    return done(await judgeProposal({ tx, complaint, snapshot, rules, now }, input));
  });
}
