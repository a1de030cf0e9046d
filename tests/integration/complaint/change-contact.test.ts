// Another contact for a complaint: what it changes, what it cannot take from anybody, and where messages go from then on.
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { listClaimable } from "@/db/complaint/claimable";
import { changeContact } from "@/lib/complaint/commands/change-contact";
import { claim } from "@/lib/complaint/commands/claim";
import { disown } from "@/lib/complaint/commands/disown";
import { proveByCode } from "@/lib/complaint/commands/prove-by-code";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { withdraw } from "@/lib/complaint/commands/withdraw";
import { withdrawContactConsent } from "@/lib/complaint/commands/withdraw-contact-consent";
import { mintActor, type ConsumerActor } from "@/lib/domain/people/actor";
import { isAccessCode } from "@/lib/complaint/engine/access-code";
import { unseal } from "@/lib/contact/sealed-contact";
import { fresh, givenComplaint, givenUnproved, hoursAfter, must, START } from "@/tests/support/stories";
import { at, base, eventsOf, refusedAs, rowOf, shop, useScene } from "@/tests/integration/complaint/scene";

useScene();

const address = () => `${v7()}@example.test`;
const account = (personId: string) => mintActor({ side: "consumer", personId, complaintId: null });
const change = (
  who: ConsumerActor,
  complaintId: string,
  value: string,
  { hour = 1, consentContact = false } = {},
) => changeContact(at(hour), who, { complaintId, value, locale: "zh", consentContact });
/** Somebody who has answered a code at an address. */
async function someone(value = address()) {
  const answer = { value, locale: "zh", joinPersonId: null } as const;
  return { value, ...must(await verifyContact(at(0), answer)) };
}
/** A complaint that its person filed in their account, with the contact that they sign in by. */
async function proved(consentContact = false) {
  const value = address();
  const contact = { kind: "email" as const, value };
  const filed = await givenComplaint(base.db, shop.id, START, { contact, consentContact });
  const { personId, contactId } = await rowOf(filed.complaintId);
  return { ...filed, value, personId, contactId, owner: account(personId) };
}

