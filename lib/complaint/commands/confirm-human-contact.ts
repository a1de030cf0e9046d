// The consumer confirms: yes, a person did speak or write to me.
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { answerHumanContact } from "@/lib/complaint/engine/answer-human-contact";
import type { AnswerHumanContactInput, Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import type { Result } from "@/lib/complaint/engine/result";

export function confirmHumanContact(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: AnswerHumanContactInput,
): Promise<Result<Done>> {
  return answerHumanContact(ctx, actor, input, "confirmed");
}
