// The consent to show the company a contact, as it stands with the complaint.
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/engine/client";
import { complaint } from "@/db/complaint/schema/complaint";

/** Of another contact the consent is another one: that of a locked complaint is from now on as asked afresh. */
export async function setContactConsent(tx: Tx, complaintId: string, consented: boolean): Promise<void> {
  await tx.update(complaint).set({ consentContact: consented }).where(eq(complaint.id, complaintId));
}

/** Ends the consent of a locked complaint; false when none stood. */
export async function endContactConsent(tx: Tx, complaintId: string): Promise<boolean> {
  const rows = await tx
    .update(complaint)
    .set({ consentContact: false })
    .where(and(eq(complaint.id, complaintId), eq(complaint.consentContact, true)))
    .returning({ id: complaint.id });
  return rows.length === 1;
}
