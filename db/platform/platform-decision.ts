// Complaints on their way after a decision on their platform: confirmed as it is, or merged into another.
import { and, eq, sql } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { platformDecision } from "@/db/platform/schema/platform";

export type PlatformDecision = typeof platformDecision.$inferSelect;

export async function insertPlatformDecision(
  tx: Tx,
  move: Pick<PlatformDecision, "fromId" | "toId" | "decidedBy" | "decidedAt"> & { readonly id: string },
): Promise<void> {
  await tx.insert(platformDecision).values(move);
}

/** Whether any decision waits for its complaints to follow: one probe of a partial index. */
export async function isAnyDecisionWaiting(db: Executor): Promise<boolean> {
  const rows = await db
    .select({ one: sql`1` })
    .from(platformDecision)
    .where(sql`${platformDecision.doneAt} is null`)
    .limit(1);
  return rows.length > 0;
}

/** The oldest one that no other worker has in hand, locked until the transaction ends; null when there is none. */
export async function claimPlatformDecision(tx: Tx): Promise<PlatformDecision | null> {
  const [row] = await tx
    .select()
    .from(platformDecision)
    .where(sql`${platformDecision.doneAt} is null`)
    .orderBy(platformDecision.decidedAt)
    .limit(1)
    .for("update", { skipLocked: true });
  return row ?? null;
}

/** Notes how far a move has come. `doneAt`: nothing is left. */
export async function noteDecisionProgress(
  tx: Tx,
  id: string,
  progress: { readonly afterId: string | null; readonly doneAt: Date | null },
): Promise<void> {
  await tx.update(platformDecision).set(progress).where(eq(platformDecision.id, id));
}

/** Takes up again the mergers away from these platforms where somebody filed in the very moment of the merger. */
export async function resumeDecisions(tx: Tx, platformIds: readonly string[]): Promise<void> {
  await tx
    .update(platformDecision)
    .set({ doneAt: null, afterId: null })
    .where(
      and(
        sql`${platformDecision.fromId} = any(${sql.param([...platformIds])}::uuid[])`,
        sql`${platformDecision.fromId} <> ${platformDecision.toId} and ${platformDecision.doneAt} is not null`,
        sql`exists (select 1 from complaint c where c.platform_id = ${platformDecision.fromId} and c.stuck_at is null)`,
      ),
    );
}

/**
 * Hands these complaints to the heir of their platform and requests a recount for each person, on both sides, so that the
 * people are counted where their complaints now are. Live ones take places above those taken there: a person may have
 * more than the usual few after a merger, and files no further until they are fewer.
 */
export async function reassignComplaints(
  tx: Tx,
  complaintIds: readonly string[],
  { fromId, toId }: Pick<PlatformDecision, "fromId" | "toId">,
): Promise<void> {
  await tx.execute(sql`
    with moved as (
      update complaint c set platform_id = ${toId}, live_slot = c.live_slot + coalesce((
        select max(h.live_slot) + 1 from complaint h
        where h.platform_id = ${toId} and h.person_id = c.person_id and h.live_slot is not null), 0)
      where c.id = any(${sql.param([...complaintIds])}::uuid[]) returning c.person_id)
    insert into platform_delta (platform_id, person_id, reason)
    select side, person_id, 'platform_merged'
    from (select distinct person_id from moved) people
    cross join unnest(${sql.param([fromId, toId])}::uuid[]) side`);
}
