// The notices of a complaint whose person or contact becomes another: whose they are, and where what waits goes.
import { and, eq, isNotNull, like, sql, type SQL } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { notification } from "@/db/notification/schema";
import { UNPROVED_FACTS } from "@/lib/domain/complaint/proof";

/** What was said in the product of a complaint belongs to the person whose it turned out to be. */
export async function handNoticesTo(tx: Executor, complaintId: string, personId: string): Promise<void> {
  await tx
    .update(notification)
    .set({ personId })
    .where(
      and(
        eq(notification.complaintId, complaintId),
        isNotNull(notification.personId),
        eq(notification.channel, "in_app"),
      ),
    );
}

/** Deliveries that wait for a contact about a complaint, but for the word to a contact that is no longer its own. */
function waitingFor(complaintId: string, contactId: string): SQL | undefined {
  return and(
    like(notification.eventKey, `complaint:${complaintId}:%`),
    eq(notification.contactId, contactId),
    eq(notification.state, "pending"),
    sql`${notification.channel} <> 'in_app'`,
    sql`${notification.facts} ->> 'audience' is distinct from 'former_contact'`,
  );
}

export interface Moved {
  readonly formerId: string;
  readonly contactId: string;
  readonly channel: "email" | "sms";
  readonly proved: boolean;
}

/**
 * What was still to be sent to the consumer goes to another contact. Unless that one is proved it says nothing that the filer
 * typed.
 */
export async function movePendingTo(
  tx: Executor,
  complaintId: string,
  { formerId, contactId, channel, proved }: Moved,
): Promise<void> {
  const unproved = JSON.stringify(UNPROVED_FACTS);
  await tx
    .update(notification)
    .set({
      contactId,
      channel,
      ...(proved ? {} : { facts: sql`${notification.facts} || ${unproved}::jsonb` }),
    })
    .where(and(waitingFor(complaintId, formerId), eq(notification.complaintId, complaintId)));
}

/**
 * What was still to be sent to a contact about a complaint, and shall not be any more. By the event: whether it is theirs,
 * somebody is asked by a row that names no complaint.
 */
export async function dropPendingTo(tx: Executor, complaintId: string, contactId: string): Promise<void> {
  await tx.delete(notification).where(waitingFor(complaintId, contactId));
}
