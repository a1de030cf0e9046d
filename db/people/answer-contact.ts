// Whose a contact is once it has answered a code, within the transaction of whatever follows from that.
import { v7 } from "uuid";
import type { Tx } from "@/db/engine/client";
import { countAgain, joinPeople } from "@/db/people/join-people";
import { findContactForUpdate, insertContact, keepProvedSpelling, markVerified } from "@/db/people/person";

export interface AnsweringContact {
  readonly kind: "email" | "phone";
  readonly fingerprint: Buffer;
  readonly privateDomain: Buffer | null;
  /** The spelling that answered. */
  readonly sealed: Buffer;
  readonly takesMessages: boolean;
  /** The language of a person who is new. */
  readonly locale: string;
  /** The account that is signed in, which the contact then belongs to; null: the contact's own person. */
  readonly joinPersonId: string | null;
}

/**
 * Marks the contact as answered, with a person of its own when nobody used it before; in an account it becomes the
 * account's, with all that was proved by it. Throws a unique violation when somebody used it for the first time just then.
 */
export async function answerContact(
  tx: Tx,
  { fingerprint, joinPersonId, ...about }: AnsweringContact,
  at: Date,
): Promise<{ readonly personId: string; readonly contactId: string }> {
  const known = await findContactForUpdate(tx, fingerprint);
  const contactId = known?.id ?? v7();
  const own = known?.personId ?? joinPersonId ?? v7();
  if (known === null)
    await insertContact(tx, { id: contactId, personId: own, print: fingerprint, at, ...about });
  await keepProvedSpelling(tx, contactId, about.sealed);
  const personId = joinPersonId ?? own;
  await markVerified(tx, contactId, personId, at);
  if (personId !== own) await joinPeople(tx, own, personId, at);
  else if (known?.verifiedAt == null) await countAgain(tx, [personId], personId);
  return { personId, contactId };
}
