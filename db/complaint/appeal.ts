// Appeals (复核): at most one per side.
import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { appeal } from "@/db/complaint/schema/complaint-parts";

export async function insertAppeal(
  tx: Executor,
  added: {
    readonly complaintId: string;
    readonly side: "consumer" | "company";
    readonly seq: number;
    readonly reasonN: number;
  },
): Promise<void> {
  await tx.insert(appeal).values(added);
}

/** One adjudication decides every pending appeal of its complaint. */
export async function decideAppeals(
  tx: Executor,
  complaintId: string,
  staffId: string,
  decidedAt: Date,
): Promise<void> {
  await tx
    .update(appeal)
    .set({ state: "decided", decidedBy: staffId, decidedAt })
    .where(and(eq(appeal.complaintId, complaintId), eq(appeal.state, "pending")));
}

/** The closing appealed against no longer stands: what waits is decided by nobody. */
export async function mootAppeals(tx: Executor, complaintId: string): Promise<void> {
  await tx
    .update(appeal)
    .set({ state: "moot" })
    .where(and(eq(appeal.complaintId, complaintId), eq(appeal.state, "pending")));
}
