// Contacts from before one mailbox was one person whatever its dots and letters: each gets the fingerprint of what it is, and
// those that are one become one. Runs after the migrations and at every start; nothing that was filed is lost.
import { withTransaction, type Db, type Tx } from "@/db/engine/client";
import { readDatabaseTime } from "@/db/engine/database-time";
import { findContactForUpdate } from "@/db/people/person";
import { countAgain, joinPeople } from "@/db/people/join-people";
import {
  listContactsToRekey,
  lockContact,
  mergeContact,
  rekeyContact,
  type ContactToRekey,
} from "@/db/people/rekeyed-contact";
import { contactKeys } from "@/lib/contact/contact-columns";
import { unseal } from "@/lib/contact/sealed-contact";
import { readTypedContact, type TypedContact } from "@/lib/contact/typed-contact";

const BATCH = 500;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** Null when it cannot be read any more: sealed with a key that is gone, or no contact by today's rules. It stays as it is. */
function readSealed(sealed: Buffer): TypedContact | null {
  try {
    const read = readTypedContact(unseal(sealed));
    return "refused" in read ? null : read;
  } catch {
    return null;
  }
}

/** The proved one of two stays, or else the older. */
async function mergeTwo(
  tx: Tx,
  one: ContactToRekey,
  other: ContactToRekey,
  read: TypedContact,
): Promise<void> {
  const first = one.id < other.id ? one : other;
  const proved = [one, other].filter((contact) => contact.verifiedAt !== null);
  const stays = proved.length === 1 && proved[0] !== undefined ? proved[0] : first;
  const goes = stays === one ? other : one;
  await mergeContact(tx, goes, stays.id);
  await rekeyContact(tx, stays.id, contactKeys(read));
  if (goes.personId !== stays.personId)
    await joinPeople(tx, goes.personId, stays.personId, await readDatabaseTime(tx));
}

async function rekey(tx: Tx, id: string, read: TypedContact): Promise<void> {
  const row = await lockContact(tx, id);
  if (row === null) return; // it has become one with another meanwhile
  const other = await findContactForUpdate(tx, read.fingerprint);
  if (other !== null && other.id !== id) return mergeTwo(tx, row, other, read);
  await rekeyContact(tx, id, contactKeys(read));
  if (read.privateDomain === null || row.verifiedAt === null) return;
  await countAgain(tx, [row.personId], row.personId);
}

/** Every contact whose fingerprint is by an earlier rule. */
export async function rekeyContacts(db: Db): Promise<void> {
  for (let after = BEFORE_ALL; ;) {
    const rows = await listContactsToRekey(db, after, BATCH);
    for (const { id, sealed } of rows) {
      const read = readSealed(sealed);
      if (read !== null) await withTransaction(db, (tx) => rekey(tx, id, read));
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}
