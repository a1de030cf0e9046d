// Proposed resolutions, and the answers that a new one is held against.
import { and, desc, eq, gte, ne, sql, type SQLWrapper } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { complaintText, proposal } from "@/db/schema/complaint-parts";

/** Similarity is judged against at most so many answers, the newest first. */
const MOST_ANSWERS = 300;

export type NewProposal = typeof proposal.$inferInsert;

export async function insertProposal(tx: Executor, added: NewProposal): Promise<void> {
  await tx.insert(proposal).values(added);
}

/** Longer is no name: what is taken for one is left out when answers are compared. */
const LONGEST_NAME = 12;

/** People of the company who are said to have spoken on a complaint: answers are signed with their names. */
const callersOf = (complaintId: SQLWrapper) => sql<string[]>`coalesce(
  (select jsonb_agg(distinct h.person_name) from human_contact h where h.complaint_id = ${complaintId}
    and length(h.person_name) <= ${LONGEST_NAME}), '[]')`;

export interface EarlierAnswers {
  readonly earlier: readonly string[];
  readonly elsewhere: readonly {
    readonly complaintId: string;
    readonly text: string;
    readonly names: readonly string[];
  }[];
  /** The names on this complaint. */
  readonly names: readonly string[];
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
      .select({
        complaintId: proposal.complaintId,
        text: sql<string>`coalesce(${complaintText.body}, '')`,
        names: callersOf(proposal.complaintId),
      })
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
  const [own] = await executor
    .select({ names: callersOf(sql`${complaintId}::uuid`) })
    .from(sql`(select 1) one`);
  return { earlier: earlier.map((answer) => answer.text), elsewhere, names: own?.names ?? [] };
}
