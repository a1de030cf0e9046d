// Proposed resolutions, and the answers that a new one is held against.
import { and, desc, eq, gte, ne, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { complaintText, proposal } from "@/db/schema/complaint-parts";

/** Similarity is judged against at most so many answers, the newest first. */
const MOST_ANSWERS = 300;

export type NewProposal = typeof proposal.$inferInsert;

export async function insertProposal(tx: Executor, added: NewProposal): Promise<void> {
  await tx.insert(proposal).values(added);
}

export interface EarlierAnswers {
  readonly earlier: readonly string[];
  readonly elsewhere: readonly { readonly complaintId: string; readonly text: string }[];
}

/** The answers on this complaint, and those on other complaints of the platform since an instant. */
export async function listAnswers(
  executor: Executor,
  complaintId: string,
  platformId: string,
  since: Date,
): Promise<EarlierAnswers> {
  const answers = () =>
    executor
      .select({ complaintId: proposal.complaintId, text: sql<string>`coalesce(${complaintText.body}, '')` })
      .from(proposal)
      .innerJoin(
        complaintText,
        and(eq(complaintText.complaintId, proposal.complaintId), eq(complaintText.n, proposal.answerN)),
      );
  const earlier = await answers().where(eq(proposal.complaintId, complaintId));
  const elsewhere = await answers()
    .where(
      and(
        eq(proposal.platformId, platformId),
        gte(proposal.proposedAt, since),
        ne(proposal.complaintId, complaintId),
      ),
    )
    .orderBy(desc(proposal.proposedAt))
    .limit(MOST_ANSWERS);
  return { earlier: earlier.map((answer) => answer.text), elsewhere };
}
