// The log of a complaint, as its timeline shows it.
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { complaintEvent } from "@/db/schema/complaint-event";

export type EventRecord = Omit<typeof complaintEvent.$inferSelect, "prevHash" | "hash" | "complaintId">;

/** Every event of one complaint in order. The complaint must have been seen through the actor. */
export async function listEvents(executor: Executor, complaintId: string): Promise<EventRecord[]> {
  return executor
    .select({
      seq: complaintEvent.seq,
      type: complaintEvent.type,
      at: complaintEvent.at,
      dueAt: complaintEvent.dueAt,
      cycle: complaintEvent.cycle,
      recordedAt: complaintEvent.recordedAt,
      side: complaintEvent.side,
      actorId: complaintEvent.actorId,
      facts: complaintEvent.facts,
    })
    .from(complaintEvent)
    .where(eq(complaintEvent.complaintId, complaintId))
    .orderBy(asc(complaintEvent.seq));
}

/** Who took the decision that closed a complaint, for an appeal against it; null when no regulator did. */
export async function findLastDecision(
  executor: Executor,
  complaintId: string,
): Promise<{ readonly actorId: string | null } | null> {
  const [row] = await executor
    .select({ actorId: complaintEvent.actorId })
    .from(complaintEvent)
    .where(
      and(
        eq(complaintEvent.complaintId, complaintId),
        inArray(complaintEvent.type, ["adjudicated", "contest_upheld", "merged"]),
      ),
    )
    .orderBy(desc(complaintEvent.seq))
    .limit(1);
  return row ?? null;
}

/** The texts an event stands for: the part of `n:digest` before the colon. */
export function textNsOf(facts: EventRecord["facts"]): readonly number[] {
  const texts = facts["texts"];
  return Array.isArray(texts) ? texts.map((text: string) => Number(text.slice(0, text.indexOf(":")))) : [];
}
