// The tries at reaching a person, with the barriers met in each.
import { asc, eq } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { attempt, attemptBarrier } from "@/db/complaint/schema/complaint-parts";

export interface AttemptRow {
  readonly n: number;
  readonly channel: (typeof attempt.$inferSelect)["channel"];
  /** Null: not known. */
  readonly startedAt: Date | null;
  readonly humanAsks: number | null;
  readonly queueSeconds: number | null;
  readonly outcome: (typeof attempt.$inferSelect)["outcome"];
  readonly path: readonly string[];
  readonly barriers: readonly {
    readonly code: string;
    readonly measure: number | null;
    readonly textN: number | null;
    readonly promisedOn: string | null;
  }[];
}

/** The attempts of one complaint, as they were filed. The complaint must have been seen through the actor. */
export async function listAttempts(executor: Executor, complaintId: string): Promise<AttemptRow[]> {
  const attempts = await executor
    .select()
    .from(attempt)
    .where(eq(attempt.complaintId, complaintId))
    .orderBy(asc(attempt.n));
  const barriers = await executor
    .select()
    .from(attemptBarrier)
    .where(eq(attemptBarrier.complaintId, complaintId));
  return attempts.map(({ n, channel, startedAt, humanAsks, queueSeconds, outcome, path }) => ({
    n,
    channel,
    startedAt,
    humanAsks,
    queueSeconds,
    outcome,
    path: path ?? [],
    barriers: barriers
      .filter((barrier) => barrier.n === n)
      .map(({ barrier, measure, textN, promisedOn }) => ({ code: barrier, measure, textN, promisedOn })),
  }));
}
