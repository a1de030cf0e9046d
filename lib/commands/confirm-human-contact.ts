// The consumer confirms: yes, a person did speak or write to me.
import type { ConsumerActor } from "@/lib/domain/actor";
import { answerHumanContact } from "@/lib/commands/answer-human-contact";
import type { AnswerHumanContactInput, Done } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import type { Result } from "@/lib/commands/result";

export function confirmHumanContact(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: AnswerHumanContactInput,
): Promise<Result<Done>> {
  return answerHumanContact(ctx, actor, input, "confirmed");
}
