// A supervisor ends an intake desk: what it files from then on is proved by its consumer, or not at all. What it filed
// before stays as it is.
import { withTransaction } from "@/db/engine/client";
import { insertDeskEvent, moveDeskToEnded } from "@/db/filing/intake-desk";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

/** One is enough: it takes nothing from anybody, and must not wait. */
export function endDesk(
  context: CommandContext,
  actor: RegulatorActor,
  { name, reason }: { readonly name: string; readonly reason: string },
): Promise<Result<{ readonly deskId: string; readonly at: Date }>> {
  return withTransaction(context.db, async (tx) => {
    if (actor.role !== "regulator_supervisor") return refused("not_found");
    const at = await nowOf(context, tx);
    const deskId = await moveDeskToEnded(tx, name, at);
    if (deskId === null) return refused("no_such_desk");
    const decidedBy = actor.staffId;
    await insertDeskEvent(tx, { deskId, type: "ended", at, proposedBy: null, decidedBy, reason });
    return done({ deskId, at });
  });
}
