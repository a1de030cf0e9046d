// The holder of a complaint answered the code that was sent to its contact: it is the complaint of that contact's person
// from here on, and counts. A complaint without a contact, or whose contact was disowned, gets this one.
import { notePhrasesOf } from "@/db/complaint/gather-phrases";
import { findFreeSlot } from "@/db/complaint/complaint";
import { setContactConsent } from "@/db/complaint/contact-consent";
import { isDeskFiling } from "@/db/filing/intake-desk";
import { handNoticesTo } from "@/db/notification/notices-of-holder";
import { isOverLiveLimit } from "@/lib/domain/complaint/live-limit";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { answeredContact } from "@/lib/complaint/engine/answered-contact";
import type { Done, ProveByCodeInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { retryOnUniqueViolation } from "@/db/engine/is-unique-violation";
import { readdressPending } from "@/lib/complaint/engine/readdress-pending";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

/** The caller has checked the code. Beyond the few live ones of a person it runs on unproved until one of them has closed. */
export function proveByCode(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: ProveByCodeInput,
): Promise<Result<Done>> {
  return retryOnUniqueViolation(() => tryToProve(ctx, actor, input));
}

function tryToProve(
  ctx: CommandContext,
  actor: ConsumerActor,
  { complaintId, value, locale, consentContact = false }: ProveByCodeInput,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "proved",
    complaintId,
    effect: async ({ tx, complaint, snapshot, now, rules }) => {
      const answered = await answeredContact(tx, { value, locale, joinPersonId: actor.personId }, now);
      if (answered === null) return refused("contact_unusable");
      const { contactId } = answered;
      const { personId: before, contactId: formerId, platformId, liveSlot: slotBefore } = complaint;
      // The consent was for the contact that it had: of another one it is asked afresh.
      const another = formerId !== contactId;
      // What was proved before stays its person's, and only how they are reached is another; a desk knows nobody's account.
      const unknown =
        snapshot.provedAt === null || (!snapshot.contactProved && (await isDeskFiling(tx, complaintId)));
      const personId = unknown ? answered.personId : before;
      const moves = personId !== before;
      const takesSlot = moves && snapshot.status !== "closed";
      const liveSlot = takesSlot ? await findFreeSlot(tx, platformId, personId) : slotBefore;
      if (takesSlot && isOverLiveLimit(liveSlot, rules)) return refused("too_many_live");
      return done({
        facts: { by: "code" as const, contactId, ...(another ? { consented: consentContact } : {}) },
        holder: { personId, contactId, liveSlot },
        write: async ({ at }) => {
          await notePhrasesOf(tx, complaintId, at);
          if (moves) await handNoticesTo(tx, complaintId, personId);
          if (!another) return;
          await setContactConsent(tx, complaintId, consentContact);
          const { kind } = answered;
          await readdressPending(tx, complaintId, formerId, { contactId, kind, proved: true });
        },
      });
    },
  });
}