describe("another contact", () => {
  it("is unproved, leaves the complaint with its person and counted, and stands in the log without a word of it", async () => {
    const { complaintId, consumer, personId, contactId } = await proved();
    const value = address();
    must(await change(consumer, complaintId, `邮箱：${value}。`));
    const row = await rowOf(complaintId);
    expect(row).toMatchObject({ personId, provedAt: START, contactProved: false, counted: true });
    expect(row.contactId).not.toBe(contactId);
    const event = (await eventsOf(complaintId)).at(-1);
    expect(event).toMatchObject({ type: "contact_changed", side: "consumer", actorId: null });
    expect(event?.facts).toEqual({
      contactId: row.contactId,
      formerId: contactId,
      formerProved: true,
      contactProved: false,
      consented: false,
    });
    expect(JSON.stringify(await eventsOf(complaintId))).not.toContain(value.split("@")[0]);
  });

  it("is refused when it is none, and when it is the one that the complaint has", async () => {
    const { complaintId, consumer, value } = await proved();
    for (const none of ["", "a@b@example.com", "400 820 8820"])
      expect(await change(consumer, complaintId, none)).toEqual(refusedAs("contact_unusable"));
    expect(await change(consumer, complaintId, value.toUpperCase())).toEqual(refusedAs("nothing_changed"));
    expect(await change(consumer, (await proved()).complaintId, address())).toEqual(refusedAs("not_found"));
  });

  it("may be a landline, whose extension can be put right", async () => {
    const { complaintId, consumer } = await proved();
    const line = `0571-8${String(1_000_000 + fresh())}`;
    must(await change(consumer, complaintId, `${line} 转 12`));
    expect(await change(consumer, complaintId, `${line}转12`)).toEqual(refusedAs("nothing_changed"));
    must(await change(consumer, complaintId, `${line} 转 13`, { hour: 2 }));
    const row = await rowOf(complaintId);
    expect(unseal(row.contactSealed ?? Buffer.of())).toMatch(/转13$/u);
    expect(row).toMatchObject({ contactProved: false, provedAt: START });
  });

  it("is shown to the company only by a consent of its own, which can be taken back", async () => {
    const { complaintId, consumer } = await proved(true);
    expect((await rowOf(complaintId)).consentContact).toBe(true);
    must(await change(consumer, complaintId, address()));
    expect((await rowOf(complaintId)).consentContact).toBe(false);
    must(await change(consumer, complaintId, address(), { hour: 2, consentContact: true }));
    expect((await rowOf(complaintId)).consentContact).toBe(true);
    must(await withdrawContactConsent(at(3), consumer, { complaintId }));
    expect((await rowOf(complaintId)).consentContact).toBe(false);
  });

  it("that answers a code in the place of an unproved one needs a consent of its own, too", async () => {
    const { complaintId, consumer } = await givenUnproved(base.db, shop.id, START, { consentContact: true });
    must(await proveByCode(at(1), consumer, { complaintId, value: address(), locale: "zh" }));
    expect((await rowOf(complaintId)).consentContact).toBe(false);
    const same = await givenUnproved(base.db, shop.id, START, {
      contact: { kind: "email", value: "kept-consent@example.test" },
      consentContact: true,
    });
    const withConsent = {
      complaintId: same.complaintId,
      value: "kept-consent@example.test",
      locale: "zh",
    } as const;
    must(await proveByCode(at(1), same.consumer, withConsent));
    expect((await rowOf(same.complaintId)).consentContact).toBe(true);
  });

  it("may be given after the end, and where there was none", async () => {
    const { complaintId, consumer } = await givenUnproved(base.db, shop.id, START, { contact: null });
    must(await withdraw(at(0.5), consumer, { complaintId, reason: "other", note: null }));
    must(await change(consumer, complaintId, address()));
    const event = (await eventsOf(complaintId)).at(-1);
    expect(event?.facts).toMatchObject({ formerId: null, formerProved: false });
    expect(await rowOf(complaintId)).toMatchObject({ contactProved: false, provedAt: null });
  });
});

