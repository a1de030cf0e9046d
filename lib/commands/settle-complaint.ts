// Settles one complaint now: what a page or a job does when it wants the row to say what the clock says.
import { withTransaction } from "@/db/client";
import { lockComplaint } from "@/db/queries/locked-complaint";
import { rulebookOf } from "@/db/queries/rulebook-of";
import { writeMoves } from "@/db/queries/transition";
import type { Actor } from "@/lib/domain/actor";
import type { CommandContext } from "@/lib/commands/context";
import { moveOf, settled, startMoving } from "@/lib/commands/moving-complaint";
import { done, refused, type Result } from "@/lib/commands/result";

/** How many events time owed and now has. */
export function settleComplaint(
  ctx: CommandContext,
  actor: Actor,
  complaintId: string,
): Promise<Result<{ readonly events: number }>> {
  return withTransaction(ctx.db, async (tx) => {
    const complaint = await lockComplaint(tx, actor, complaintId);
    if (complaint === null) return refused("not_found");
    const rules = await rulebookOf(ctx.db, tx, complaint.rulebookVersion);
    const nowMs = ctx.now === "database" ? complaint.databaseMs : ctx.now().getTime();
    const move = moveOf(settled(startMoving(complaint, rules), nowMs), nowMs);
    if (move !== null) await writeMoves(tx, [move]);
    return done({ events: move?.events.length ?? 0 });
  });
}
