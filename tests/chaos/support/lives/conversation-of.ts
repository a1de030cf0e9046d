// The id that the database gave an attested conversation.
import { eq } from "drizzle-orm";
import type { Db } from "@/db/engine/client";
import { humanContact } from "@/db/complaint/schema/complaint-parts";

/** Throws when nobody with this staff number was attested. */
export async function findConversationOf(db: Db, personNo: string): Promise<string> {
  const number = personNo.toUpperCase();
  const [row] = await db
    .select({ id: humanContact.id })
    .from(humanContact)
    .where(eq(humanContact.personNo, number));
  if (row === undefined) throw new Error(`Nobody of the number ${number} was attested.`);
  return row.id;
}