describe("somebody with the access code", () => {
  it("cannot take a proved complaint away: by its own code the new contact is reached, and whose it is stays", async () => {
    const { complaintId, consumer, personId } = await proved();
    const stranger = await someone();
    must(await change(consumer, complaintId, stranger.value));
    must(await proveByCode(at(2), consumer, { complaintId, value: stranger.value, locale: "zh" }));
    const row = await rowOf(complaintId);
    expect([row.personId, row.contactId, row.contactProved]).toEqual([personId, stranger.contactId, true]);
    const [contact] = await base.sql`select person_id from contact where id = ${stranger.contactId}`;
    expect(contact).toEqual({ person_id: stranger.personId });
  });

  it("is locked out when the owner changes it back in their account, where it is proved at once", async () => {
    const { complaintId, consumer, owner, personId, value, contactId, accessCode } = await proved();
    await base.sql`insert into session (id, kind, complaint_id, expires_at)
      values (${v7()}, 'complaint', ${complaintId}, now() + interval '1 day')`;
    must(await change(consumer, complaintId, address()));
    const back = must(await change(owner, complaintId, value, { hour: 2 }));
    const row = await rowOf(complaintId);
    expect(row).toMatchObject({ personId, contactId, contactProved: true, contactSealed: null });
    expect(back.contactProved).toBe(true);
    expect(isAccessCode(back.accessCode ?? "", row.accessCodeHash)).toBe(true);
    expect(isAccessCode(accessCode, row.accessCodeHash)).toBe(false);
    const open =
      await base.sql`select 1 from session where complaint_id = ${complaintId} and revoked_at is null`;
    expect(open).toHaveLength(0);
  });

  it("keeps it where the account alone has changed the contact", async () => {
    const { complaintId, owner, accessCode } = await proved();
    for (const hour of [1, 2])
      expect(must(await change(owner, complaintId, address(), { hour })).accessCode).toBeNull();
    expect(isAccessCode(accessCode, (await rowOf(complaintId)).accessCodeHash)).toBe(true);
  });

  it("reads on no page that a contact is the owner's, who is asked nothing about their own complaint", async () => {
    const { complaintId, consumer, personId } = await proved();
    const other = address();
    must(await verifyContact(at(0), { value: other, locale: "zh", joinPersonId: personId }));
    const changed = must(await change(consumer, complaintId, other));
    expect(changed.contactProved).toBe(false);
    expect(await listClaimable(base.db, personId, 10)).toEqual([]);
    expect(await disown(at(2), account(personId), { complaintId })).toEqual(refusedAs("not_found"));
  });

  it("cannot make a complaint somebody else's who never had to do with it: they can take their contact off", async () => {
    const { complaintId, consumer, personId } = await proved();
    const victim = await someone();
    must(await change(consumer, complaintId, victim.value));
    expect((await listClaimable(base.db, victim.personId, 10)).map(({ id }) => id)).toEqual([complaintId]);
    expect(await claim(at(2), account(victim.personId), { complaintId })).toEqual(refusedAs("not_found"));
    must(await disown(at(2), account(victim.personId), { complaintId }));
    await settleDue(at(300), { limit: 100 });
    expect(await rowOf(complaintId)).toMatchObject({ personId, contactId: null, contactSealed: null });
    expect((await rowOf(complaintId)).outcome).not.toBe("rejected");
    // "Not me" holds: it is not asked about again, and no more is mailed there.
    expect(await change(consumer, complaintId, victim.value, { hour: 301 })).toEqual(
      refusedAs("contact_unusable"),
    );
    expect(await listClaimable(base.db, victim.personId, 10)).toEqual([]);
  });
});

describe("an unproved complaint", () => {
  it("becomes the person's whose contact answers, within their three places", async () => {
    const person = await someone();
    const contact = { kind: "email" as const, value: person.value };
    for (let n = 0; n < 3; n += 1) await givenComplaint(base.db, shop.id, START, { contact });
    const { complaintId, consumer } = await givenUnproved(base.db, shop.id);
    must(await change(consumer, complaintId, person.value));
    const code = { complaintId, value: person.value, locale: "zh" } as const;
    expect(await proveByCode(at(2), consumer, code)).toEqual(refusedAs("too_many_live"));
    expect((await rowOf(complaintId)).personId).not.toBe(person.personId);
    const free = await someone();
    must(await change(consumer, complaintId, free.value, { hour: 3 }));
    must(await proveByCode(at(4), consumer, { ...code, value: free.value }));
    expect(await rowOf(complaintId)).toMatchObject({
      personId: free.personId,
      provedAt: hoursAfter(START, 4),
      contactProved: true,
    });
  });

  it("that was disowned ends in its week unless the other contact is proved", async () => {
    const victim = await someone();
    const contact = { kind: "email" as const, value: victim.value };
    const [left, withConsent] = [
      await givenUnproved(base.db, shop.id, START, { contact }),
      await givenUnproved(base.db, shop.id, START, { contact }),
    ];
    for (const { complaintId, consumer } of [left, withConsent]) {
      must(await disown(at(2), account(victim.personId), { complaintId }));
      must(await change(consumer, complaintId, `${complaintId}@example.test`, { hour: 100 }));
    }
    const { complaintId, consumer } = withConsent;
    const code = { complaintId, value: `${complaintId}@example.test`, locale: "zh" } as const;
    must(await proveByCode(at(101), consumer, code));
    await settleDue(at(2 + 168), { limit: 100 });
    expect((await rowOf(left.complaintId)).outcome).toBe("rejected");
    expect((await rowOf(complaintId)).outcome).toBeNull();
  });
});
