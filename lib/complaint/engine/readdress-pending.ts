// What was still to be sent to a contact in whose place another one is given: nothing more goes to the former one.
import type { Tx } from "@/db/engine/client";
import { dropPendingTo, movePendingTo } from "@/db/notification/notices-of-holder";
import { deliveryChannel } from "@/lib/domain/notification/notice";
import { env } from "@/lib/base/env";

export interface Readdressed {
  readonly contactId: string;
  /** Null: messages do not reach it, or it is somebody's who is only asked whether the complaint is theirs. */
  readonly kind: "email" | "phone" | null;
  /** Otherwise what is sent there says nothing that the filer typed. */
  readonly proved: boolean;
}

/** `formerId` null: there was none, and nothing waits. What no way leads to any more stays in the product. */
export async function readdressPending(
  tx: Tx,
  complaintId: string,
  formerId: string | null,
  { contactId, kind, proved }: Readdressed,
): Promise<void> {
  // Another spelling of the same one: what waits finds it with the complaint.
  if (formerId === null || formerId === contactId) return;
  const channel = deliveryChannel(kind, env().sendsTexts);
  if (channel !== null) await movePendingTo(tx, complaintId, { formerId, contactId, channel, proved });
  await dropPendingTo(tx, complaintId, formerId);
}
