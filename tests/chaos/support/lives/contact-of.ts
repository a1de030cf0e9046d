// The id that the database gave an attested contact.
import { eq } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { humanContact } from "@/db/complaint/schema/complaint-parts";

/** Throws when nobody with this staff number was attested. */
export async function findContactOf(db: Db, personNo: string): Promise<string> {
  const number = personNo.toUpperCase();
  const [row] = await db
    .select({ id: humanContact.id })
    .from(humanContact)
    .where(eq(humanContact.personNo, number));
  if (row === undefined) throw new Error(`No contact of ${number} is kept.`);
  return row.id;
}
