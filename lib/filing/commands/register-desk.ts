// An intake desk is registered: an officer or supervisor proposes it, a supervisor decides, and they are two people. From
// then on what it reads back is proved (docs/domain/complaint.md, "Proof").
import { withTransaction } from "@/db/engine/client";
import { insertDesk, insertDeskEvent } from "@/db/filing/intake-desk";
import { listOwnAccounts } from "@/db/people/staff";
import { mayDecideProposal } from "@/lib/domain/people/access";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export interface RegisterDeskInput {
  readonly name: string;
  readonly reason: string;
  readonly proposedBy: string;
}

/** Refuses anybody but a supervisor, the proposer themselves under any account, and a name that any desk has or had. */
export function registerDesk(
  context: CommandContext,
  actor: RegulatorActor,
  { name, reason, proposedBy }: RegisterDeskInput,
): Promise<Result<{ readonly deskId: string; readonly at: Date }>> {
  return withTransaction(context.db, async (tx) => {
    const own = await listOwnAccounts(tx, actor.staffId);
    if (!mayDecideProposal(actor, proposedBy, own)) {
      return refused(own.includes(proposedBy) ? "decided_by_you" : "not_found");
    }
    const at = await nowOf(context, tx);
    const deskId = await insertDesk(tx, name, at);
    if (deskId === null) return refused("desk_name_taken");
    const decidedBy = actor.staffId;
    await insertDeskEvent(tx, { deskId, type: "registered", at, proposedBy, decidedBy, reason });
    return done({ deskId, at });
  });
}
