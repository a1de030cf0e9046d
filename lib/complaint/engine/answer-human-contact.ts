// What becomes of one attested conversation: the consumer's word on it, or its company takes it back. Shared by the three verbs.
import { answerConversation, findConversation } from "@/db/complaint/human-contact";
import type { CompanyActor, ConsumerActor } from "@/lib/domain/people/actor";
import type { ConversationAnswer } from "@/lib/domain/complaint/complaint";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import type { AnswerHumanContactInput, Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

const COMMAND = {
  confirmed: "human_contact_confirmed",
  denied: "human_contact_denied",
  revoked: "human_contact_revoked",
} as const satisfies Record<ConversationAnswer, string>;

/** A conversation is answered once; one that is not on this complaint, or not the company's own, is as good as none. */
export function answerHumanContact(
  ctx: CommandContext,
  actor: ConsumerActor | CompanyActor,
  input: AnswerHumanContactInput,
  answer: ConversationAnswer,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: COMMAND[answer],
    complaintId: input.complaintId,
    effect: async ({ tx, complaint, now }) => {
      const conversation = await findConversation(tx, complaint.id, input.conversationId);
      const own = actor.side === "consumer" || conversation?.companyId === actor.companyId;
      if (conversation === null || !own) return refused("no_contact_stands");
      if (conversation.answer !== null) return refused("conversation_answered");
      const { cycle: contactCycle, direction } = conversation;
      return done({
        facts: {
          contactId: input.conversationId,
          contactCycle,
          ...(direction === null ? {} : { direction }),
        },
        write: () => answerConversation(tx, input.conversationId, answer, now),
      });
    },
  });
}
