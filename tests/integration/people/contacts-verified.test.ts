// A contact that answers its code: whose it is from then on, and whose complaints are counted again, where.
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { contact } from "@/db/people/schema/person";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import {
  givenComplaint,
  givenPlatform,
  givenUnproved,
  hoursAfter,
  must,
  START,
} from "@/tests/support/stories";
import { at, base, refusedAs, rowOf, shop, useScene } from "@/tests/integration/complaint/scene";

useScene();

const mail = () => ({ kind: "email" as const, value: `${v7()}@example.test` });
const verify = async (given: ReturnType<typeof mail>, joinPersonId: string | null = null, hour = 5) =>
  must(await verifyContact(at(hour), { ...given, locale: "en", joinPersonId }));
const contactOf = async (id: string) => (await base.db.select().from(contact).where(eq(contact.id, id)))[0];
/** Whose complaints on which platform are counted again since a contact answered. */
async function recounts(...platformIds: readonly string[]): Promise<string[]> {
  const rows = await base.sql<{ platform_id: string; person_id: string }[]>`
    select platform_id, person_id from platform_delta
    where reason = 'contact_verified' and platform_id in ${base.sql(platformIds)}`;
  return rows.map(({ platform_id, person_id }) => `${platform_id} ${person_id}`).sort();
}

describe("a contact that answers its code", () => {
  it("and that nobody used before has a person of its own, from the instant of the answer", async () => {
    const { personId, contactId } = await verify(mail());
    expect(await contactOf(contactId)).toMatchObject({ personId, verifiedAt: hoursAfter(START, 5) });
  });

  it("proves none of the complaints that name it, and has nobody counted again for them", async () => {
    const one = await givenPlatform(base.db);
    const given = mail();
    const filed = await givenUnproved(base.db, one.id, START, { contact: given });
    const { personId, contactId } = await verify(given);
    const row = await rowOf(filed.complaintId);
    expect([row.contactId, row.provedAt, row.personId === personId]).toEqual([contactId, null, false]);
    expect(await recounts(one.id)).toEqual([]);
    await verify(given, null, 6);
    expect((await contactOf(contactId))?.verifiedAt).toEqual(hoursAfter(START, 5));
  });

  it("and joins an account has both persons counted again: who it was, and who it is now", async () => {
    const one = await givenPlatform(base.db);
    const account = await verify(mail());
    const given = mail();
    const filed = await givenComplaint(base.db, one.id, START, { contact: given });
    const { personId: before } = await rowOf(filed.complaintId);
    expect(await verify(given, account.personId)).toMatchObject({ personId: account.personId });
    expect((await rowOf(filed.complaintId)).personId).toBe(account.personId);
    expect(await recounts(one.id)).toEqual([`${one.id} ${before}`, `${one.id} ${account.personId}`].sort());
  });

  it("and that nobody used before is the account's, where somebody is signed in", async () => {
    const account = await verify(mail());
    const { personId, contactId } = await verify(mail(), account.personId);
    expect(personId).toBe(account.personId);
    expect((await contactOf(contactId))?.personId).toBe(account.personId);
  });

  it("is one that can be", async () => {
    const unusable = { kind: "email" as const, value: "nobody", locale: "zh" as const, joinPersonId: null };
    expect(await verifyContact(at(1), unusable)).toEqual(refusedAs("contact_unusable"));
  });

  it("and answers twice at one moment has one person", async () => {
    const given = mail();
    const both = await Promise.all([verify(given), verify(given)]);
    expect(new Set(both.map(({ personId }) => personId)).size).toBe(1);
    expect((await givenComplaint(base.db, shop.id, START, { contact: given })).replay).toBe(false);
  });
});
