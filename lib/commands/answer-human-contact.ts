// The consumer's word on one attested contact. Shared by the two verbs that give it.
import { answerContact, findContactAnswer } from "@/db/queries/human-contact";
import type { ConsumerActor } from "@/lib/domain/actor";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import type { AnswerHumanContactInput, Done } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused, type Result } from "@/lib/commands/result";

/** A contact is answered once; one that is not on this complaint is as good as none. */
export function answerHumanContact(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: AnswerHumanContactInput,
  answer: "confirmed" | "denied",
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: answer === "confirmed" ? "human_contact_confirmed" : "human_contact_denied",
    complaintId: input.complaintId,
    effect: async ({ tx, complaint, now }) => {
      const contact = await findContactAnswer(tx, complaint.id, input.contactId);
      if (contact === null) return refused("no_contact_stands");
      if (contact.answer !== null) return refused("contact_answered");
      return done({
        facts: { contactId: input.contactId },
        write: () => answerContact(tx, input.contactId, answer, now),
      });
    },
  });
}
