// By which number a company may call a consumer.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";

/** Where the company could have a number of this complaint's consumer from. */
export async function findNumberSources(
  db: Executor,
  complaintId: string,
): Promise<{ readonly shared: boolean; readonly written: readonly string[] }> {
  return {
    shared: await hasSharedPhone(db, complaintId),
    written: await listConsumerMessages(db, complaintId),
  };
}

/** The contact of the complaint is a phone, and the consumer consented that the company has it. */
async function hasSharedPhone(db: Executor, complaintId: string): Promise<boolean> {
  const rows = await db.execute<{ shared: boolean }>(sql`
    select exists (select 1 from complaint c join contact k on k.id = c.contact_id
      where c.id = ${complaintId}::uuid and c.consent_contact and k.kind = 'phone') as shared`);
  return rows[0]?.shared === true;
}

/** What the consumer wrote to the company: messages, and answers to its questions. Erased ones are not there. */
async function listConsumerMessages(db: Executor, complaintId: string): Promise<string[]> {
  const rows = await db.execute<{ body: string }>(sql`
    select t.body from complaint_event e
      cross join lateral jsonb_array_elements_text(e.facts -> 'texts') as said(fact)
      join complaint_text t on t.complaint_id = e.complaint_id and t.n = split_part(said.fact, ':', 1)::int
    where e.complaint_id = ${complaintId}::uuid and e.side = 'consumer'
      and e.type in ('message_sent', 'information_supplied') and t.body is not null`);
  return rows.map(({ body }) => body);
}
