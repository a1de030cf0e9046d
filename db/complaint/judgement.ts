// Who proposed that a breach does not count, and in which words.
import { and, desc, eq } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { complaintEvent } from "@/db/complaint/schema/complaint-event";
import { staff } from "@/db/people/schema/staff";

export interface JudgementProposal {
  readonly seq: number;
  readonly staffId: string;
  readonly name: string;
}

/** The latest proposal in a complaint's log, whether or not it still waits; null when there never was one. */
export async function findJudgementProposal(
  executor: Executor,
  complaintId: string,
): Promise<JudgementProposal | null> {
  const [row] = await executor
    .select({ seq: complaintEvent.seq, staffId: staff.id, name: staff.name })
    .from(complaintEvent)
    .innerJoin(staff, eq(staff.id, complaintEvent.actorId))
    .where(and(eq(complaintEvent.complaintId, complaintId), eq(complaintEvent.type, "judgement_proposed")))
    .orderBy(desc(complaintEvent.seq))
    .limit(1);
  return row ?? null;
}
