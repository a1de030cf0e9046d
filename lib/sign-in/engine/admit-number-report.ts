// How many reports of numbers are taken: of signed-in people by the hand, of strangers by their network.
import type { Db } from "@/db/engine/client";
import { findHand } from "@/db/platform/hand-of";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { limit, TRY_LIMITS } from "@/lib/sign-in/engine/rate-limit";

/**
 * Counts one try and says whether it is taken. Thousands of telephones may share a network: who is signed in is not shut out by
 * strangers on it. One hand makes as many mailboxes of its own domain as it likes: they have one limit together. `address` is the
 * network of the client. Source: docs/domain/channels.md.
 */
export async function admitNumberReport(
  db: Db,
  { personId }: Pick<ConsumerActor, "personId">,
  address: string,
): Promise<boolean> {
  const key =
    personId === null ? `number-report:${address}` : `number-report:person:${await findHand(db, personId)}`;
  return limit(db, key, TRY_LIMITS.numberReports);
}
