// Whose a contact is once it has answered a code, within the transaction of whatever follows from that.
import { v7 } from "uuid";
import type { Tx } from "@/db/client";
import {
  findContactForUpdate,
  insertContact,
  joinPerson,
  keepProvedSpelling,
  listPlatformsOf,
  markVerified,
} from "@/db/queries/person";
import { insertDeltas } from "@/db/queries/threshold";
import type { ContactVerified, VerifyContactInput } from "@/lib/commands/complaint-inputs";
import { seal } from "@/lib/sealed/contact";
import { readTypedContact } from "@/lib/sealed/typed-contact";

/**
 * Marks the contact as answered, with a person of its own when nobody used it before; in an account it becomes the
 * account's, with all that was proved by it. Null when it is no contact that could be reached.
 */
export async function answeredContact(
  tx: Tx,
  input: VerifyContactInput,
  at: Date,
): Promise<ContactVerified | null> {
  const { value, locale, joinPersonId } = input;
  const read = readTypedContact(value);
  if ("refused" in read) return null;
  const { kind, fingerprint: print, privateDomain } = read;
  const sealed = seal(read.spelling);
  const known = await findContactForUpdate(tx, print);
  const contactId = known?.id ?? v7();
  const own = known?.personId ?? joinPersonId ?? v7();
  if (known === null) {
    const takesMessages = read.deliverTo !== null;
    const about = { kind, print, sealed, takesMessages, privateDomain, locale, at };
    await insertContact(tx, { id: contactId, personId: own, ...about });
  }
  await keepProvedSpelling(tx, contactId, sealed);
  const personId = joinPersonId ?? own;
  await markVerified(tx, contactId, personId, at);
  if (personId !== own) await join(tx, own, personId);
  else if (known?.verifiedAt == null) await countAnew(tx, [personId], personId);
  return { personId, contactId };
}

/** Two persons are one from here on, and are counted anew wherever either complained. */
async function join(tx: Tx, fromId: string, intoId: string): Promise<void> {
  await joinPerson(tx, fromId, intoId);
  await countAnew(tx, [fromId, intoId], intoId);
}

/** By what somebody is known decides how they count: wherever `complainedAs` complained, these are counted anew. */
async function countAnew(tx: Tx, persons: readonly string[], complainedAs: string): Promise<void> {
  const platformIds = await listPlatformsOf(tx, complainedAs);
  await insertDeltas(
    tx,
    platformIds.flatMap((platformId) =>
      persons.map((personId) => ({ platformId, personId, reason: "contact_verified" })),
    ),
  );
}
