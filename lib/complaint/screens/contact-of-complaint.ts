// The contact of one complaint itself, so that its consumer can answer a code without typing it again.
import { database } from "@/db/engine/client";
import { findConsumerComplaint } from "@/db/complaint/consumer-complaint";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { unseal } from "@/lib/contact/sealed-contact";

export interface OwnContact {
  readonly kind: "email" | "phone";
  readonly value: string;
}

/** Never for a page: for the code that is sent to it. */
export async function contactOfComplaint(actor: ConsumerActor): Promise<OwnContact | null> {
  if (actor.complaintId === null) return null;
  const row = await findConsumerComplaint(database(), actor, actor.complaintId);
  if (row?.contactKind == null) return null;
  return { kind: row.contactKind, value: unseal(row.contactSealed) };
}
