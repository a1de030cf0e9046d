// Whose hand an account is in, where people speak of a channel. Source: docs/domain/contacts.md, "People of one domain".
import { sql, type SQL } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { privateDomainOf } from "@/db/platform/people-recount";

/** One for a person; those of one private mail domain are one, as one hand makes its mailboxes. */
export const handOf = (personId: SQL): SQL =>
  sql`coalesce(encode(${privateDomainOf(personId)}, 'hex'), ${personId}::text)`;

/** The hand of one person. */
export async function findHand(db: Executor, personId: string): Promise<string> {
  const [row] = await db.execute<{ hand: string }>(sql`select ${handOf(sql`${personId}::uuid`)} as hand`);
  return row?.hand ?? personId;
}
