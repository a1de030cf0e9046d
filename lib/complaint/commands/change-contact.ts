// The consumer gives another contact. It is unproved until its own code is answered; whose the complaint is, and whether it
// counts, stays as it was. Source: docs/domain/contacts.md, "Another contact".
import { randomBytes } from "node:crypto";
import { setContactConsent } from "@/db/complaint/contact-consent";
import { renewAccess } from "@/db/complaint/complaint";
import { findHeldContact, lastChangeWasByCode, useContact, wasDisowned } from "@/db/complaint/held-contact";
import { retryOnUniqueViolation } from "@/db/engine/is-unique-violation";
import { revokeSessionsOfComplaint } from "@/db/sign-in/session";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { codeFrom, CODE_BYTES } from "@/lib/domain/shared/reference";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import type { ChangeContactInput, ContactChanged } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { readdressPending } from "@/lib/complaint/engine/readdress-pending";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { hashAccessCode } from "@/lib/complaint/engine/access-code";
import { seal, unseal } from "@/lib/contact/sealed-contact";
import { readTypedContact } from "@/lib/contact/typed-contact";

const KEY_HASH_BYTES = 32;

/**
 * Refused with `contact_unusable` for what is not a contact and for what its owner took off this complaint, with `nothing_changed` for the contact that it has. Where somebody changed
 * it by the access code and the account that it belongs to changes it again, that code is replaced and opens nothing more.
 */
export function changeContact(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: ChangeContactInput,
): Promise<Result<ContactChanged>> {
  return retryOnUniqueViolation(() => tryToChange(ctx, actor, input));
}

async function tryToChange(
  ctx: CommandContext,
  actor: ConsumerActor,
  { complaintId, value, locale, consentContact }: ChangeContactInput,
): Promise<Result<ContactChanged>> {
  const typed = readTypedContact(value);
  if ("refused" in typed) return refused("contact_unusable");
  let [accessCode, contactProved]: [string | null, boolean] = [null, false];
  const changed = await actOnComplaint(ctx, actor, {
    command: "contact_changed",
    complaintId,
    effect: async ({ tx, complaint: { id, personId, contactId: formerId }, snapshot, now }) => {
      const sealed = seal(typed.spelling);
      const { kind, fingerprint, privateDomain, deliverTo } = typed;
      const takesMessages = deliverTo !== null;
      const about = { kind, print: fingerprint, privateDomain, sealed, takesMessages, locale, at: now };
      const given = await useContact(tx, about);
      if (await wasDisowned(tx, id, given.id)) return refused("contact_unusable");
      const held = await findHeldContact(tx, id);
      const same = given.id === formerId && held !== null;
      if (same && (snapshot.contactProved || unseal(held.sealed) === typed.spelling))
        return refused("nothing_changed");
      // Shown to be theirs before, in the account in which they give it: like a filing in a session.
      contactProved = given.verified && actor.personId !== null && given.personId === actor.personId;
      const renewed = actor.personId !== null && (await lastChangeWasByCode(tx, id));
      return done({
        facts: {
          contactId: given.id,
          formerId,
          formerProved: snapshot.contactProved,
          contactProved,
          consented: consentContact,
        },
        holder: { contactId: given.id, contactSealed: contactProved ? null : sealed },
        write: async () => {
          await setContactConsent(tx, id, consentContact);
          const foreign = given.verified && given.personId !== personId;
          await readdressPending(tx, id, formerId, {
            contactId: given.id,
            kind: takesMessages && !foreign ? kind : null,
            proved: contactProved,
          });
          if (!renewed) return;
          accessCode = codeFrom(randomBytes(CODE_BYTES));
          await renewAccess(tx, id, {
            accessCodeHash: hashAccessCode(accessCode),
            idempotencyHash: randomBytes(KEY_HASH_BYTES),
          });
          await revokeSessionsOfComplaint(tx, id);
        },
      });
    },
  });
  return changed.ok ? done({ ...changed.value, contactProved, accessCode }) : changed;
}
