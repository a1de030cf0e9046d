// The contact that a complaint has, and the one that takes its place.
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Tx } from "@/db/engine/client";
import { SHOWN_SPELLING } from "@/db/complaint/contact-spelling";
import { findContactForUpdate, insertContact, type NewContact } from "@/db/people/person";
import { complaint } from "@/db/complaint/schema/complaint";
import { contact } from "@/db/people/schema/person";

/** How a complaint spells the contact that it has, sealed; null when it has none. */
export async function findHeldContact(tx: Tx, complaintId: string): Promise<{ sealed: Buffer } | null> {
  const [row] = await tx
    .select({ sealed: SHOWN_SPELLING })
    .from(complaint)
    .innerJoin(contact, eq(contact.id, complaint.contactId))
    .where(eq(complaint.id, complaintId));
  return row ?? null;
}

export interface UsedContact {
  readonly id: string;
  readonly personId: string;
  /** Whether it answered a code, for whatever it was. */
  readonly verified: boolean;
}

/**
 * The contact, locked; one that nobody used before is a person's of its own until it answers. Throws a unique violation when
 * somebody used it for the first time just then.
 */
export async function useContact(tx: Tx, about: Omit<NewContact, "id" | "personId">): Promise<UsedContact> {
  const known = await findContactForUpdate(tx, about.print);
  if (known !== null) return { id: known.id, personId: known.personId, verified: known.verifiedAt !== null };
  const [id, personId] = [v7(), v7()];
  await insertContact(tx, { ...about, id, personId });
  return { id, personId, verified: false };
}

/** Whether its owner has said on this complaint that it is not theirs: only they can bring it back, by its code. */
export async function wasDisowned(tx: Tx, complaintId: string, contactId: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from complaint_event
    where complaint_id = ${complaintId}::uuid and type = 'disowned' and facts->>'contactId' = ${contactId} limit 1`);
  return rows.length > 0;
}

/** Whether the contact was last changed, or another one proved in its place, with the access code and not in an account. */
export async function lastChangeWasByCode(tx: Tx, complaintId: string): Promise<boolean> {
  const [row] = await tx.execute<{ by_code: boolean }>(sql`
    select actor_id is null as by_code from complaint_event
    where complaint_id = ${complaintId}::uuid and (type = 'contact_changed' or (type = 'proved' and facts ? 'consented'))
    order by seq desc limit 1`);
  return row?.by_code === true;
}
