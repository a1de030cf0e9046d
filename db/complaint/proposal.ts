// Proposed resolutions, and the answers that a new one is held against.
import { eq, sql, type SQLWrapper } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { proposal, proposalDeed } from "@/db/complaint/schema/complaint-parts";
import type { DeedTerms } from "@/lib/domain/answer/deed-terms";
import type { ProposalDecision } from "@/lib/domain/answer/proposal";
import type { AnswerSaid } from "@/lib/domain/answer/template-reply";

/** Similarity is judged against the answers of at most so many other complaints. */
const MOST_ANSWERS = 300;
/** Among so many refusals: some are of one complaint, or of one that was merged. */
const MOST_READ = 1_000;

export type NewProposal = typeof proposal.$inferInsert;

export async function insertProposal(tx: Executor, added: NewProposal): Promise<void> {
  await tx.insert(proposal).values(added);
}

/** The deeds of a proposal, in order; `textNs` are the numbers of the words of those that have some. */
export async function insertDeeds(
  tx: Executor,
  proposalId: string,
  complaintId: string,
  deeds: readonly DeedTerms[],
  textNs: readonly number[],
): Promise<void> {
  if (deeds.length === 0) return;
  const left = [...textNs];
  await tx.insert(proposalDeed).values(
    deeds.map(({ kind, amountCents, what, by, doneOn }, n) => ({
      proposalId,
      n,
      complaintId,
      kind,
      amountCents,
      by,
      doneOn,
      textN: what === null ? null : (left.shift() ?? null),
    })),
  );
}

/** Longer is no name: what is taken for one is left out when answers are compared. */
const LONGEST_NAME = 40;

/** People of the company who are said to have spoken on a complaint: answers are signed with their names. */
const callersOf = (complaintId: SQLWrapper) => sql<string[]>`coalesce(
  (select jsonb_agg(distinct h.person_name) from human_contact h where h.complaint_id = ${complaintId}
    and length(h.person_name) <= ${LONGEST_NAME}), '[]')`;

export interface OtherAnswers {
  readonly earlier: readonly AnswerSaid[];
  readonly elsewhere: readonly { readonly text: string; readonly names: readonly string[] }[];
  /** The names on this complaint. */
  readonly names: readonly string[];
  /** What the consumer wrote of the matter: not what they want, which an answer may grant word for word. */
  readonly story: string;
}

const body = (n: SQLWrapper) => sql<string>`coalesce((select t.body from complaint_text t
  where t.complaint_id = proposal.complaint_id and t.n = ${n}), '')`;

/**
 * The answers on this complaint; and, since an instant, the latest refusals on other complaints of the platform, one each,
 * merged ones left out. `refusalsSince` null: nothing is held against refusals.
 */
export async function listAnswers(
  executor: Executor,
  complaintId: string,
  platformId: string,
  refusalsSince: Date | null,
): Promise<OtherAnswers> {
  const answers = await executor
    .select({
      id: proposal.id,
      answer: body(sql`coalesce(proposal.reason_n, proposal.answer_n)`),
      decision: sql<ProposalDecision>`coalesce(${proposal.decision}, 'granted')`,
    })
    .from(proposal)
    .where(eq(proposal.complaintId, complaintId));
  const deeds = await executor
    .select({
      proposalId: proposalDeed.proposalId,
      kind: proposalDeed.kind,
      amountCents: proposalDeed.amountCents,
      what: sql<string | null>`(select t.body from complaint_text t
        where t.complaint_id = proposal_deed.complaint_id and t.n = proposal_deed.text_n)`,
    })
    .from(proposalDeed)
    .where(eq(proposalDeed.complaintId, complaintId))
    .orderBy(proposalDeed.n);
  const [own] = await executor
    .select({
      names: callersOf(sql`${complaintId}::uuid`),
      story: sql<string>`coalesce((select string_agg(t.body, chr(10) order by t.n) from complaint_text t
        where t.complaint_id = ${complaintId}::uuid and t.kind = 'narrative'), '')`,
    })
    .from(sql`(select 1) one`);
  const earlier = answers.map(({ id, answer, decision }) => ({
    answer,
    decision,
    deeds: deeds.filter((deed) => deed.proposalId === id),
  }));
  const elsewhere =
    refusalsSince === null ? [] : await listRefusals(executor, complaintId, platformId, refusalsSince);
  return { earlier, elsewhere, names: own?.names ?? [], story: own?.story ?? "" };
}

/** Chosen before any text of theirs is read: the latest of each complaint, and of these the latest. */
async function listRefusals(
  executor: Executor,
  complaintId: string,
  platformId: string,
  since: Date,
): Promise<OtherAnswers["elsewhere"]> {
  const rows = await executor.execute<{ text: string; names: string[] }>(sql`
    with recent as (
      select complaint_id, coalesce(reason_n, answer_n) as n, proposed_at from proposal
      where platform_id = ${platformId}::uuid and proposed_at >= ${since.toISOString()}::timestamptz
        and complaint_id <> ${complaintId}::uuid and decision = 'refused'
      order by proposed_at desc limit ${MOST_READ}
    ), latest as (
      select distinct on (complaint_id) * from recent order by complaint_id, proposed_at desc
    ), chosen as (
      select l.* from latest l join complaint c on c.id = l.complaint_id
      where c.outcome is distinct from 'merged'
      order by l.proposed_at desc limit ${MOST_ANSWERS}
    )
    select coalesce(t.body, '') as text, ${callersOf(sql`chosen.complaint_id`)} as names
    from chosen left join complaint_text t on t.complaint_id = chosen.complaint_id and t.n = chosen.n`);
  return rows.map(({ text, names }) => ({ text, names }));
}
