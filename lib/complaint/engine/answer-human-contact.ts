// What becomes of one attested contact: the consumer's word on it, or its company takes it back. Shared by the three verbs.
import { answerConversation, findConversation } from "@/db/complaint/human-contact";
import type { CompanyActor, ConsumerActor } from "@/lib/domain/people/actor";
import type { ContactAnswer } from "@/lib/domain/complaint/complaint";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import type { AnswerHumanContactInput, Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

const COMMAND = {
  confirmed: "human_contact_confirmed",
  denied: "human_contact_denied",
  revoked: "human_contact_revoked",
} as const satisfies Record<ContactAnswer, string>;

/** A contact is answered once; one that is not on this complaint, or not the company's own, is as good as none. */
export function answerHumanContact(
  ctx: CommandContext,
  actor: ConsumerActor | CompanyActor,
  input: AnswerHumanContactInput,
  answer: ContactAnswer,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: COMMAND[answer],
    complaintId: input.complaintId,
    effect: async ({ tx, complaint, now }) => {
      const contact = await findConversation(tx, complaint.id, input.contactId);
      const own = actor.side === "consumer" || contact?.companyId === actor.companyId;
      if (contact === null || !own) return refused("no_contact_stands");
      if (contact.answer !== null) return refused("contact_answered");
      const { cycle: contactCycle, direction } = contact;
      return done({
        facts: { contactId: input.contactId, contactCycle, ...(direction === null ? {} : { direction }) },
        write: () => answerConversation(tx, input.contactId, answer, now),
      });
    },
  });
}
