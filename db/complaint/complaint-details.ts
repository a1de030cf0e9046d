// What hangs on one complaint that was already seen through its actor: the log, the attempts, conversations, answers.
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { complaintEvent } from "@/db/complaint/schema/complaint-event";
import type { DeedKind } from "@/lib/domain/answer/proposal";
import { LOOKED_OF_PATH } from "@/db/complaint/path-phrase";
import { attempt, attemptBarrier, humanContact, proposal } from "@/db/complaint/schema/complaint-parts";

/** The whole log, oldest first. */
export function listEventDetails(db: Executor, complaintId: string) {
  return db
    .select({
      seq: complaintEvent.seq,
      type: complaintEvent.type,
      ordinal: sql<number>`coalesce(${complaintEvent.ordinal}, 1)`,
      at: complaintEvent.at,
      side: complaintEvent.side,
      byCode: sql<boolean>`${complaintEvent.side} = 'consumer' and ${complaintEvent.actorId} is null`,
      facts: complaintEvent.facts,
    })
    .from(complaintEvent)
    .where(eq(complaintEvent.complaintId, complaintId))
    .orderBy(asc(complaintEvent.seq));
}

/** Every conversation that the company claims, the newest first. */
export function listConversationDetails(db: Executor, complaintId: string) {
  return db
    .select({
      id: humanContact.id,
      seq: humanContact.seq,
      companyId: humanContact.companyId,
      personName: humanContact.personName,
      personNo: humanContact.personNo,
      channel: humanContact.channel,
      startedAt: humanContact.startedAt,
      seconds: humanContact.seconds,
      direction: humanContact.direction,
      callerDigits: humanContact.callerDigits,
      personNew: humanContact.personNew,
      answer: humanContact.answer,
    })
    .from(humanContact)
    .where(eq(humanContact.complaintId, complaintId))
    .orderBy(desc(humanContact.startedAt), desc(humanContact.seq));
}
export type ConversationDetails = Awaited<ReturnType<typeof listConversationDetails>>[number];

export interface DeedDetails {
  readonly kind: DeedKind;
  readonly amountCents: number | null;
  readonly by: string | null;
  readonly doneOn: string | null;
  readonly textN: number | null;
}

/** Every proposal with its deeds in order, the newest first. */
export function listProposalDetails(db: Executor, complaintId: string) {
  return db
    .select({
      id: proposal.id,
      seq: proposal.seq,
      stepsN: proposal.stepsN,
      answerN: proposal.answerN,
      decision: proposal.decision,
      ground: proposal.ground,
      reasonN: proposal.reasonN,
      ownReason: proposal.ownReason,
      deeds: sql<
        DeedDetails[]
      >`coalesce((select jsonb_agg(jsonb_build_object('kind', d.kind, 'amountCents', d.amount_cents,
        'by', d.by, 'doneOn', d.done_on, 'textN', d.text_n) order by d.n)
        from proposal_deed d where d.proposal_id = proposal.id), '[]')`,
      remedy: proposal.remedy,
      amountCents: proposal.amountCents,
      promisedAt: proposal.promisedAt,
      proposedAt: proposal.proposedAt,
      holds: proposal.holds,
      flag: proposal.flag,
    })
    .from(proposal)
    .where(eq(proposal.complaintId, complaintId))
    .orderBy(desc(proposal.seq));
}

/** Each attempt with the barriers met in it. */
export async function listAttemptDetails(db: Executor, complaintId: string) {
  const rows = await db
    .select({
      n: attempt.n,
      channel: attempt.channel,
      startedAt: attempt.startedAt,
      humanAsks: attempt.humanAsks,
      queueSeconds: attempt.queueSeconds,
      outcome: attempt.outcome,
      path: attempt.path,
      /** What officers said of its phrases; null where they were asked of none. */
      looked: LOOKED_OF_PATH,
      barrier: attemptBarrier.barrier,
      measure: attemptBarrier.measure,
      textN: attemptBarrier.textN,
      promisedOn: attemptBarrier.promisedOn,
    })
    .from(attempt)
    .leftJoin(
      attemptBarrier,
      and(eq(attemptBarrier.complaintId, attempt.complaintId), eq(attemptBarrier.n, attempt.n)),
    )
    .where(eq(attempt.complaintId, complaintId))
    .orderBy(asc(attempt.n), asc(attemptBarrier.barrier));
  return rows;
}
