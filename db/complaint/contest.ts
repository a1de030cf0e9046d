// Contests (异议): at most one per complaint.
import { eq } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { contest } from "@/db/complaint/schema/complaint-parts";
import type { ContestKind } from "@/lib/domain/complaint/complaint";

export type ContestRow = typeof contest.$inferSelect;

export async function insertContest(
  tx: Executor,
  added: {
    readonly complaintId: string;
    readonly seq: number;
    readonly kind: ContestKind;
    readonly reasonN: number;
    readonly contestedBy: string;
  },
): Promise<void> {
  await tx.insert(contest).values(added);
}

export async function decideContest(
  tx: Executor,
  complaintId: string,
  decision: {
    readonly state: "dismissed" | "upheld";
    readonly decidedBy: string;
    readonly decidedAt: Date;
    readonly decisionN: number;
  },
): Promise<void> {
  await tx.update(contest).set(decision).where(eq(contest.complaintId, complaintId));
}

/** The contest of a complaint, or null when the company never made one. */
export async function findContest(executor: Executor, complaintId: string): Promise<ContestRow | null> {
  const [row] = await executor.select().from(contest).where(eq(contest.complaintId, complaintId));
  return row ?? null;
}
