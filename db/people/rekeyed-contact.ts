// Contacts whose fingerprint is by an earlier rule of what is one person, and how two of them become one.
import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { contact } from "@/db/people/schema/person";

/** The rule by which contacts are identified: 1 without case and tags only, 2 by lib/domain/people/person-identity, 3 with the mail domain. */
export const IDENTITY_RULE = 3;

export interface ContactToRekey {
  readonly id: string;
  readonly personId: string;
  readonly verifiedAt: Date | null;
}

/** The next of them after a key, oldest first. */
export function listContactsToRekey(db: Executor, after: string, limit: number) {
  return db
    .select({ id: contact.id, sealed: contact.sealed })
    .from(contact)
    .where(and(lt(contact.identityRule, IDENTITY_RULE), gt(contact.id, after)))
    .orderBy(asc(contact.id))
    .limit(limit);
}

/** One contact, locked until the transaction ends. */
export async function lockContact(tx: Tx, id: string): Promise<ContactToRekey | null> {
  const [row] = await tx
    .select({ id: contact.id, personId: contact.personId, verifiedAt: contact.verifiedAt })
    .from(contact)
    .where(eq(contact.id, id))
    .for("update");
  return row ?? null;
}

export async function rekeyContact(
  tx: Tx,
  id: string,
  read: {
    readonly fingerprint: Buffer;
    readonly takesMessages: boolean;
    readonly privateDomain: Buffer | null;
  },
): Promise<void> {
  await tx
    .update(contact)
    .set({ ...read, identityRule: IDENTITY_RULE })
    .where(eq(contact.id, id));
}

/** Everything that names a contact names another from here on; complaints keep their own spelling of it. */
export async function mergeContact(tx: Tx, from: ContactToRekey, intoId: string): Promise<void> {
  await tx.execute(sql`
    update complaint c set contact_id = ${intoId}::uuid, contact_sealed = coalesce(c.contact_sealed, t.sealed)
    from contact t where t.id = ${from.id}::uuid and c.contact_id = t.id`);
  await tx.execute(sql`
    update notification set contact_id = ${intoId}::uuid
    where contact_id = ${from.id}::uuid and state = 'pending' and channel <> 'in_app'`);
  await tx.delete(contact).where(eq(contact.id, from.id));
}
