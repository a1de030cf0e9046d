// The log of a complaint, as its timeline shows it.
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { complaintEvent } from "@/db/schema/complaint-event";
import { eventsThat } from "@/lib/domain/event-catalogue";

const DECISIONS = eventsThat((entry) => entry.decides);

/** Who took the decision that closed a complaint, for an appeal against it; null when no regulator did. */
export async function findLastDecision(
  executor: Executor,
  complaintId: string,
): Promise<{ readonly actorId: string | null } | null> {
  const [row] = await executor
    .select({ actorId: complaintEvent.actorId })
    .from(complaintEvent)
    .where(and(eq(complaintEvent.complaintId, complaintId), inArray(complaintEvent.type, [...DECISIONS])))
    .orderBy(desc(complaintEvent.seq))
    .limit(1);
  return row ?? null;
}
