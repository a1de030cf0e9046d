// Complaints as they are read: one through its actor, one by its number, one by what it became.
import { and, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { visibleTo } from "@/db/complaint/complaint-scope";
import { complaint } from "@/db/complaint/schema/complaint";
import { lowestFreeSlot } from "@/lib/domain/complaint/live-limit";
import type { Actor } from "@/lib/domain/people/actor";

export type ComplaintRow = typeof complaint.$inferSelect;

/** The complaint with this number, if the actor can see it. Not theirs and not there are both null. */
export async function findComplaint(
  executor: Executor,
  actor: Actor,
  number: string,
): Promise<ComplaintRow | null> {
  const [row] = await executor
    .select()
    .from(complaint)
    .where(and(eq(complaint.number, number), visibleTo(actor)));
  return row ?? null;
}

/** What identifies a complaint. No actor is asked: only for rules that look at a second complaint. */
export async function findByNumber(executor: Executor, number: string) {
  const [row] = await executor
    .select({
      id: complaint.id,
      number: complaint.number,
      personId: complaint.personId,
      platformId: complaint.platformId,
      status: complaint.status,
      filedAt: complaint.filedAt,
    })
    .from(complaint)
    .where(eq(complaint.number, number));
  return row ?? null;
}

/** What opens a complaint is something new: neither its former code nor the form that filed it does so any more. */
export async function renewAccess(
  tx: Executor,
  complaintId: string,
  hashes: { readonly accessCodeHash: Buffer; readonly idempotencyHash: Buffer },
): Promise<void> {
  await tx.update(complaint).set(hashes).where(eq(complaint.id, complaintId));
}

export async function nameSuccessor(tx: Executor, complaintId: string, successorId: string): Promise<void> {
  await tx.update(complaint).set({ succeededById: successorId }).where(eq(complaint.id, complaintId));
}

/** The lowest slot for a live complaint that this person has free on this platform. */
export async function findFreeSlot(tx: Executor, platformId: string, personId: string): Promise<number> {
  const rows = await tx
    .select({ taken: complaint.liveSlot })
    .from(complaint)
    .where(
      and(
        eq(complaint.platformId, platformId),
        eq(complaint.personId, personId),
        sql`${complaint.liveSlot} is not null`,
      ),
    );
  return lowestFreeSlot(rows.map(({ taken }) => taken));
}
