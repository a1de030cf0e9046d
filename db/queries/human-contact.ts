// Attested conversations between a named person of a company and a consumer.
import { and, eq, gte, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { isUuid } from "@/lib/domain/is-uuid";
import { humanContact } from "@/db/schema/complaint-parts";
import type { Conversation } from "@/lib/domain/human-contact";
import type { Channel } from "@/lib/domain/complaint";

const HOUR_MS = 3_600_000;

/** From here to the end of the transaction nobody else attests a conversation of this person. */
export async function lockCaller(tx: Executor, companyId: string, personNo: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`caller:${companyId}:${personNo}`}, 0))`,
  );
}

/** What this person is said to have spoken around an instant, denied conversations left out. */
export async function listConversations(
  tx: Executor,
  companyId: string,
  personNo: string,
  around: Date,
  hours: number,
): Promise<Conversation[]> {
  const rows = await tx
    .select({ startedAt: humanContact.startedAt, seconds: humanContact.seconds })
    .from(humanContact)
    .where(
      and(
        eq(humanContact.companyId, companyId),
        eq(humanContact.personNo, personNo),
        gte(humanContact.startedAt, new Date(around.getTime() - hours * HOUR_MS)),
        lte(humanContact.startedAt, new Date(around.getTime() + hours * HOUR_MS)),
        or(isNull(humanContact.answer), ne(humanContact.answer, "denied")),
      ),
    );
  return rows.map(({ startedAt, seconds }) => ({ startedAt: startedAt.getTime(), seconds }));
}

export interface NewHumanContact {
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
}

export async function insertHumanContact(tx: Executor, contact: NewHumanContact): Promise<void> {
  await tx.insert(humanContact).values(contact);
}

/** One contact of one complaint and what the consumer said of it; null when the complaint has no such contact. */
export async function findContactAnswer(
  tx: Executor,
  complaintId: string,
  contactId: string,
): Promise<{ readonly answer: "confirmed" | "denied" | null } | null> {
  if (!isUuid(contactId)) return null;
  const [row] = await tx
    .select({ answer: humanContact.answer })
    .from(humanContact)
    .where(and(eq(humanContact.complaintId, complaintId), eq(humanContact.id, contactId)));
  return row ?? null;
}

export async function answerContact(
  tx: Executor,
  contactId: string,
  answer: "confirmed" | "denied",
  answeredAt: Date,
): Promise<void> {
  await tx.update(humanContact).set({ answer, answeredAt }).where(eq(humanContact.id, contactId));
}
