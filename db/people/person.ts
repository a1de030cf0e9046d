// Consumers and their contacts.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { IDENTITY_RULE } from "@/db/people/rekeyed-contact";
import { contact, person } from "@/db/people/schema/person";

/** A contact by its fingerprint, locked until the transaction ends. */
export async function findContactForUpdate(tx: Executor, print: Buffer) {
  const [row] = await tx
    .select({ id: contact.id, personId: contact.personId, verifiedAt: contact.verifiedAt })
    .from(contact)
    .where(eq(contact.fingerprint, print))
    .for("update");
  return row ?? null;
}

export interface NewContact {
  readonly id: string;
  readonly personId: string;
  readonly kind: "email" | "phone";
  readonly print: Buffer;
  readonly sealed: Buffer;
  readonly takesMessages: boolean;
  readonly privateDomain: Buffer | null;
  readonly locale: string;
  readonly at: Date;
}

/** Writes a contact, and its person unless there is one. Throws a unique violation when the contact is known. */
export async function insertContact(tx: Executor, added: NewContact): Promise<void> {
  const { id, personId, kind, print, sealed, takesMessages, privateDomain, locale, at } = added;
  await tx.insert(person).values({ id: personId, locale, createdAt: at }).onConflictDoNothing();
  await tx.insert(contact).values({
    id,
    personId,
    kind,
    fingerprint: print,
    sealed,
    takesMessages,
    privateDomain,
    createdAt: at,
    identityRule: IDENTITY_RULE,
  });
}

/** The first spelling that its owner proved is where its messages go from then on. To be asked before it is verified. */
export async function keepProvedSpelling(tx: Executor, contactId: string, sealed: Buffer): Promise<void> {
  await tx
    .update(contact)
    .set({ sealed })
    .where(and(eq(contact.id, contactId), isNull(contact.verifiedAt)));
}

/** Marks a contact as answered and its person as known, from `at` on; null: by the database's clock. Once is for good. */
export async function markVerified(
  tx: Executor,
  contactId: string,
  personId: string,
  at: Date | null,
): Promise<void> {
  const instant = at === null ? sql`clock_timestamp()` : sql`${at.toISOString()}::timestamptz`;
  await tx
    .update(contact)
    .set({ verifiedAt: sql`coalesce(${contact.verifiedAt}, ${instant})` })
    .where(eq(contact.id, contactId));
  await tx
    .update(person)
    .set({ verifiedAt: sql`coalesce(${person.verifiedAt}, ${instant})` })
    .where(eq(person.id, personId));
}

/**
 * Linked contacts are one person: everything of the one becomes the other's. Live complaints that would share a place
 * move to free ones, beyond the usual number if need be: nothing that was filed is undone.
 */
export async function joinPerson(tx: Executor, fromId: string, intoId: string): Promise<void> {
  await tx.execute(sql`
    with taken as (
      select platform_id, max(live_slot) as highest from complaint
      where person_id = ${intoId}::uuid and live_slot is not null group by platform_id
    )
    update complaint c set person_id = ${intoId}::uuid,
      live_slot = c.live_slot + coalesce((select highest from taken where taken.platform_id = c.platform_id), 0)
    where c.person_id = ${fromId}::uuid`);
  await tx.update(contact).set({ personId: intoId }).where(eq(contact.personId, fromId));
}

/** When first contacts of a person's complaints come due after an instant, by platform. */
export async function listFirstContactsAhead(
  tx: Executor,
  personId: string,
  after: Date,
): Promise<{ readonly platformId: string; readonly at: Date }[]> {
  const rows = await tx.execute<{ platform_id: string; due: string }>(sql`
    select platform_id, first_contact_due_at::text as due from complaint
    where person_id = ${personId}::uuid and first_contact_due_at > ${after.toISOString()}::timestamptz`);
  return rows.map(({ platform_id: platformId, due }) => ({ platformId, at: new Date(due) }));
}

/** Where a person has complained. */
export async function listPlatformsOf(tx: Executor, personId: string): Promise<string[]> {
  const rows = await tx.execute<{ platform_id: string }>(
    sql`select distinct platform_id from complaint where person_id = ${personId}::uuid`,
  );
  return rows.map((row) => row.platform_id);
}
