// Mail about complaints for which a contact was not proved: at most one an hour and contact, regardless of its owner. What falls into
// the hour waits in its rows.
import { and, asc, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { notification } from "@/db/notification/schema";
import { contact } from "@/db/people/schema/person";

type Row = typeof notification.$inferSelect;

const HOUR = sql`interval '1 hour'`;
const MOST_BESIDE = 500;

/** Whether a contact's hour is over, or its first one begins; the next begins with the answer. */
export async function beginHour(db: Executor, contactId: string): Promise<boolean> {
  const begun = await db
    .update(contact)
    .set({ mailedAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(contact.id, contactId),
        sql`(${contact.mailedAt} is null or ${contact.mailedAt} <= clock_timestamp() - ${HOUR})`,
      ),
    )
    .returning({ id: contact.id });
  return begun.length === 1;
}

/** The mail of this hour could not be sent: the next try may be at once. */
export async function giveHourBack(db: Executor, contactId: string): Promise<void> {
  await db.update(contact).set({ mailedAt: null }).where(eq(contact.id, contactId));
}

/**
 * What else waits for the same contact about the same complaint, oldest first; what holds a secret goes alone. Whether
 * complaints are theirs an owner is asked about all of them at once: their page lists them.
 */
export function listWaitingBeside(db: Executor, one: Row): Promise<Row[]> {
  return db
    .select()
    .from(notification)
    .where(
      sql`(${notification.complaintId} = ${one.complaintId}::uuid
          or ${notification.message} = 'claim_asked' and ${one.message} = 'claim_asked')
        and ${notification.contactId} = ${one.contactId}::uuid
        and ${notification.channel} = ${one.channel} and ${notification.message} <> 'filed_elsewhere' and ${notification.state} = 'pending' and ${notification.id} <> ${one.id}
        and ${notification.facts} ->> 'unproved' = 'true'`,
    )
    .orderBy(asc(notification.createdAt), asc(notification.id))
    .limit(MOST_BESIDE);
}

/** For a sweep: leaves out what waits for the next hour of its contact. */
export const HOUR_IS_OVER = sql`not (${notification.facts} ->> 'unproved' = 'true' and exists (
  select 1 from contact t where t.id = ${notification.contactId}
    and t.mailed_at > clock_timestamp() - ${HOUR}))`;
