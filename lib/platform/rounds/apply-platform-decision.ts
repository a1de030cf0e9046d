// What a decision on a platform means for its complaints, written in each one's log, with one notification per complaint. A batch
// is one transaction with the place it came to, so that a worker that dies leaves nothing half done and nothing twice.
import { withTransaction, type Tx } from "@/db/engine/client";
import { lockComplaintsOf, quarantine, type LockedComplaint } from "@/db/complaint/locked-complaint";
import {
  claimPlatformDecision,
  isAnyDecisionWaiting,
  reassignComplaints,
  noteDecisionProgress,
  type PlatformDecision,
} from "@/db/platform/platform-decision";
import { rulebookOf } from "@/db/rulebook/rulebook-of";
import { writeComplaintUpdates, type ComplaintUpdate } from "@/db/complaint/complaint-update";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { complaintUpdate, openComplaint } from "@/lib/complaint/engine/complaint-file";
import { happened, settled } from "@/lib/complaint/engine/logged-file";
import { chosenMs, nowOf } from "@/lib/complaint/engine/now-of";
import { log } from "@/lib/base/log";

/** Applies the oldest decision that waits to up to `limit` complaints. Returns whether more may be waiting. */
export async function applyPlatformDecision(
  ctx: CommandContext,
  { limit }: { readonly limit: number },
): Promise<boolean> {
  if (!(await isAnyDecisionWaiting(ctx.db))) return false;
  return withTransaction(ctx.db, async (tx) => {
    const decision = await claimPlatformDecision(tx);
    if (decision === null) return false;
    const { fromId, toId } = decision;
    const merged = fromId !== toId;
    const rows = await lockComplaintsOf(tx, fromId, {
      afterId: decision.afterId,
      // Complaints filed after the confirmation were notified as usual.
      filedBy: merged ? null : decision.decidedAt,
      limit,
    });
    const updates = await judge(ctx, tx, rows, decision);
    const written = await writeComplaintUpdates(tx, updates);
    if (merged && written.size > 0) await reassignComplaints(tx, [...written], decision);
    const left = rows.length === limit;
    const now = await nowOf(ctx, tx);
    const afterId = rows.at(-1)?.id ?? decision.afterId;
    await noteDecisionProgress(tx, decision.id, { afterId, doneAt: left ? null : now });
    return true;
  });
}

/** A complaint that cannot be read is quarantined for an operator, and holds up none of the others. */
async function judge(
  ctx: CommandContext,
  tx: Tx,
  rows: readonly LockedComplaint[],
  decision: PlatformDecision,
): Promise<readonly ComplaintUpdate[]> {
  const updates: ComplaintUpdate[] = [];
  for (const row of rows) {
    const rules = await rulebookOf(ctx.db, tx, row.rulebookVersion);
    try {
      const read = openComplaint(row, rules);
      const givenMs = chosenMs(ctx) ?? row.databaseMs;
      const nowMs = Math.max(givenMs, read.state.lastAt);
      const file = settled(read, nowMs);
      const confirmed = {
        type: "platform_confirmed",
        ordinal: 1,
        atMs: nowMs,
        scheduledMs: null,
        cycle: file.state.cycle,
        side: "regulator",
        actorId: decision.decidedBy,
        facts: { platformId: decision.toId, fromId: decision.fromId },
      } as const;
      const after = happened(file, confirmed, {});
      if ("refused" in after) throw new Error(`A confirmation is refused: ${after.refused}.`);
      const update = complaintUpdate(after, nowMs);
      if (update !== null) updates.push(update);
    } catch (err) {
      log("clock").error(
        { complaintId: row.id, err },
        "a complaint cannot follow its platform; it is quarantined",
      );
      await quarantine(tx, row.id);
    }
  }
  return updates;
}
