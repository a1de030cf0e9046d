// Two people are one from here on: what the one had is the other's, and both are counted again.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/engine/client";
import { joinPerson, listFirstContactsAhead, listPlatformsOf } from "@/db/people/person";
import { requestRecounts } from "@/db/platform/people-recount";

/** By what somebody is known decides how they count: wherever `complainedAs` complained, these are counted again. */
export async function countAgain(tx: Tx, persons: readonly string[], complainedAs: string): Promise<void> {
  const platformIds = await listPlatformsOf(tx, complainedAs);
  await requestRecounts(
    tx,
    platformIds.flatMap((platformId) =>
      persons.map((personId) => ({ platformId, personId, reason: "contact_verified" })),
    ),
  );
}

/** Complaints, contacts, sessions and notices; known as long as either was. `at`: now, for what comes due later. */
export async function joinPeople(tx: Tx, fromId: string, intoId: string, at: Date): Promise<void> {
  await joinPerson(tx, fromId, intoId);
  await tx.execute(sql`
    update person p set verified_at = least(p.verified_at, f.verified_at)
    from person f where p.id = ${intoId}::uuid and f.id = ${fromId}::uuid`);
  await tx.execute(sql`update session set person_id = ${intoId}::uuid where person_id = ${fromId}::uuid`);
  // One by one index: what is read in the product, and what is still to be sent.
  await tx.execute(sql`
    update notification set person_id = ${intoId}::uuid where person_id = ${fromId}::uuid and channel = 'in_app'`);
  await countAgain(tx, [fromId, intoId], intoId);
  // What comes due without a milestone had been noted for the person that was.
  const ahead = await listFirstContactsAhead(tx, intoId, at);
  await requestRecounts(
    tx,
    ahead.map((due) => ({ ...due, personId: intoId, reason: "first_contact_due" })),
  );
}
