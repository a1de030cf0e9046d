// Attested conversations between a named person of a company and a consumer.
import { and, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { complaintEvent } from "@/db/complaint/schema/complaint-event";
import { humanContact } from "@/db/complaint/schema/complaint-parts";
import type { Conversation } from "@/lib/domain/complaint/human-contact";
import type { Channel, ConversationAnswer, CallDirection } from "@/lib/domain/complaint/complaint";

const HOUR_MS = 3_600_000;

/** From here to the end of the transaction nobody else attests a conversation of this person. */
export async function lockCaller(tx: Executor, companyId: string, personNo: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`caller:${companyId}:${personNo}`}, 0))`,
  );
}

/** What this person is said to have spoken around an instant; what was denied or revoked does not count. */
export async function listConversations(
  tx: Executor,
  companyId: string,
  personNo: string,
  around: Date,
  hours: number,
): Promise<Conversation[]> {
  const rows = await tx
    .select({
      startedAt: humanContact.startedAt,
      seconds: humanContact.seconds,
      channel: humanContact.channel,
    })
    .from(humanContact)
    .where(
      and(
        eq(humanContact.companyId, companyId),
        eq(humanContact.personNo, personNo),
        gte(humanContact.startedAt, new Date(around.getTime() - hours * HOUR_MS)),
        lte(humanContact.startedAt, new Date(around.getTime() + hours * HOUR_MS)),
        or(isNull(humanContact.answer), eq(humanContact.answer, "confirmed")),
      ),
    );
  return rows.map(({ startedAt, ...row }) => ({ ...row, startedAt: startedAt.getTime() }));
}

export interface NewConversation {
  readonly id: string;
  readonly complaintId: string;
  readonly seq: number;
  readonly personName: string;
  readonly personNo: string;
  readonly companyId: string;
  readonly attestedBy: string;
  readonly channel: Channel;
  readonly startedAt: Date;
  readonly seconds: number;
  readonly direction: CallDirection | null;
  readonly callerDigits: string | null;
  readonly personNew: boolean;
}

export async function insertConversation(tx: Executor, conversation: NewConversation): Promise<void> {
  await tx.insert(humanContact).values(conversation);
}

/** One attested conversation, as its answer has to know it. */
export interface AttestedConversation {
  readonly answer: ConversationAnswer | null;
  /** Whose person it was. */
  readonly companyId: string;
  /** Of a call: who is said to have made it. */
  readonly direction: CallDirection | null;
  /** The cycle in which it was attested. */
  readonly cycle: number;
}

/** One conversation of one complaint; null when the complaint has no such conversation. */
export async function findConversation(
  tx: Executor,
  complaintId: string,
  conversationId: string,
): Promise<AttestedConversation | null> {
  if (!isUuid(conversationId)) return null;
  const [row] = await tx
    .select({
      answer: humanContact.answer,
      companyId: humanContact.companyId,
      direction: humanContact.direction,
      cycle: complaintEvent.cycle,
    })
    .from(humanContact)
    .innerJoin(
      complaintEvent,
      and(eq(complaintEvent.complaintId, humanContact.complaintId), eq(complaintEvent.seq, humanContact.seq)),
    )
    .where(and(eq(humanContact.complaintId, complaintId), eq(humanContact.id, conversationId)));
  return row ?? null;
}

export async function answerConversation(
  tx: Executor,
  conversationId: string,
  answer: ConversationAnswer,
  answeredAt: Date,
): Promise<void> {
  await tx.update(humanContact).set({ answer, answeredAt }).where(eq(humanContact.id, conversationId));
}
